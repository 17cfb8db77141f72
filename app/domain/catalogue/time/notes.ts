import { daysInMonth, isoDate, MONTH_NAMES } from "./calendar.ts";

/** Days or months that an English note names: the first and last date they cover. */
export type NotedDates = {
	earliest: string;
	latest: string;
	/** `days`: one of these days; `alternatives`: exactly the first or the last; `months`: whole months. */
	unit: "days" | "alternatives" | "months";
};

const MONTH = `(${MONTH_NAMES.map((name) => (name.length > 3 ? `${name.slice(0, 3)}(?:${name.slice(3)}|t?\\.?)` : name)).join("|")})`;
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const BETWEEN = "\\s*(–|-|/|\\bto\\b|\\band\\b|\\bor\\b)\\s*";
const YEAR = ",?\\s+(?:of\\s+)?([12]\\d{3})\\b";

const DAYS = new RegExp(`\\b${DAY}(?:\\s+${MONTH})?(?:${YEAR})?${BETWEEN}${DAY}\\s+${MONTH}${YEAR}`);
const MONTHS = new RegExp(`\\b${MONTH}(?:${YEAR})?${BETWEEN}${MONTH}${YEAR}`);
const ONE_MONTH = new RegExp(`\\b${MONTH}${YEAR}`);
const SEASON =
	/^\s*((?:(?:early|mid|late|northern|southern)[ -])?(?:spring|summer|autumn|fall|winter)(?: of)? [12]\d{3})\b/i;

/** Reads "11 or 12 December 2026", "within 11-12 December 2026", "30 November – 2 December 2026"; null if there is none. */
export function daysInNote(note: string | null): NotedDates | null {
	const match = note === null ? null : DAYS.exec(note);
	if (!match) return null;
	const [, firstDay, firstMonth, firstYear, between, lastDay, lastMonth, lastYear] = match;
	const earliest = dayOf(firstYear ?? lastYear, firstMonth ?? lastMonth, firstDay);
	const latest = dayOf(lastYear, lastMonth, lastDay);
	if (!earliest || !latest || earliest > latest) return null;
	return { earliest, latest, unit: between === "or" ? "alternatives" : "days" };
}

/** Reads "September 2021", "August or September 2027", "December 2026 – January 2027"; null if there is none. */
export function monthsInNote(note: string | null): NotedDates | null {
	if (note === null) return null;
	const range = MONTHS.exec(note);
	const one = ONE_MONTH.exec(note);
	const match = range && (!one || range.index <= one.index) ? range : one;
	if (!match) return null;
	const [firstMonth, lastMonth] = match === range ? [match[1], match[4]] : [match[1], match[1]];
	const lastYear = Number(match === range ? match[5] : match[2]);
	const firstYear = match === range ? Number(match[2] ?? match[5]) : lastYear;
	const earliest = isoDate(firstYear, monthNumber(firstMonth), 1);
	const latest = isoDate(lastYear, monthNumber(lastMonth), daysInMonth(lastYear, monthNumber(lastMonth)));
	return earliest <= latest ? { earliest, latest, unit: "months" } : null;
}

/** "southern summer of 2017" if the note begins with a season, else null. */
export function seasonInNote(note: string | null): string | null {
	return (note && SEASON.exec(note)?.[1]) || null;
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
	const [y, m, d] = [Number(year), monthNumber(month), Number(day)];
	return d >= 1 && d <= daysInMonth(y, m) ? isoDate(y, m, d) : null;
}

function monthNumber(name: string | undefined): number {
	return MONTH_NAMES.findIndex((month) => month.slice(0, 3) === name?.slice(0, 3)) + 1;
}
