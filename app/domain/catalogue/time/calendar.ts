/** Arithmetic on ISO dates ("2027-03-11") without zones and without a clock. */

const DAY_MS = 86_400_000;
const DATE = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export const MONTH_NAMES = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December",
] as const;

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;

export type YearMonthDay = { year: number; month: number; day: number };

/** The parts of an ISO date of the years 1000 to 9999; null for anything else, such as 31 February. */
export function dateParts(date: string | null): YearMonthDay | null {
	const match = date === null ? null : DATE.exec(date);
	if (!match) return null;
	const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
	return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
		? { year, month, day }
		: null;
}

/** The date itself if it is one, else null. */
export function validDate(date: string | null): string | null {
	return dateParts(date) ? date : null;
}

/** The "HH:MM" itself if it is one (00:00 to 23:59), else null. */
export function validTime(time: string | null): string | null {
	return time !== null && TIME.test(time) ? time : null;
}

/** 28 to 31; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** "2027-03-11" of year 2027, month 3, day 11. */
export function isoDate(year: number, month: number, day: number): string {
	return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Days since 1 January 1970 of an ISO date. Throws RangeError if it is none. */
export function epochDay(date: string): number {
	const parts = dateParts(date);
	if (!parts) throw new RangeError(`Not an ISO date: ${date}`);
	return Date.UTC(parts.year, parts.month - 1, parts.day) / DAY_MS;
}

/** The ISO date so many days after 1 January 1970. */
export function dateOfEpochDay(day: number): string {
	return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The ISO date `days` later (or earlier, if negative). Throws RangeError if `date` is none. */
export function addDays(date: string, days: number): string {
	return dateOfEpochDay(epochDay(date) + days);
}

/** Whole days from one ISO date to another; negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
	return epochDay(to) - epochDay(from);
}

/** "Sat" of an ISO date. */
export function weekday(date: string): string {
	return WEEKDAYS[(((epochDay(date) + 4) % 7) + 7) % 7] as string;
}

/** "March", or "Mar" if short; `month` counts from 1. */
export function monthName(month: number, short = false): string {
	const name = MONTH_NAMES[month - 1] as string;
	return short ? name.slice(0, 3) : name;
}

/** "11 March 2027", or "11 Mar 2027" if short; anything that is no ISO date comes back as it is. */
export function formatDay(date: string, short = false): string {
	const parts = dateParts(date);
	return parts ? `${parts.day} ${monthName(parts.month, short)} ${parts.year}` : date;
}
