import { isoDate } from "../time/calendar.ts";
import type { DatePrecision } from "../time/index.ts";
import type { UsedDates } from "./read-deadlines.ts";
import { findDates, findPeriods, type StatedDate } from "./stated-dates.ts";
import { findTimes } from "./stated-times.ts";
import { findZone } from "./stated-zones.ts";
import type { Line } from "./text-lines.ts";

export type FoundDates = {
	start: string | null;
	end: string | null;
	startTime: string | null;
	endTime: string | null;
	precision: DatePrecision;
	note: string | null;
	year: number | null;
	timeZone: string | null;
};
type Candidate = { score: number; dates: FoundDates; from: string; note: string | null };

const NAMED =
	/^(?:\W{0,3})(?:conference |workshop |event |meeting |course |school )?(?:dates?|when|date and (?:time|place|venue)|time|duration)\b\s*[:-]/i;
const HELD =
	/\bheld\b|\btake[s]? place\b|taking place|\bscheduled\b|\bjoin us\b|\bwill (?:be|run|meet|convene|gather)\b|\bruns from\b|save the date|\bon\b|\bfrom\b/i;
const STRONG = /\bheld\b|take[s]? place|taking place|save the date|will run|runs from|will convene/i;
const PAST =
	/\blast year|\bprevious|\bpast edition|\bformer|\bposted|\bpublished|\bsince\b|\bwas held|\bestablished|\bcopyright|©|\bbirthday|\bpaper in\b|\bvol\.|\blast updated|\bprogram(?:me)? (?:will be|available|online)|\breviewed|\bawarded/i;
const OPEN =
	/\b(?:to be (?:announced|confirmed|decided|determined)|TBA|TBC|TBD|not yet (?:fixed|known|decided))\b/i;
const UNDECIDED = /\b(?:one of|either|to be (?:fixed|confirmed|decided)|exact day|TBC|TBD)\b/i;

/** When the event itself is, as lines say it; `used` are dates of deadlines. Null where nothing is said. */
export function readEventDates(
	lines: readonly Line[],
	{ title, today, used }: { title: string | null; today: string; used: UsedDates },
): { dates: FoundDates; from: string; note: string | null } | null {
	const context = yearOf(title) ?? statedYear(lines, today);
	const titleLine: Line[] = title ? [{ text: title, original: title, bullet: false }] : [];
	const candidates = [...titleLine, ...lines].flatMap((line, at) =>
		fromLine(line, { at, titled: at < titleLine.length, used, context, today }),
	);
	candidates.sort((one, other) => other.score - one.score);
	const best = candidates[0];
	if (best && best.score > 0) return best;
	const open = lines.find(({ text }) => OPEN.test(text) && /\bdates?\b|\bwhen\b/i.test(text));
	const year = yearOf(title) ?? (open && yearOf(open.text));
	if (!year) return null;
	const note = open ? open.text.trim().slice(0, 200) : null;
	return {
		dates: { ...nothing(), precision: "year", year, note },
		from: open?.original ?? title ?? "",
		note: "Only the year is said.",
	};
}

function fromLine(
	line: Line,
	{
		at,
		titled,
		used,
		context,
		today,
	}: { at: number; titled: boolean; used: UsedDates; context: number | null; today: string },
): Candidate[] {
	const { text } = line;
	const early = Math.max(0, 2 - at / 6);
	const taken = used.get(line);
	const dates = findDates(text).filter((date) => !taken?.has(date.at));
	const candidates = dates.map((date): Candidate => {
		const before = text.slice(0, date.at);
		const made = datesOf(date, text, { context, today });
		let score = early + (NAMED.test(text) ? 6 : 0) + (titled ? 4 : 0) + (date.end ? 3 : 0);
		score += STRONG.test(before) ? 4 : HELD.test(before.slice(-40)) ? 1.5 : 0;
		score += before.trim().length < 4 && text.length < 120 ? 2 : 0;
		score += /\b(?:in|at) [A-Z]/.test(text.slice(date.at + date.length, date.at + date.length + 30)) ? 1 : 0;
		score -=
			PAST.test(before) || PAST.test(text.slice(date.at + date.length, date.at + date.length + 40)) ? 8 : 0;
		score -= made.dates.start !== null && made.dates.start < today ? 2 : 0;
		// A programme names hours and many days; the days that all of them lie in are said elsewhere.
		score -= dates.length > 2 ? 3 : 0;
		return { ...made, score, from: line.original };
	});
	for (const period of findPeriods(text)) {
		const before = text.slice(0, period.at);
		let score =
			early / 2 +
			(NAMED.test(text) ? 4 : 0) +
			(STRONG.test(before) ? 3 : HELD.test(before.slice(-30)) || /\bin $/.test(before) ? 1 : 0);
		score += titled ? 1 : 0;
		score -= PAST.test(text) || /deadline|submission|registration|application/i.test(text) ? 8 : 0;
		if (score < 1.5) continue;
		const note = text.slice(period.at, period.at + period.length);
		candidates.push({
			score: score - 1,
			dates: { ...nothing(), precision: period.precision, year: period.year, note },
			from: line.original,
			note: "No day is said.",
		});
	}
	return candidates;
}

function datesOf(
	date: StatedDate,
	text: string,
	{ context, today }: { context: number | null; today: string },
): { dates: FoundDates; note: string | null } {
	const year = date.start.year ?? date.end?.year ?? context ?? nextYear(date.start, today);
	const start = isoDate(year, date.start.month, date.start.day);
	const endYear = date.end?.year ?? (date.end && date.end.month < date.start.month ? year + 1 : year);
	const end = date.end && isoDate(endYear, date.end.month, date.end.day);
	const notes = [
		date.note,
		(date.start.year ?? date.end?.year) ? null : `The year is not said beside it; ${year} is a guess.`,
	];
	if (date.alternatives) {
		return {
			dates: { ...nothing(), start, end, precision: "undecided", year, note: noted(date.text, year) },
			note: "The days are not decided.",
		};
	}
	const clock = timesOf(text, date);
	if (clock.note) notes.push(clock.note);
	const { note: _, ...times } = clock;
	const undecided = UNDECIDED.test(text.slice(date.at + date.length, date.at + date.length + 60));
	return {
		dates: {
			...nothing(),
			start,
			end,
			...times,
			precision: undecided && end ? "undecided" : "day",
			year,
			note: undecided ? noted(date.text, year) : null,
		},
		note: notes.filter(Boolean).join(" ") || null,
	};
}

function noted(text: string, year: number): string {
	return /\d{4}/.test(text) ? text : `${text} ${year}`;
}

/** The hours beside the days: only where their zone is said. */
function timesOf(
	text: string,
	date: StatedDate,
): { startTime: string | null; endTime: string | null; timeZone: string | null; note: string | null } {
	const rest = text.slice(date.at + date.length, date.at + date.length + 60);
	const ahead = text.slice(Math.max(0, date.at - 40), date.at);
	const times = findTimes(rest).length > 0 ? findTimes(rest) : findTimes(ahead);
	const zone =
		times.length > 0 ? (findZone(rest, date.start.month) ?? findZone(ahead, date.start.month)) : null;
	if (times.length === 0) return { startTime: null, endTime: null, timeZone: null, note: null };
	if (!zone?.timeZone)
		return {
			startTime: null,
			endTime: null,
			timeZone: null,
			note: "The hours have no zone beside them, so that we take the days.",
		};
	return {
		startTime: times[0]?.time ?? null,
		endTime: times[1]?.time ?? null,
		timeZone: zone.timeZone,
		note: zone.note,
	};
}

function nothing(): FoundDates {
	return {
		start: null,
		end: null,
		startTime: null,
		endTime: null,
		precision: "day",
		note: null,
		year: null,
		timeZone: null,
	};
}

function yearOf(text: string | null): number | null {
	const year = text?.match(/(?<![\d-])(?:19|20)\d\d(?![\d-])/)?.[0] ?? text?.match(/['’](\d\d)\b/)?.[1];
	return year ? (year.length === 2 ? 2000 + Number(year) : Number(year)) : null;
}

/** The year that days without one most often stand beside: the earliest from this year on that is stated with a day. */
function statedYear(lines: readonly Line[], today: string): number | null {
	const years = lines.flatMap(({ text }) =>
		findDates(text).flatMap(({ start, end }) => end?.year ?? start.year ?? []),
	);
	const counted = new Map<number, number>();
	for (const year of years)
		if (year >= Number(today.slice(0, 4))) counted.set(year, (counted.get(year) ?? 0) + 1);
	return [...counted].sort(([one, n], [other, m]) => m - n || one - other)[0]?.[0] ?? null;
}

function nextYear(day: { month: number; day: number }, today: string): number {
	const year = Number(today.slice(0, 4));
	return isoDate(year, day.month, day.day) >= today ? year : year + 1;
}
