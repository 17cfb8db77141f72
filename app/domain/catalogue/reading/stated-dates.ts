import { daysInMonth, isoDate, MONTH_NAMES } from "../time/calendar.ts";

/** A day or span of days as a text states it; a year of null is not stated. */
export type StatedDate = {
	at: number;
	length: number;
	text: string;
	start: { year: number | null; month: number; day: number };
	end: { year: number | null; month: number; day: number } | null;
	/** "11 or 12 March": one of these. */
	alternatives: boolean;
	note: string | null;
};
/** "August 2027", "mid-August 2027", "summer 2027": less than a day. */
export type StatedPeriod = {
	at: number;
	length: number;
	text: string;
	precision: "month" | "year";
	year: number;
};

// Why no library reads these: docs/decisions/0008. All quantifiers are bounded, so that no text keeps us busy.
const MONTH = `(${MONTH_NAMES.map((name) => (name.length > 3 ? `${name.slice(0, 3)}(?:${name.slice(3)}${name === "September" ? "|t" : ""})?` : name)).join("|")})\\.?`;
const WEEKDAY = "(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\\.?,? {0,2}(?:the )?)?";
const AFTER = "(?: ?\\((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\\.?\\))?";
const DAY = `(\\d{1,2})(?:st|nd|rd|th)?\\.?${AFTER}`;
const YEAR = "(?:,? {0,2}(?:of )?((?:19|20)\\d\\d)(?![\\d:]))?";
const BETWEEN = ` {0,2}(-|to|until|till|through|thru|/|&|and|or|and/or|,) {0,2}(?:the )?${WEEKDAY}`;

const ISO =
	/((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?![\d])(?: {0,2}(-|\/|to|until|through) {0,2}(?:((?:19|20)\d\d)[-/.])?(?:(\d{1,2})[-/.])?(\d{1,2})(?![\d:]))?/iy;
const LITTLE = new RegExp(
	`${DAY}(?: {0,2}(?:of )?${MONTH}${YEAR})?${BETWEEN}${DAY}[ -]{0,2}(?:of )?${MONTH}(?![a-z])${YEAR}`,
	"iy",
);
const LITTLE_ONE = new RegExp(
	`${DAY}[ -]{0,2}(?:of )?${MONTH}(?![a-z])(?:[-/.]((?:19|20)\\d\\d)(?!\\d)|${YEAR})`,
	"iy",
);
const MIDDLE = new RegExp(
	`${MONTH} {0,2}(?:the )?${DAY}${YEAR}${BETWEEN}(?:${MONTH} {0,2})?${DAY}(?![\\d:%]| ?[ap]\\.?m\\b)${YEAR}`,
	"iy",
);
const MIDDLE_ONE = new RegExp(`${MONTH} {0,2}(?:the )?${DAY}(?![\\d:%]| ?[ap]\\.?m\\b)${YEAR}`, "iy");
const YEAR_FIRST = new RegExp(
	`((?:19|20)\\d\\d),? ${MONTH} {0,2}${DAY}(?:(?:${BETWEEN})(?:${MONTH} {0,2})?${DAY})?(?![\\d:])`,
	"iy",
);
const NUMERIC =
	/(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)(?: {0,2}(?:-|to|until|through) {0,2}(\d{1,2})\2(\d{1,2})\2((?:19|20)\d\d)(?!\d))?/iy;
const NUMERIC_SPAN =
	/(\d{1,2})\.(?:(\d{1,2})\.)? {0,2}(?:-|to|until) {0,2}(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)/iy;
const PERIOD = new RegExp(
	`\\b(?:(?:early|mid|late|the end of|beginning of|end of)[ -]{0,2})?${MONTH}(?:(?: {0,2}(?:-|to|or|and|/) {0,2})${MONTH})?,? {0,2}(?:of )?((?:19|20)\\d\\d)\\b`,
	"gi",
);
const SEASON =
	/\b(?:(?:early|late|mid)[ -]{0,2})?(?:spring|summer|autumn|fall|winter)(?: of)? ((?:19|20)\d\d)\b/gi;

/** The line with all its dashes as "-", single spaces, and at most 2,000 characters: what these readers take. */
export function readableLine(line: string): string {
	return line
		.slice(0, 2000)
		.replace(/[‐‑‒–—―−]/g, "-")
		.replace(/[\s\u00a0]+/g, " ");
}

/** The days that a readable line states, from left to right, without overlap. */
export function findDates(line: string): StatedDate[] {
	const found: StatedDate[] = [];
	const begins = /(?<![\p{L}\p{N}.,:/€$£])(?=\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/giu;
	for (let match = begins.exec(line); match; match = begins.exec(line)) {
		const date = readAt(line, match.index);
		begins.lastIndex = match.index + (date?.length ?? 1);
		if (date) found.push(date);
		if (found.length === 40) break;
	}
	return found;
}

/** Months and seasons with their year, where no day is stated, from left to right. */
export function findPeriods(line: string): StatedPeriod[] {
	const periods: StatedPeriod[] = [];
	const taken = findDates(line);
	for (const [pattern, precision] of [
		[PERIOD, "month"],
		[SEASON, "year"],
	] as const) {
		for (const match of line.matchAll(pattern)) {
			const { index: at } = match;
			if (taken.some((date) => at < date.at + date.length && date.at < at + match[0].length)) continue;
			periods.push({ at, length: match[0].length, text: match[0], precision, year: Number(match.at(-1)) });
		}
	}
	return periods.sort((one, other) => one.at - other.at).slice(0, 20);
}

type Parts = { year?: string | undefined; month?: string | undefined; day?: string | undefined };

function readAt(line: string, at: number): StatedDate | null {
	const run = (pattern: RegExp) => {
		pattern.lastIndex = at;
		return pattern.exec(line);
	};
	const iso = run(ISO);
	if (iso) {
		const [, year, month, day, , endYear, endMonth, endDay] = iso;
		const end = endDay ? { year: endYear ?? year, month: endMonth ?? month, day: endDay } : null;
		return (
			made(iso, { year, month, day }, end, "-") ?? made(shorter(line, iso), { year, month, day }, null, "-")
		);
	}
	const first = run(YEAR_FIRST);
	if (first) {
		const [, year, month, day, between, endMonth, endDay] = first;
		return made(
			first,
			{ year, month, day },
			endDay ? { year, month: endMonth ?? month, day: endDay } : null,
			between,
		);
	}
	return readWords(run) ?? readNumbers(run);
}

function readWords(run: (pattern: RegExp) => RegExpExecArray | null): StatedDate | null {
	const little = run(LITTLE);
	if (little) {
		const [, day, month, year, between, endDay, endMonth, endYear] = little;
		const found = made(
			little,
			{ year: year ?? endYear, month: month ?? endMonth, day },
			{ year: endYear ?? year, month: endMonth, day: endDay },
			between,
		);
		if (found) return found;
	}
	const littleOne = run(LITTLE_ONE);
	if (littleOne) {
		const [, day, month, dashedYear, year] = littleOne;
		return made(littleOne, { year: dashedYear ?? year, month, day }, null, "");
	}
	const middle = run(MIDDLE);
	if (middle) {
		const [, month, day, year, between, endMonth, endDay, endYear] = middle;
		const found = made(
			middle,
			{ year: year ?? endYear, month, day },
			{ year: endYear ?? year, month: endMonth ?? month, day: endDay },
			between,
		);
		if (found) return found;
	}
	const middleOne = run(MIDDLE_ONE);
	if (!middleOne) return null;
	const [, month, day, year] = middleOne;
	return made(middleOne, { year, month, day }, null, "");
}

function readNumbers(run: (pattern: RegExp) => RegExpExecArray | null): StatedDate | null {
	const span = run(NUMERIC_SPAN);
	if (span) {
		const [, day, month, endDay, endMonth, year] = span;
		return made(span, { year, month: month ?? endMonth, day }, { year, month: endMonth, day: endDay }, "-");
	}
	const numeric = run(NUMERIC);
	if (!numeric) return null;
	const [, one, mark, two, year, endOne, endTwo, endYear] = numeric;
	// With dots the day stands first; with strokes it depends on the country, unless one number is no month.
	const dayFirst = mark === "." || Number(two) <= 12;
	const order = (a: string | undefined, b: string | undefined) =>
		dayFirst ? { day: a, month: b } : { day: b, month: a };
	const found = made(
		numeric,
		{ year, ...order(one, two) },
		endOne ? { year: endYear, ...order(endOne, endTwo) } : null,
		"-",
	);
	const unclear = mark !== "." && Number(one) <= 12 && Number(two) <= 12 && one !== two;
	return found && unclear ? { ...found, note: "Day and month may be the other way round." } : found;
}

/** What is left of a match whose second half makes no date. */
function shorter(line: string, match: RegExpExecArray): RegExpExecArray {
	const first = /^[\d./-]{8,10}(?=\D|$)/.exec(line.slice(match.index))?.[0] ?? match[0];
	return Object.assign([first], { index: match.index, input: line }) as unknown as RegExpExecArray;
}

function made(
	match: RegExpExecArray,
	from: Parts,
	to: Parts | null,
	between: string | undefined,
): StatedDate | null {
	const text = match[0].trimEnd();
	const start = numbers(from);
	const end = to && numbers(to);
	if (!start || (to && !end)) return null;
	// "may" and "march" are words, too.
	if (start.year === null && /(^|[^A-Za-z])(may|mar|march)\b/.test(text)) return null;
	const base = { at: match.index, length: text.length, text, start, note: null };
	if (!end) return { ...base, end: null, alternatives: false };
	if (end.year === null && start.year === null ? false : before(end, start)) {
		// "28 December - 3 January 2027": the year is the end's.
		if (from.year === to?.year && start.year !== null && start.month > end.month)
			return { ...base, start: { ...start, year: start.year - 1 }, end, alternatives: false };
		return null;
	}
	const word = between?.trim().toLowerCase() ?? "-";
	if (word === "or" || word === "and/or") return { ...base, end, alternatives: true };
	const apart = ["and", "&", ","].includes(word) && !(start.month === end.month && end.day - start.day === 1);
	if (apart)
		return word === "," ? null : { ...base, end: null, alternatives: false, note: `Days apart: ${text}.` };
	return { ...base, end, alternatives: false };
}

function numbers({ year, month, day }: Parts): StatedDate["start"] | null {
	const index = MONTH_NAMES.findIndex(
		(name) => name.slice(0, 3).toLowerCase() === month?.slice(0, 3).toLowerCase(),
	);
	const number = index >= 0 ? index + 1 : Number(month);
	const y = year === undefined ? null : Number(year);
	const d = Number(day);
	if (!(number >= 1 && number <= 12) || !(d >= 1 && d <= daysInMonth(y ?? 2028, number))) return null;
	return { year: y, month: number, day: d };
}

function before(one: StatedDate["start"], other: StatedDate["start"]): boolean {
	return isoDate(one.year ?? 2000, one.month, one.day) < isoDate(other.year ?? 2000, other.month, other.day);
}
