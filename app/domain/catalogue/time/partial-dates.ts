import { addDays, daysInMonth, isoDate, validDate, validTime } from "./calendar.ts";
import { daysInNote, monthsInNote, type NotedDates } from "./notes.ts";
import type { Moment, PartialDates } from "./types.ts";
import {
	ANYWHERE_ON_EARTH,
	instantOf,
	isoInstant,
	millisecondsOf,
	parseTimeZone,
	startOfDay,
} from "./zones.ts";

export type Bounds = {
	earliest: string;
	latest: string;
	/** What they rest on: known `days`, `candidates` of which some will be it, whole `months`, or the whole `year`. */
	basis: "days" | "candidates" | "alternatives" | "months" | "year";
};

/** First and last ISO date on which the event can take place, event-local. What a note does not tell leaves the whole year. */
export function bounds(dates: PartialDates): Bounds {
	const start = validDate(dates.start);
	if (dates.precision === "start_only" && start) return { earliest: start, latest: start, basis: "days" };
	if (dates.precision === "day" && start) {
		return { earliest: start, latest: lastDay(dates, start), basis: "days" };
	}
	if (dates.precision === "undecided") {
		const noted = daysInNote(dates.note);
		if (noted) return boundsOf(noted, noted.unit === "alternatives" ? "alternatives" : "candidates");
		if (start) return { earliest: start, latest: later(start, validDate(dates.end)), basis: "candidates" };
	}
	if (dates.precision === "undecided" || dates.precision === "month") {
		const noted = monthsInNote(dates.note);
		if (noted) return boundsOf(noted, "months");
		if (start) return wholeMonths(start, later(start, validDate(dates.end)));
	}
	return { earliest: isoDate(dates.year, 1, 1), latest: isoDate(dates.year, 12, 31), basis: "year" };
}

/** The ISO date to sort by: the first day where it is known, else the last on which the event can be. */
export function sortDate(dates: PartialDates): string {
	const { earliest, latest, basis } = bounds(dates);
	return basis === "days" ? earliest : latest;
}

/**
 * ISO instant from which the event has begun where its days are known, else null. A first day without a time begins at
 * its midnight; without a zone the day is taken in UTC.
 */
export function beginsAt(dates: PartialDates): string | null {
	const { earliest, basis } = bounds(dates);
	if (basis !== "days") return null;
	const zone = parseTimeZone(dates.timeZone);
	const time = zone ? validTime(dates.startTime) : null;
	return isoInstant(instantOf(earliest, time ?? "00:00", zone ?? "UTC"));
}

/**
 * ISO instant from which the event is certainly over: its stated end where time and zone are known, else the end of the last
 * day that it can fall on, in its zone, or Anywhere on Earth (UTC−12) where the zone is not known.
 */
export function overAt(dates: PartialDates): string {
	const { latest, basis } = bounds(dates);
	const zone = parseTimeZone(dates.timeZone);
	const endTime = dates.precision === "day" && basis === "days" ? validTime(dates.endTime) : null;
	if (!zone || !endTime) return isoInstant(startOfDay(addDays(latest, 1), zone ?? ANYWHERE_ON_EARTH));
	// "Certainly over": of an hour that the clocks repeat, the second.
	return isoInstant(instantOf(endDate(dates), endTime, zone, "later"));
}

/** The ISO date on which `endTime` falls: the day after the last day for an end at or after midnight. */
export function endDate(dates: PartialDates): string {
	const { latest } = bounds(dates);
	return validTime(dates.endTime) === "00:00" || endsAfterMidnight(dates) ? addDays(latest, 1) : latest;
}

/**
 * Where `now` stands. Only known days can be `now`; dates that are partly known stay `upcoming` until the last day that they
 * can fall on has ended. A known start without an end counts as that one day.
 */
export function timeState(dates: PartialDates, now: Moment): "past" | "now" | "upcoming" {
	const moment = millisecondsOf(now);
	if (moment >= Date.parse(overAt(dates))) return "past";
	const begins = beginsAt(dates);
	return begins !== null && moment >= Date.parse(begins) ? "now" : "upcoming";
}

/** True if a one-day event ends at an hour before the one it starts at, that is in the night that follows. */
export function endsAfterMidnight(dates: PartialDates): boolean {
	const [from, to] = [validTime(dates.startTime), validTime(dates.endTime)];
	const severalDays = dates.start !== null && dates.end !== null && dates.end > dates.start;
	return !severalDays && from !== null && to !== null && to !== "00:00" && to < from;
}

/** An event that ends at 00:00 belongs to the evening before, so its last day is the day before its end date. */
function lastDay(dates: PartialDates, start: string): string {
	const end = later(start, validDate(dates.end));
	return validTime(dates.endTime) === "00:00" && end > start ? addDays(end, -1) : end;
}

function boundsOf({ earliest, latest }: NotedDates, basis: Bounds["basis"]): Bounds {
	return { earliest, latest, basis };
}

function wholeMonths(first: string, last: string): Bounds {
	const [year, month] = [Number(last.slice(0, 4)), Number(last.slice(5, 7))];
	return {
		earliest: `${first.slice(0, 7)}-01`,
		latest: isoDate(year, month, daysInMonth(year, month)),
		basis: "months",
	};
}

function later(a: string, b: string | null): string {
	return b !== null && b > a ? b : a;
}
