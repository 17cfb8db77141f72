import { validDate } from "../time/calendar.ts";
import { addDays, parseTimeZone } from "../time/index.ts";
import type { FoundDates } from "./read-event-dates.ts";

const STAMP =
	/^(\d{4})(?:-?(\d{2})(?:-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?\d{2}(?:\.\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

type Stamp = {
	date: string | null;
	month: string | null;
	year: number;
	time: string | null;
	offset: string | null;
};

/**
 * The dates of an event that gives its start and end as ISO stamps ("2027-03-11T09:00+01:00"), with an IANA zone where the source names one.
 * Hours without a zone or offset are left out; midnights are days; a month or a year stays one. Null where no start can be read.
 */
export function readStamps(
	start: string | null,
	end: string | null,
	timeZone: string | null,
): { dates: FoundDates; note: string | null } | null {
	const first = start && stampOf(start);
	if (!first) return null;
	const nothing = { start: null, end: null, startTime: null, endTime: null, note: null, timeZone: null };
	if (!first.month)
		return { dates: { ...nothing, precision: "year", year: first.year }, note: "Only the year is said." };
	if (!first.date) {
		const note = `${new Date(Date.UTC(first.year, Number(first.month) - 1, 1)).toLocaleString("en", { month: "long", timeZone: "UTC" })} ${first.year}`;
		return { dates: { ...nothing, precision: "month", year: first.year, note }, note: "No day is said." };
	}
	const last = end ? stampOf(end) : null;
	const zone = parseTimeZone(timeZone) ?? zoneOfOffset(first.offset);
	const hours =
		first.time !== null && zone !== null && !(first.time === "00:00" && (last?.time ?? "00:00") === "00:00");
	let lastDay = last?.date && last.date >= first.date ? last.date : null;
	let endTime = hours ? (last?.time ?? null) : null;
	// An end at midnight is the end of the day before.
	if (hours && lastDay && endTime === "00:00" && lastDay > first.date) {
		lastDay = addDays(lastDay, -1);
		endTime = "23:59";
	}
	const notes = [
		last?.date && last.date < first.date ? "It is said to end before it starts; the end is left out." : null,
		first.time !== null && first.time !== "00:00" && zone === null
			? "The hours have no zone beside them, so that we take the days."
			: null,
		hours && !parseTimeZone(timeZone) && first.offset !== "Z"
			? `Only the offset ${first.offset} is said; choose the place's zone if it is known.`
			: null,
	];
	return {
		dates: {
			...nothing,
			start: first.date,
			end: lastDay,
			startTime: hours ? first.time : null,
			endTime,
			precision: "day",
			year: first.year,
			timeZone: hours || timeZone ? zone : null,
		},
		note: notes.filter(Boolean).join(" ") || null,
	};
}

function stampOf(text: string): Stamp | null {
	const match = STAMP.exec(text.trim().slice(0, 60));
	if (!match) return null;
	const [, year = "", month, day, hour, minute, offset] = match;
	const date = month && day ? validDate(`${year}-${month}-${day}`) : null;
	if (
		(day && !date) ||
		Number(year) < 1900 ||
		Number(year) > 2100 ||
		Number(month ?? 1) > 12 ||
		Number(month ?? 1) < 1
	)
		return null;
	const time = hour && Number(hour) < 24 && Number(minute) < 60 ? `${hour}:${minute}` : null;
	return { date, month: month ?? null, year: Number(year), time, offset: offset ?? null };
}

function zoneOfOffset(offset: string | null): string | null {
	if (offset === null) return null;
	const [, sign, hours = "", minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
	if (offset === "Z" || (Number(hours) === 0 && minutes === "00")) return "UTC";
	return minutes === "00" ? parseTimeZone(`Etc/GMT${sign === "+" ? "-" : "+"}${Number(hours)}`) : null;
}
