import type { Month } from "#app/domain/catalogue/index.server.ts";
import { addDays, daysBetween, formatDay, kindLabel, monthName } from "#app/domain/catalogue/index.ts";
import type { GridDay, GridEntry } from "#app/ui/index.ts";
import { recordPath } from "./paths.ts";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const IN_A_CELL = 4;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

export type MonthSpan = {
	/** "2027-03" */
	month: string;
	/** ISO dates of the Monday and Sunday that close the grid. */
	first: string;
	last: string;
	previous: string | null;
	next: string | null;
};

/** The month of an address ("2027-03"), else the one of `today` (ISO date). Null for what is no month of these times. */
export function readMonthSpan(asked: string | null, today: string): MonthSpan | null {
	const month = asked ?? today.slice(0, 7);
	const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month);
	const year = Number(match?.[1]);
	if (!match || year < FIRST_YEAR || year > LAST_YEAR) return null;
	const begins = `${month}-01`;
	const next = addDays(begins, 31).slice(0, 7);
	const previous = addDays(begins, -1).slice(0, 7);
	const ends = addDays(`${next}-01`, -1);
	return {
		month,
		first: addDays(begins, -dayOfWeek(begins)),
		last: addDays(ends, 6 - dayOfWeek(ends)),
		previous: previous >= `${FIRST_YEAR}-01` ? previous : null,
		next: next <= `${LAST_YEAR}-12` ? next : null,
	};
}

/** A month as a grid of weeks and as an agenda. `today` is an ISO date. */
export function calendarModel(span: MonthSpan, month: Month, today: string) {
	const days: GridDay[] = [];
	for (let date = span.first; date <= span.last; date = addDays(date, 1)) {
		const entries = entriesOf(date, month, today, span.first);
		days.push({
			date,
			day: Number(date.slice(8)),
			words: `${WEEKDAYS[dayOfWeek(date)]} ${Number(date.slice(8))} ${monthName(Number(date.slice(5, 7)))}`,
			inMonth: date.startsWith(span.month),
			today: date === today,
			entries: entries.slice(0, IN_A_CELL),
			more:
				entries.length > IN_A_CELL
					? {
							text: `${entries.length - IN_A_CELL} more`,
							href: `/calendar?month=${span.month}&view=agenda#d${date}`,
						}
					: undefined,
		});
	}
	return {
		caption: `${monthName(Number(span.month.slice(5)))} ${span.month.slice(0, 4)}`,
		weekdays: WEEKDAYS.map((long) => ({ long, short: long.slice(0, 3) })),
		weeks: Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7)),
		agenda: days
			.filter((day) => day.inMonth)
			.map((day) => ({ date: day.date, words: day.words, entries: beginnings(day.date, month, today) }))
			.filter((day) => day.entries.length > 0),
		capped: month.capped,
		previous: span.previous && { href: `/calendar?month=${span.previous}`, text: nameOf(span.previous) },
		next: span.next && { href: `/calendar?month=${span.next}`, text: nameOf(span.next) },
	};
}

function entriesOf(date: string, month: Month, today: string, first: string): GridEntry[] {
	const events = month.events
		.filter((event) => event.start <= date && event.end >= date)
		.map((event) => ({
			title: event.title,
			href: recordPath("event", event.slug),
			continues: event.start < date && date !== first && dayOfWeek(date) !== 0,
			past: event.end < today,
		}));
	return [...closings(date, month, today), ...events];
}

function beginnings(date: string, month: Month, today: string) {
	const events = month.events
		.filter((event) => event.start === date)
		.map((event) => ({
			title: event.title,
			href: recordPath("event", event.slug),
			note:
				event.end > event.start
					? `until ${formatDay(event.end)}, ${daysBetween(event.start, event.end) + 1} days`
					: "",
			past: event.end < today,
		}));
	return [
		...closings(date, month, today).map((entry) => ({ ...entry, note: entry.closes ?? "" })),
		...events,
	];
}

function closings(date: string, month: Month, today: string): GridEntry[] {
	return month.deadlines
		.filter((deadline) => deadline.closesOn === date)
		.map((deadline) => ({
			title: deadline.of.name,
			href: recordPath(deadline.of.recordKind, deadline.of.slug),
			closes: `${kindLabel(deadline.kind)} ${kindLabel(deadline.kind).endsWith("s") ? "close" : "closes"}`,
			past: date < today,
		}));
}

/** 0 is Monday. */
function dayOfWeek(date: string): number {
	return (((daysBetween("2024-01-01", date) % 7) + 7) % 7) as number;
}

function nameOf(month: string): string {
	return `${monthName(Number(month.slice(5)))} ${month.slice(0, 4)}`;
}
