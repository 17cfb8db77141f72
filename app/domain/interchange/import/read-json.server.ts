import {
	findStructuredEvents,
	readStamps,
	readStructuredEvent,
	splitPlace,
	textOfHtml,
} from "#app/domain/catalogue/index.server.ts";
import type { EventDraftInput } from "#app/domain/catalogue/index.ts";
import { AppError } from "#app/platform/errors.ts";
import { checkEntry, notesOf } from "./check-entry.server.ts";
import type { ImportRow } from "./import-row.ts";

type Fields = Record<string, unknown>;
const MOST_ROWS_READ = 20_000;

/** The file as JSON. Throws AppError("invalid") where it is none. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		const place = error instanceof Error ? error.message.match(/line (\d+) column (\d+)/) : null;
		throw new AppError(
			"invalid",
			`The file begins like JSON but is not well formed${place ? ` (line ${place[1]}, column ${place[2]})` : ""}.`,
		);
	}
}

/** The events of structured data, wherever they stand in it. */
export function* readStructuredFile(data: unknown): Generator<ImportRow> {
	for (const [at, node] of findStructuredEvents(data, MOST_ROWS_READ).entries()) {
		const { draft, guesses } = readStructuredEvent(node, { plain: textOfHtml });
		const key =
			typeof node["@id"] === "string"
				? node["@id"]
				: typeof node.identifier === "string"
					? node.identifier
					: null;
		yield checkEntry({
			line: null,
			entry: at + 1,
			label: draft.name ?? "",
			key,
			draft,
			notes: notesOf(guesses),
		});
	}
}

/** True for what Indico's /export/event/ID.json and /export/categ/ID.json give. */
export function isIndicoExport(data: unknown): data is { results: unknown[] } {
	return (
		isFields(data) &&
		Array.isArray(data.results) &&
		(data._type === "HTTPAPIResult" ||
			data.results.some((one) => isFields(one) && one._type === "Conference"))
	);
}

/** The events of an Indico export; times are in the zone that it names. */
export function* readIndico({ results }: { results: unknown[] }): Generator<ImportRow> {
	for (const [at, result] of results.slice(0, MOST_ROWS_READ).entries()) {
		const entry = at + 1;
		if (!isFields(result)) {
			yield checkEntry({
				line: null,
				entry,
				label: "",
				key: null,
				draft: {},
				problems: [{ line: null, field: null, reason: "It is no event." }],
			});
			continue;
		}
		const url = text(result.url);
		const start = stamp(result.startDate);
		const end = stamp(result.endDate);
		const dates = readStamps(start, end, zone(result.startDate) ?? text(result.timezone));
		const title = textOfHtml(text(result.title) ?? "").trim();
		yield checkEntry({
			line: null,
			entry,
			label: title,
			// The same number is another event on another server.
			key: url ?? text(result.id),
			draft: {
				name: title,
				description: textOfHtml(text(result.description) ?? ""),
				url,
				sourceUrl: url,
				dates: dates?.dates,
				places: placesOf(result),
				people: people(result.chairs, "organizer"),
			},
			problems: dates ? [] : [{ line: null, field: "dates", reason: "Its startDate cannot be read." }],
			notes: dates?.note ? [{ field: "dates", note: dates.note }] : [],
		});
	}
}

function placesOf(result: Fields): EventDraftInput["places"] {
	const venue = [text(result.roomFullname) ?? text(result.room), text(result.location)]
		.filter(Boolean)
		.join(", ");
	const place = splitPlace((text(result.address) ?? "").replace(/\s*\n\s*/g, ", "), "");
	if (place)
		return [{ venue: venue || place.venue, city: place.city, region: place.region, country: place.country }];
	return venue ? [{ venue: venue.slice(0, 300) }] : [];
}

function people(value: unknown, role: "organizer"): EventDraftInput["people"] {
	return (Array.isArray(value) ? value : []).slice(0, 100).flatMap((one) => {
		if (!isFields(one)) return [];
		const name = text(one.fullName) ?? [text(one.first_name), text(one.last_name)].filter(Boolean).join(" ");
		// Indico writes "Feldt, Nadia".
		const [family = "", given] = name.split(/, */);
		return name
			? [
					{
						name: (given ? `${given} ${family}` : name).slice(0, 200),
						affiliation: text(one.affiliation),
						role,
					},
				]
			: [];
	});
}

/** {"date": "2027-03-11", "time": "09:00:00", "tz": "Europe/Zurich"} as one stamp. */
function stamp(value: unknown): string | null {
	if (!isFields(value)) return null;
	const time = text(value.time)?.match(/^\d{2}:\d{2}(?::\d{2})?/)?.[0];
	return [text(value.date), time].filter(Boolean).join("T") || null;
}

function zone(value: unknown): string | null {
	return isFields(value) ? text(value.tz) : null;
}

function text(value: unknown): string | null {
	if (typeof value === "number") return String(value);
	return typeof value === "string" && value.trim() !== "" ? value : null;
}

function isFields(value: unknown): value is Fields {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
