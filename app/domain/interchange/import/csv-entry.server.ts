import {
	countryOf,
	readStatedClosing,
	readStatedSpan,
	splitPlace,
} from "#app/domain/catalogue/index.server.ts";
import { type DeadlineKind, type EventDraftInput, monthName } from "#app/domain/catalogue/index.ts";
import type { CsvColumn } from "./csv-columns.ts";
import type { ImportProblem, RawEntry } from "./import-row.ts";

type Cells = Partial<Record<CsvColumn, string>>;

/** The entry that one line of a table makes. */
export function csvEntry(cells: Cells, line: number, entry: number): RawEntry {
	const problems: ImportProblem[] = [];
	const notes: NonNullable<RawEntry["notes"]> = [];
	const say = (field: string, reason: string) => problems.push({ line, field, reason });
	const list = (column: CsvColumn) =>
		(cells[column] ?? "")
			.split(";")
			.map((one) => one.trim())
			.filter(Boolean);
	const span = readSpan(cells, say);
	const deadlines = Object.entries(cells).flatMap(([column, text]) => {
		if (!column.startsWith("deadline ") || !text?.trim()) return [];
		const closing = readStatedClosing(text);
		if ("problem" in closing) {
			say(column, closing.problem);
			return [];
		}
		const { note, ...times } = closing;
		if (note) notes.push({ field: column, note });
		return [{ kind: column.slice("deadline ".length) as DeadlineKind, ...times }];
	});
	const fee = readFee(cells.fee ?? "", cells.currency ?? "");
	if (!fee) say("fee", `“${(cells.fee ?? "").slice(0, 40)}” is no amount. Write it like 350, or free.`);
	const draft: Record<string, unknown> = {
		name: cells.name,
		kind: word(cells.kind),
		description: cells.description,
		url: cells.url,
		dates: {
			...span,
			startTime: cells.start_time,
			endTime: cells.end_time,
			timeZone: cells.time_zone,
			year: cells.year,
			note: cells.date_note ?? span.note,
		},
		mode: word(cells.mode)
			?.replace(/^(?:onsite|on_site|inperson|face_to_face)$/, "in_person")
			.replace(/^virtual$/, "online"),
		status: word(cells.status)?.replace("canceled", "cancelled"),
		places: readPlaces(cells, say),
		language: cells.language,
		level: cells.level,
		prerequisites: cells.prerequisites,
		parent: cells.parent,
		series: cells.series?.trim() ? reference(cells.series) : null,
		course: cells.course?.trim() ? reference(cells.course) : null,
		organizations: list("organizations").map(reference),
		topics: list("topics").map((topic) =>
			topic
				.toLowerCase()
				.replace(/[^a-z0-9]+/g, "-")
				.replace(/^-|-$/g, ""),
		),
		people: [
			...list("speakers").map((one) => person(one, "speaker")),
			...list("organizers").map((one) => person(one, "organizer")),
		],
		cost: fee && { ...fee, note: cells.fee_note },
		deadlines,
		sourceUrl: cells.source_url,
	};
	return {
		line,
		entry,
		label: cells.name ?? "",
		key: cells.id?.trim() || null,
		draft: draft as Partial<EventDraftInput>,
		problems,
		notes,
	};
}

type Say = (field: string, reason: string) => void;

/** The first and last day; a month or a year alone is a note of what is known. */
function readSpan(
	cells: Cells,
	say: Say,
): { start?: string; end?: string | null; precision?: "month" | "year"; note?: string } {
	const text = cells.start?.trim() ?? "";
	const period = text.match(/^(\p{L}{3,12}\.? )?((?:19|20)\d\d)$/u);
	if (period) return period[1] ? { precision: "month", note: text } : { precision: "year", note: text };
	const numbered = text.match(/^((?:19|20)\d\d)-(0[1-9]|1[0-2])$/);
	if (numbered) return { precision: "month", note: `${monthName(Number(numbered[2]))} ${numbered[1]}` };
	const first = text === "" ? null : readStatedSpan(text);
	const last = cells.end?.trim() ? readStatedSpan(cells.end) : null;
	if (first && "problem" in first) say("start", first.problem);
	if (last && "problem" in last) say("end", last.problem);
	return {
		...(first && "start" in first ? { start: first.start, end: first.end } : {}),
		...(last && "start" in last ? { end: last.end ?? last.start } : {}),
	};
}

function readPlaces(cells: Cells, say: Say): NonNullable<EventDraftInput["places"]> {
	const named = cells.country?.trim() ?? "";
	const country = named === "" ? null : countryOf(named);
	if (named !== "" && country === null) say("country", `We know no country called “${named.slice(0, 60)}”.`);
	const { venue, city, region } = cells;
	if (venue?.trim() || city?.trim() || region?.trim() || country) return [{ venue, city, region, country }];
	const place = cells.location?.trim() ? splitPlace(cells.location, cells.location) : null;
	if (place) return [{ venue: place.venue, city: place.city, region: place.region, country: place.country }];
	return cells.location?.trim() ? [{ venue: cells.location }] : [];
}

function readFee(fee: string, currency: string): EventDraftInput["cost"] | null {
	const text = fee.trim();
	if (text === "") return {};
	if (/^(?:free|none|no fee|0(?:\.00?)?)$/i.test(text)) return { amount: 0, free: true };
	const [, before = "", amount = "", after = ""] =
		/^([A-Z]{3}|[€£$])?\s?(\d{1,8}(?:[.,]\d{2})?)\s?([A-Z]{3}|[€£])?$/.exec(text) ?? [];
	if (amount === "") return null;
	const sign = currency.trim() || before || after;
	return { amount: amount.replace(",", "."), currency: { "€": "EUR", "£": "GBP", $: "USD" }[sign] ?? sign };
}

/** "Ada Example (MIT)". */
function person(text: string, role: "speaker" | "organizer") {
	const [, name = "", affiliation] = /^([^()]{1,200})(?:\(([^()]{1,300})\))?$/.exec(text) ?? ["", text];
	return { name, affiliation, role };
}

/** A slug is a record that is there, anything else a new one's name. */
function reference(text: string): { slug: string } | { newName: string } {
	const name = text.trim();
	return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) ? { slug: name } : { newName: name };
}

function word(text: string | undefined): string | undefined {
	return (
		text
			?.trim()
			.toLowerCase()
			.replace(/[\s-]+/g, "_") || undefined
	);
}
