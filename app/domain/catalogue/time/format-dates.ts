import { addDays, dateParts, formatDay, monthName, validTime, weekday } from "./calendar.ts";
import { seasonInNote } from "./notes.ts";
import { type Bounds, bounds, endDate, endsAfterMidnight } from "./partial-dates.ts";
import type { PartialDates } from "./types.ts";
import {
	instantOf,
	isFixedZone,
	localTime,
	offsetMinutes,
	offsetName,
	parseTimeZone,
	zoneName,
} from "./zones.ts";

/**
 * The dates in words, as precisely as they are known: "11–16 March 2027", "September 2021",
 * "11 or 12 December 2026, to be fixed", "2019, dates not known", "11 March 2027, 14:00–15:30 (Toronto time, UTC−4)".
 * `short` shortens the months and leaves out times and remarks: "11–16 Mar 2027", "2019".
 */
export function formatDates(dates: PartialDates, { short = false }: { short?: boolean } = {}): string {
	const known = bounds(dates);
	const { earliest, latest, basis } = known;
	if (basis === "days") {
		if (dates.precision === "start_only") {
			return `from ${formatDay(earliest, short)}${short ? "" : ", end not known"}`;
		}
		return short ? formatRange(earliest, latest, true) : withTimes(dates, known);
	}
	if (basis === "months") return formatMonths(known, short);
	if (basis === "year") return formatYear(dates, short);
	const fixed = short ? "" : ", to be fixed";
	if (earliest === latest) return formatDay(earliest, short) + fixed;
	if (basis === "alternatives" || addDays(earliest, 1) === latest) {
		return formatPair(earliest, latest, " or ", " or ", short) + fixed;
	}
	return `within ${formatRange(earliest, latest, short)}${fixed}`;
}

/** "11–16 March 2027", "29 February – 3 March 2024", or one day; with short names of months if `short`. */
export function formatRange(from: string, to: string, short = false): string {
	return from === to ? formatDay(from, short) : formatPair(from, to, "–", " – ", short);
}

/**
 * The stated times on the reader's clock, "Thu 11 March, 19:00–20:30 your time"; null where no exact time is known
 * (no time, no zone, or dates that are partly known). `zone` is a name that `parseTimeZone` gave.
 */
export function formatDatesInZone(dates: PartialDates, zone: string, words = "your time"): string | null {
	const span = exactSpan(dates);
	if (!span) return null;
	const from = localTime(span.from, zone);
	if (span.to === null) return `${dayAndTime(from, dates.year)} ${words}`;
	const to = localTime(span.to, zone);
	if (to.date === from.date) return `${dayAndTime(from, dates.year)}–${to.time} ${words}`;
	if (to.time === "00:00" && to.date === addDays(from.date, 1)) {
		return `${dayAndTime(from, dates.year)}–24:00 ${words}`;
	}
	return `${dayAndTime(from, dates.year)} – ${dayAndTime(to, dates.year)} ${words}`;
}

/** "Thu 11 March, 19:00", with the year if it is not `year`. */
export function dayAndTime(local: { date: string; time: string }, year: number): string {
	const day = formatDay(local.date);
	const own = Number(local.date.slice(0, 4)) === year;
	return `${weekday(local.date)} ${own ? day.slice(0, -5) : day}, ${local.time}`;
}

function exactSpan(dates: PartialDates): { from: number; to: number | null } | null {
	const { earliest, basis } = bounds(dates);
	const zone = parseTimeZone(dates.timeZone);
	const start = validTime(dates.startTime);
	if (basis !== "days" || !zone || !start) return null;
	const from = instantOf(earliest, start, zone);
	const end = dates.precision === "day" ? validTime(dates.endTime) : null;
	if (!end) return { from, to: null };
	return { from, to: instantOf(endDate(dates), end, zone, "later") };
}

function withTimes(dates: PartialDates, { earliest, latest }: Bounds): string {
	const start = validTime(dates.startTime);
	const end = validTime(dates.endTime) === "00:00" ? "24:00" : validTime(dates.endTime);
	if (!start && !end) return formatRange(earliest, latest);
	const zone = zoneRemark(dates);
	if (earliest !== latest) {
		const first = formatDay(earliest) + (start ? `, ${start}` : "");
		return `${first} – ${formatDay(latest)}${end ? `, ${end}` : ""} (${zone})`;
	}
	const night = endsAfterMidnight(dates) ? " the next day" : "";
	if (!start) return `${formatDay(earliest)}, until ${end} (${zone})`;
	return `${formatDay(earliest)}, ${start}${end ? `–${end}${night}` : ""} (${zone})`;
}

function zoneRemark(dates: PartialDates): string {
	const zone = parseTimeZone(dates.timeZone);
	if (!zone) return "zone not stated";
	if (isFixedZone(zone)) return zoneName(zone);
	const { earliest } = bounds(dates);
	const first = offsetMinutes(instantOf(earliest, validTime(dates.startTime) ?? "12:00", zone), zone);
	const last = offsetMinutes(instantOf(endDate(dates), validTime(dates.endTime) ?? "12:00", zone), zone);
	// When the clocks change in between, one offset would be wrong for one end.
	return first === last ? `${zoneName(zone)}, ${offsetName(first)}` : zoneName(zone);
}

function formatPair(from: string, to: string, within: string, across: string, short: boolean): string {
	const [a, b] = [dateParts(from), dateParts(to)];
	const last = formatDay(to, short);
	if (!a || !b || a.year !== b.year) return `${formatDay(from, short)}${across}${last}`;
	return a.month === b.month
		? `${a.day}${within}${last}`
		: `${a.day} ${monthName(a.month, short)}${across}${last}`;
}

function formatMonths({ earliest, latest }: Bounds, short: boolean): string {
	const [firstYear, firstMonth] = [earliest.slice(0, 4), Number(earliest.slice(5, 7))];
	const [lastYear, lastMonth] = [latest.slice(0, 4), Number(latest.slice(5, 7))];
	const last = `${monthName(lastMonth, short)} ${lastYear}`;
	if (earliest.slice(0, 7) === latest.slice(0, 7)) return last;
	const first = monthName(firstMonth, short);
	return firstYear === lastYear ? `${first}–${last}` : `${first} ${firstYear} – ${last}`;
}

function formatYear(dates: PartialDates, short: boolean): string {
	if (short) return String(dates.year);
	const season = seasonInNote(dates.note);
	const when = season ? season.charAt(0).toUpperCase() + season.slice(1) : String(dates.year);
	return `${when}, ${dates.precision === "undecided" ? "dates not fixed yet" : "dates not known"}`;
}
