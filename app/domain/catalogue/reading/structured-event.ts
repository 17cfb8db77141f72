import { webAddress } from "../drafts/normal-text.ts";
import type { EventDraftInput } from "../drafts/schema.ts";
import { countryOf } from "./countries.ts";
import { splitPlace } from "./read-places.ts";
import { readKind } from "./read-words.ts";
import { type Reading, ReadingBuilder } from "./reading.ts";
import { readStamps } from "./stamps.ts";

type Node = Record<string, unknown>;

const DEEPEST = 8;
const EVENT_TYPE = /(?:Event|Festival|Hackathon|CourseInstance)$/;

/** The events that structured data (JSON-LD, parsed) holds, with those inside graphs, lists, courses and pages, in their order. */
export function findStructuredEvents(data: unknown, most = 1000): Node[] {
	const found: Node[] = [];
	const visit = (value: unknown, depth: number): void => {
		if (depth > DEEPEST || found.length >= most || typeof value !== "object" || value === null) return;
		if (Array.isArray(value)) {
			for (const one of value.slice(0, 20_000)) visit(one, depth + 1);
			return;
		}
		const node = value as Node;
		if (typesOf(node).some((type) => EVENT_TYPE.test(type))) {
			found.push(node);
			return;
		}
		const course = typesOf(node).includes("Course") ? textOf(node.name) : null;
		for (const key of [
			"@graph",
			"mainEntity",
			"mainEntityOfPage",
			"about",
			"itemListElement",
			"item",
			"hasCourseInstance",
			"event",
			"events",
			"subEvent",
		]) {
			const inner = node[key];
			// A cohort without a name of its own has its course's.
			if (key === "hasCourseInstance" && course)
				for (const one of list(inner)) if (isNode(one)) one.name ??= course;
			visit(inner, depth + 1);
		}
	};
	visit(data, 0);
	return found;
}

/** The fields of one event of schema.org; hours only where their offset is said. `plain` turns HTML in texts into plain text. */
export function readStructuredEvent(node: Node, { plain }: { plain: (text: string) => string }): Reading {
	const reading = new ReadingBuilder();
	const from = (key: string) =>
		`${key}: ${typeof node[key] === "string" ? node[key] : JSON.stringify(node[key] ?? null).slice(0, 300)}`;
	const name = textOf(node.name);
	if (name) reading.set("name", plain(name), from("name"));
	const description = textOf(node.description);
	if (description) reading.set("description", plain(description).slice(0, 20_000), from("description"));
	const stamps = readStamps(textOf(node.startDate), textOf(node.endDate), null);
	if (stamps) reading.set("dates", stamps.dates, `${from("startDate")}, ${from("endDate")}`, stamps.note);
	const kind = typesOf(node).includes("Hackathon")
		? "hackathon"
		: typesOf(node).includes("CourseInstance")
			? "cohort"
			: (readKind(name, [])?.value ?? null);
	if (kind) reading.set("kind", kind, `@type: ${typesOf(node).join(", ")}; ${name ?? ""}`);
	addPlaces(reading, node);
	const mode = modeOf(node, reading);
	if (mode)
		reading.set("mode", mode, node.eventAttendanceMode ? from("eventAttendanceMode") : from("location"));
	const status = /EventCancelled|EventPostponed/.exec(textOf(node.eventStatus) ?? "")?.[0];
	if (status)
		reading.set("status", status === "EventCancelled" ? "cancelled" : "postponed", from("eventStatus"));
	const url = webAddress(textOf(node.url) ?? textOf(node["@id"]) ?? "");
	if (url) reading.set("url", url, from("url"));
	const language = textOf(node.inLanguage)?.slice(0, 2).toLowerCase();
	if (language && /^[a-z]{2}$/.test(language)) reading.set("language", language, from("inLanguage"));
	addPeople(reading, node);
	addCost(reading, node);
	const prerequisites = textOf(node.coursePrerequisites);
	if (prerequisites)
		reading.set("prerequisites", plain(prerequisites).slice(0, 2000), from("coursePrerequisites"));
	const level = textOf(node.educationalLevel);
	if (level) reading.set("level", level.slice(0, 300), from("educationalLevel"));
	return reading.result();
}

function addPlaces(reading: ReadingBuilder, node: Node): void {
	for (const location of list(node.location).slice(0, 10)) {
		const from = `location: ${JSON.stringify(location).slice(0, 300)}`;
		if (typeof location === "string") {
			const place = splitPlace(location, location);
			if (place) {
				const { from: _, ...fields } = place;
				reading.add("places", fields, from);
			}
			continue;
		}
		if (!isNode(location) || typesOf(location).includes("VirtualLocation")) continue;
		const address = isNode(location.address) ? location.address : {};
		const written = typeof location.address === "string" ? splitPlace(location.address, "") : null;
		const country = countryOf(
			textOf(address.addressCountry) ??
				(isNode(address.addressCountry) ? (textOf(address.addressCountry.name) ?? "") : ""),
		);
		const city = textOf(address.addressLocality) ?? written?.city ?? null;
		const venue = textOf(location.name);
		const place: NonNullable<EventDraftInput["places"]>[number] = {
			venue: venue && venue !== city ? venue.slice(0, 300) : null,
			city: city?.slice(0, 120) ?? null,
			region: (textOf(address.addressRegion) ?? written?.region ?? null)?.slice(0, 120) ?? null,
			country: country ?? written?.country ?? null,
		};
		if (place.venue || place.city || place.country) reading.add("places", place, from, null, 20);
	}
}

function modeOf(node: Node, reading: ReadingBuilder): EventDraftInput["mode"] {
	const said = textOf(node.eventAttendanceMode) ?? textOf(node.courseMode) ?? "";
	if (/Mixed|blended|hybrid/i.test(said)) return "hybrid";
	if (/Online/i.test(said)) return "online";
	if (/Offline|onsite/i.test(said)) return "in_person";
	const virtual = list(node.location).some((one) => isNode(one) && typesOf(one).includes("VirtualLocation"));
	if (virtual) return reading.lacks("places") ? "online" : "hybrid";
	return reading.lacks("places") ? null : "in_person";
}

function addPeople(reading: ReadingBuilder, node: Node): void {
	for (const [key, role] of [
		["performer", "speaker"],
		["performers", "speaker"],
		["actor", "speaker"],
		["instructor", "instructor"],
		["organizer", "organizer"],
	] as const) {
		for (const one of list(node[key]).slice(0, 200)) {
			const name = isNode(one)
				? textOf(one.name)
				: typeof one === "string" && key !== "organizer"
					? one
					: null;
			if (!name) continue;
			const types = isNode(one) ? typesOf(one) : ["Person"];
			if (types.includes("Person")) {
				const affiliation = isNode(one)
					? isNode(one.affiliation)
						? textOf(one.affiliation.name)
						: textOf(one.affiliation)
					: null;
				reading.add(
					"people",
					{ name: name.slice(0, 200), affiliation: affiliation?.slice(0, 300) ?? null, role },
					`${key}: ${name}`,
					null,
					200,
				);
			} else if (key === "organizer")
				reading.add("organizations", { newName: name.slice(0, 300) }, `${key}: ${name}`, null, 20);
		}
	}
}

function addCost(reading: ReadingBuilder, node: Node): void {
	if (
		node.isAccessibleForFree === true ||
		/^(?:true|yes|https?:\/\/schema.org\/True)$/i.test(textOf(node.isAccessibleForFree) ?? "")
	) {
		reading.set(
			"cost",
			{ amount: 0, free: true },
			`isAccessibleForFree: ${String(node.isAccessibleForFree)}`,
		);
		return;
	}
	const offers = list(node.offers).filter(isNode).slice(0, 20);
	const offer = offers.find((one) => (textOf(one.price) ?? textOf(one.lowPrice)) !== null);
	const price = offer && (textOf(offer.price) ?? textOf(offer.lowPrice));
	const currency = (offer && textOf(offer.priceCurrency))?.toUpperCase() ?? "";
	if (!price || !/^\d{1,8}(?:\.\d{1,2})?$/.test(price)) return;
	if (
		Number(price) > 0 &&
		!/^(?:EUR|USD|GBP|CHF|CAD|AUD|JPY|SEK|NOK|DKK|SGD|INR|CNY|KRW|BRL|ZAR|NZD|PLN|CZK|HUF|MXN|ILS|TRY|HKD|TWD)$/.test(
			currency,
		)
	)
		return;
	reading.set(
		"cost",
		{ amount: Number(price), currency: Number(price) > 0 ? currency : null },
		`offers: ${price} ${currency}`,
		offers.length > 1 ? "Several prices are named; this is the first." : null,
	);
}

function typesOf(node: Node): string[] {
	return list(node["@type"]).flatMap((type) =>
		typeof type === "string" ? [type.replace(/^.*[/#:]/, "")] : [],
	);
}

function list(value: unknown): unknown[] {
	return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function isNode(value: unknown): value is Node {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
	const first = Array.isArray(value) ? value[0] : value;
	if (typeof first === "number" && Number.isFinite(first)) return String(first);
	if (typeof first === "string") return first.trim() || null;
	if (isNode(first)) return textOf(first["@value"] ?? first.name ?? null);
	return null;
}
