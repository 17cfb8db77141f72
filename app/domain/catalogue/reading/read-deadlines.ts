import { isoDate } from "../time/calendar.ts";
import { addDays, type DeadlineKind, kindLabel } from "../time/index.ts";
import { kindIn, saysCloses, saysOpens, speaksForItself } from "./deadline-kinds.ts";
import { findDates, type StatedDate } from "./stated-dates.ts";
import { findTimes } from "./stated-times.ts";
import { findZone } from "./stated-zones.ts";
import type { Line } from "./text-lines.ts";

export type FoundDeadline = {
	kind: DeadlineKind;
	label: string;
	provisional: boolean;
	opensOn: string | null;
	date: StatedDate["start"];
	closesTime: string | null;
	timeZone: string | null;
	timeZoneLabel: string | null;
	from: string;
	note: string | null;
};
/** The dates of a line that belong to deadlines or openings: where the event itself is looked for, they are left out. */
export type UsedDates = Map<Line, Set<number>>;

const HEADING = /important dates|key dates|deadlines?\b|dates to remember|timeline|schedule of submission/i;
const PROVISIONAL = /tentative|provisional|approximately|\bca\.|subject to change|expected|to be confirmed/i;
const HELD =
	/\b(?:held|take[s]? place|taking place|meeting dates?|conference dates?|workshop dates?|event dates?|when:|will be in)\b/i;
const GENERAL_ZONE = /\ball (?:deadlines|times|submissions?)\b/i;

/** The deadlines that lines state, in their order, and which dates that used up. */
export function readDeadlines(lines: readonly Line[]): { deadlines: FoundDeadline[]; used: UsedDates } {
	const found: FoundDeadline[] = [];
	const opens = new Map<DeadlineKind, StatedDate["start"]>();
	const used: UsedDates = new Map();
	let heading = false;
	let previous: Line | null = null;
	for (const line of lines) {
		const dates = findDates(line.text);
		if (dates.length === 0 && line.text !== "")
			heading =
				HEADING.test(line.text) && line.text.length < 60
					? true
					: heading && (line.bullet || line.text.length < 90);
		dates.forEach((date, at) => {
			const words = wordsAround(line.text, dates, at, previous);
			const deadline = deadlineOf(words, line, date, heading);
			if (!deadline) return;
			used.set(line, (used.get(line) ?? new Set()).add(date.at));
			if (deadline === "opening") {
				const kind = kindIn(words.before, "end") ?? kindIn(words.after, "beginning");
				if (kind) opens.set(kind, date.start);
			} else found.push(deadline);
		});
		if (line.text !== "") previous = line;
	}
	const general = lines.find(({ text }) => GENERAL_ZONE.test(text) && findZone(text, null));
	for (const one of found) {
		const opening = opens.get(one.kind);
		if (opening) one.opensOn = isoDate(opening.year ?? one.date.year ?? 0, opening.month, opening.day);
		if (general && one.timeZone === null && one.timeZoneLabel === null) applyGeneralZone(one, general.text);
	}
	return { deadlines: withoutDoubles(found), used };
}

type Words = { before: string; after: string; previous: string };

function wordsAround(text: string, dates: readonly StatedDate[], at: number, previous: Line | null): Words {
	const date = dates[at];
	const last = dates[at - 1];
	const next = dates[at + 1];
	if (!date) return { before: "", after: "", previous: "" };
	// A sentence or cell that has ended no longer speaks of this date.
	const before =
		text
			.slice(last ? last.at + last.length : 0, date.at)
			.split(/[;|]|\. (?=[A-Z])|, (?=and )/)
			.at(-1) ?? "";
	const after =
		text
			.slice(date.at + date.length, next?.at ?? text.length)
			.split(/[;|]|\. (?=[A-Z])/)[0]
			?.replace(next ? /[,:][^,:]{0,60}(?:by|until|before|due|on|:) ?$/i : /$^/, "") ?? "";
	// "Applications open 1 February and close 31 March": what closes is said before the first date.
	const sentence =
		last && !/[.;|]/.test(text.slice(last.at + last.length, date.at))
			? text
					.slice(0, last.at)
					.split(/[;|]|\. (?=[A-Z])/)
					.at(-1)
			: "";
	const alone = before.trim() === "" && dates.length === 1 && text.length - date.length < 40;
	const carried =
		kindIn(before, "end") === null && saysCloses(before) && sentence ? `${sentence} ${before}` : before;
	return {
		before: carried,
		after,
		previous: alone && previous && findDates(previous.text).length === 0 ? previous.text : "",
	};
}

function deadlineOf(
	words: Words,
	line: Line,
	date: StatedDate,
	heading: boolean,
): FoundDeadline | "opening" | null {
	const { before, after, previous } = words;
	if (HELD.test(before)) return null;
	const named =
		kindIn(before, "end") ??
		(before.replace(/[^\p{L}]/gu, "").length < 12 ? kindIn(after, "beginning") : null);
	const kind = named ?? (previous === "" ? null : kindIn(previous, "end"));
	const said = `${before} ${kindIn(before, "end") === null ? after : ""} ${named === null ? previous : ""}`;
	const close = before.slice(-60);
	if (kind === null)
		return heading && /deadline/i.test(said) ? (made("abstract", line, date, after, before) ?? null) : null;
	if (saysOpens(close) && !saysCloses(close)) return "opening";
	if (kindIn(before, "end") === null && saysOpens(after.slice(0, 60)) && !saysCloses(after.slice(0, 60)))
		return "opening";
	// "Workshop proposals: April 12": a label and its date.
	const labelled =
		before.length < 60 && /:[\s-]*(?:on )?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? ?)?$/i.test(before);
	if (!saysCloses(said) && !heading && !speaksForItself(kind) && !labelled) return null;
	return made(kind, line, date, after, before);
}

function made(
	kind: DeadlineKind,
	line: Line,
	date: StatedDate,
	after: string,
	before: string,
): FoundDeadline {
	// The last day of a span is when it closes: "applications from 1 to 31 January".
	const day = date.end ?? date.start;
	const beside = after.slice(0, 60);
	// What stands before may belong to the date before; only "23:59 AoE on 15 December" begins with its hour.
	const ahead = findDates(before).length > 0 || before.includes(")") ? "" : before.slice(-40);
	const time = findTimes(beside)[0] ?? findTimes(ahead).at(-1);
	const zone = findZone(beside, day.month) ?? findZone(ahead, day.month);
	const notes = [date.note, zone?.note ?? null];
	if (time && !zone) notes.push(`“${time.time}” has no zone beside it, so that we take the day.`);
	if (zone && !zone.timeZone) notes.push(`The zone “${zone.label}” is not kept.`);
	return {
		kind,
		label: kindLabel(kind),
		provisional: PROVISIONAL.test(before) || PROVISIONAL.test(beside),
		opensOn: null,
		date: day,
		closesTime: zone?.timeZone && time ? time.time : null,
		timeZone: zone?.timeZone ?? null,
		timeZoneLabel: zone?.timeZone ? zone.label : null,
		from: line.original,
		note: notes.filter(Boolean).join(" ") || null,
	};
}

/** "All deadlines are 23:59 AoE" holds for those that say nothing else. */
function applyGeneralZone(one: FoundDeadline, text: string): void {
	const zone = findZone(text, one.date.month);
	if (!zone?.timeZone) return;
	one.timeZone = zone.timeZone;
	one.timeZoneLabel = zone.label;
	one.closesTime = findTimes(text)[0]?.time ?? null;
	one.note = `The zone is that of “${text.trim().slice(0, 100)}”.`;
}

/** A date that is named twice is one; where a deadline was extended, the later one holds. */
function withoutDoubles(found: readonly FoundDeadline[]): FoundDeadline[] {
	const key = ({ kind, date }: FoundDeadline) => `${kind} ${date.month}-${date.day}`;
	const kept = new Map<string, FoundDeadline>();
	for (const one of found) {
		const known = kept.get(key(one));
		if (
			!known ||
			(known.timeZone === null && one.timeZone !== null) ||
			(known.date.year === null && one.date.year !== null)
		)
			kept.set(key(one), one);
	}
	return [...kept.values()];
}

/**
 * The ISO date of a stated day. Where no year is stated: the last such day before the event begins, if `eventStart` is known, else the first
 * from `today` on.
 */
export function dayOf(date: StatedDate["start"], today: string, eventStart: string | null): string {
	if (date.year !== null) return isoDate(date.year, date.month, date.day);
	const reference = eventStart ?? today;
	const year = Number(reference.slice(0, 4));
	const inYear = isoDate(year, date.month, date.day);
	if (eventStart) return inYear <= eventStart ? inYear : isoDate(year - 1, date.month, date.day);
	return inYear >= addDays(today, -30) ? inYear : isoDate(year + 1, date.month, date.day);
}
