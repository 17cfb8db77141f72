import { isoDate } from "../time/calendar.ts";
import { findDates, readableLine } from "./stated-dates.ts";
import { findTimes } from "./stated-times.ts";
import { findZone } from "./stated-zones.ts";

/** A day or span in a cell of its own; a problem says why it is none. */
export type StatedSpan = { start: string; end: string | null } | { problem: string };
export type StatedClosing =
	| {
			closesOn: string;
			closesTime: string | null;
			timeZone: string | null;
			timeZoneLabel: string | null;
			note: string | null;
	  }
	| { problem: string };

/** The day, or first and last day, that a short text is: "2027-03-11", "11–16 March 2027". What could be two days is a problem. */
export function readStatedSpan(text: string): StatedSpan {
	const line = readableLine(text).trim();
	const [date, more] = findDates(line);
	if (!date || more) return { problem: `“${line.slice(0, 60)}” is no date. Write it like 2027-03-11.` };
	if (date.note)
		return { problem: `“${line.slice(0, 60)}” can be read in two ways. Write it like 2027-03-11.` };
	const year = date.start.year ?? date.end?.year;
	if (!year) return { problem: `“${line.slice(0, 60)}” has no year. Write it like 2027-03-11.` };
	const rest = `${line.slice(0, date.at)}${line.slice(date.at + date.length)}`;
	if (
		rest
			.replace(/\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/gi, "")
			.replace(/T?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?/g, "")
			.match(/\p{L}{3}/u)
	)
		return { problem: `“${line.slice(0, 60)}” says more than a date. Write it like 2027-03-11.` };
	const end = date.end && isoDate(date.end.year ?? year, date.end.month, date.end.day);
	return { start: isoDate(year, date.start.month, date.start.day), end };
}

/** When something closes, in a cell of its own: "2026-12-15", "15 December 2026, 23:59 AoE". An hour without a zone is left out, with a note. */
export function readStatedClosing(text: string): StatedClosing {
	const line = readableLine(text).trim();
	const [date] = findDates(line);
	const span = readStatedSpan(date?.text ?? line);
	if ("problem" in span) return span;
	const rest = date ? `${line.slice(0, date.at)} ${line.slice(date.at + date.length)}` : "";
	const time = findTimes(rest.replace(/^ *T/, ""))[0]?.time ?? null;
	const zone =
		findZone(rest, date?.start.month ?? null) ??
		(/\dZ\b/.test(line) ? { timeZone: "UTC", label: "UTC", note: null } : null);
	const timeZone = zone?.timeZone ?? null;
	const note =
		time && !timeZone ? `“${time}” has no zone beside it, so that the day is taken.` : (zone?.note ?? null);
	return {
		closesOn: span.end ?? span.start,
		closesTime: timeZone ? time : null,
		timeZone,
		timeZoneLabel: timeZone ? (zone?.label ?? null) : null,
		note,
	};
}
