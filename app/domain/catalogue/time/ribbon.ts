import { dateParts, daysInMonth, isoDate, monthName } from "./calendar.ts";

export type RibbonMark<T> = {
	item: T;
	/** 0 at the beginning of its month, below 1 at its end: the middle of the day. */
	inMonth: number;
	/** 0 at the left end of the ribbon, 1 at the right. */
	position: number;
};

export type RibbonMonth<T> = {
	/** "2026-11" */
	key: string;
	/** "Nov" */
	label: string;
	year: number;
	/** Where the month begins and ends on the ribbon, 0 to 1; months are as wide as they have days. */
	from: number;
	to: number;
	/** In order of date; those of one day keep the order given. */
	marks: RibbonMark<T>[];
};

export type Ribbon<T> = {
	months: RibbonMonth<T>[];
	/** Where `fromDate` stands, 0 to 1. */
	today: number;
};

/**
 * A ribbon of whole months, from the month of `fromDate` (ISO) on, with its dated items as marks, to be drawn without
 * further arithmetic. Items outside of those months, or without a valid date, are left out. Throws RangeError if `fromDate` is no date.
 */
export function monthsRibbon<T extends { date: string }>(
	items: T[],
	fromDate: string,
	months = 12,
): Ribbon<T> {
	const start = dateParts(fromDate);
	if (!start) throw new RangeError(`Not an ISO date: ${fromDate}`);
	const lengths = Array.from({ length: months }, (_, index) => {
		const year = start.year + Math.floor((start.month - 1 + index) / 12);
		const month = ((start.month - 1 + index) % 12) + 1;
		return { year, month, days: daysInMonth(year, month) };
	});
	const total = lengths.reduce((sum, { days }) => sum + days, 0);
	const sorted = items.toSorted(byDate);
	let before = 0;
	const drawn = lengths.map(({ year, month, days }): RibbonMonth<T> => {
		const key = isoDate(year, month, 1).slice(0, 7);
		const offset = before;
		before += days;
		const marks = sorted.flatMap((item) => {
			const day = item.date.startsWith(`${key}-`) ? dateParts(item.date)?.day : undefined;
			if (day === undefined) return [];
			return [{ item, inMonth: (day - 0.5) / days, position: (offset + day - 0.5) / total }];
		});
		return { key, label: monthName(month, true), year, from: offset / total, to: before / total, marks };
	});
	return { months: drawn, today: (start.day - 0.5) / total };
}

function byDate(a: { date: string }, b: { date: string }): number {
	return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
