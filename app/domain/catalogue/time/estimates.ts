import { dateParts, daysInMonth, epochDay, monthName } from "./calendar.ts";

/** When something that has no announced date yet usually falls: an estimate, to be printed as one. */
export type UsualWindow = {
	/** "02-26": first usual day; later in the year than `toMonthDay` if the window crosses New Year. */
	fromMonthDay: string;
	/** "03-12" */
	toMonthDay: string;
	/** The years of the dates that it rests on, ascending. */
	years: number[];
	/** "usually early March", "usually between 26 February and 12 March (2019–2026)" */
	label: string;
};

const MOST = 5;
const OLDEST_YEARS = 10;
const WIDEST_DAYS = 60;
const THIRDS = ["early ", "mid-", "late "];
/** Days of a leap year, so that every month and day has its place. */
const YEAR_DAYS = 366;
const LEAP_YEAR_START = epochDay("2024-01-01");

/**
 * The window into which past dates (ISO) fell, from the last five; null where there are fewer than two, or where they scatter
 * over more than 60 days, so that there is nothing usual. The year is a circle: 28 December and 3 January are near.
 * With `asOfYear`, dates after that year and more than ten years before it are left out.
 */
export function usualWindow(dates: string[], { asOfYear }: { asOfYear?: number } = {}): UsualWindow | null {
	const used = [...new Set(dates)]
		.filter((date) => {
			const year = dateParts(date)?.year;
			if (year === undefined) return false;
			return asOfYear === undefined || (year <= asOfYear && year >= asOfYear - OLDEST_YEARS);
		})
		.sort()
		.slice(-MOST);
	const years = [...new Set(used.map((date) => Number(date.slice(0, 4))))];
	if (used.length < 2 || years.length < 2) return null;
	const { from, to } = tightestArc(used.map((date) => epochDay(`2024${date.slice(4)}`) - LEAP_YEAR_START));
	if ((to - from + YEAR_DAYS) % YEAR_DAYS > WIDEST_DAYS) return null;
	return { fromMonthDay: monthDay(from), toMonthDay: monthDay(to), years, label: labelOf(from, to, years) };
}

/** The shortest stretch of the circle that holds all days: it ends where the widest gap begins. */
function tightestArc(days: number[]): { from: number; to: number } {
	const sorted = [...days].sort((a, b) => a - b);
	let best = { gap: -1, from: 0, to: 0 };
	sorted.forEach((to, index) => {
		const from = sorted[(index + 1) % sorted.length] as number;
		const gap = index + 1 < sorted.length ? from - to : from + YEAR_DAYS - to;
		if (gap > best.gap) best = { gap, from, to };
	});
	return best;
}

function labelOf(from: number, to: number, years: number[]): string {
	const [first, last] = [thirdOf(from), thirdOf(to)];
	const steps = (last.index - first.index + 36) % 36;
	if (steps === 0) return `usually ${first.words}`;
	if (steps === 1 && first.month !== last.month) return `usually ${first.words} or ${last.words}`;
	if (first.month === last.month) return `usually in ${monthName(first.month)}`;
	const span = `${years[0]}–${years[years.length - 1]}`;
	return `usually between ${dayWords(from)} and ${dayWords(to)} (${span})`;
}

function thirdOf(day: number): { index: number; month: number; words: string } {
	const { month, day: ofMonth } = leapDay(day);
	const third = ofMonth <= 10 ? 0 : ofMonth <= 20 ? 1 : 2;
	const words = `${THIRDS[third]}${monthName(month)}`;
	return { index: (month - 1) * 3 + third, month, words };
}

function dayWords(day: number): string {
	const { month, day: ofMonth } = leapDay(day);
	return `${ofMonth} ${monthName(month)}`;
}

function monthDay(day: number): string {
	const { month, day: ofMonth } = leapDay(day);
	return `${String(month).padStart(2, "0")}-${String(ofMonth).padStart(2, "0")}`;
}

function leapDay(dayOfYear: number): { month: number; day: number } {
	let [month, rest] = [1, dayOfYear];
	while (rest >= daysInMonth(2024, month)) {
		rest -= daysInMonth(2024, month);
		month += 1;
	}
	return { month, day: rest + 1 };
}
