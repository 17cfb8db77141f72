import ical, { type ICalEventData, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { carriable, oneLine } from "../text.ts";
import type { Calendar, CalendarEntry } from "./entry.ts";
import { timeZoneComponent } from "./time-zone.ts";

const DAY_SECONDS = 86_400;
/** How often clients should look again. */
const REFRESH_SECONDS = 4 * 3600;
const UTC = new Set(["UTC", "Etc/UTC", "Etc/GMT", "GMT"]);

/**
 * The calendar as text (RFC 5545): folded at 75 octets, escaped, CRLF. DTSTAMP and LAST-MODIFIED are the last change of what an entry
 * stands for, so that the same data gives the same bytes. Without entries it holds none: clients accept that, though the grammar asks for one.
 */
export function writeCalendar({ name, description, address, entries }: Calendar): string {
	const calendar = ical({
		prodId: "//NeuroAI Commons//Calendar//EN",
		scale: "GREGORIAN",
		// The library writes these three as they are.
		name: escapeText(name),
		description: escapeText(description),
		source: address,
		ttl: REFRESH_SECONDS,
		timezone: { name: null, generator: zonesOf(entries) },
	});
	for (const entry of entries) calendar.createEvent(eventData(entry));
	return `${calendar.toString()}\r\n`;
}

function eventData(entry: CalendarEntry): ICalEventData {
	const changed = new Date(entry.changedAt);
	const summary = oneLine(entry.summary);
	return {
		...timeData(entry.time),
		id: entry.uid,
		sequence: entry.sequence,
		stamp: changed,
		lastModified: changed,
		summary,
		description: carriable(entry.description),
		location: entry.location === null ? null : oneLine(entry.location),
		url: entry.url,
		categories: entry.categories
			.map(oneLine)
			.filter((name) => name !== "")
			.map((name) => ({ name })),
		status: ICalEventStatus[entry.status],
		// Following a calendar should make nobody busy.
		transparency: ICalEventTransparency.TRANSPARENT,
		alarms: entry.remindDaysBefore.map((days) => ({
			triggerBefore: days * DAY_SECONDS,
			description: `${summary}: ${days === 1 ? "one day" : `${days} days`} left`,
		})),
	};
}

function timeData(time: CalendarEntry["time"]): Pick<ICalEventData, "start" | "end" | "allDay" | "timezone"> {
	if (time.kind === "days") {
		const end = Temporal.PlainDate.from(time.last).add({ days: 1 });
		return { start: Temporal.PlainDate.from(time.first), end, allDay: true };
	}
	const { timeZone } = time;
	const start = local(time.start, timeZone);
	const end = time.end === null ? null : local(time.end, timeZone);
	// Readers differ on which of two equal hours a local time means (ical.js takes the second): there UTC says it.
	if (UTC.has(timeZone) || comesTwice(start, timeZone) || (end && comesTwice(end, timeZone)))
		return { start: new Date(time.start), end: time.end === null ? null : new Date(time.end) };
	return { start, end, timezone: timeZone };
}

function local(instant: string, timeZone: string): Temporal.PlainDateTime {
	return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime();
}

function comesTwice(time: Temporal.PlainDateTime, timeZone: string): boolean {
	const [first, second] = (["earlier", "later"] as const).map(
		(disambiguation) => time.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds,
	);
	return first !== second;
}

/** Writes VTIMEZONEs that cover all entries of a zone, with a year to spare on both sides. */
function zonesOf(entries: readonly CalendarEntry[]): (zone: string) => string | null {
	return (zone) => {
		const years = entries.flatMap(({ time }) =>
			time.kind === "clock" && time.timeZone === zone
				? [time.start, time.end ?? time.start].map((local) => Number(local.slice(0, 4)))
				: [],
		);
		if (years.length === 0) return null;
		const [first, last] = [Math.min(...years) - 1, Math.max(...years) + 1];
		return timeZoneComponent(zone, `${first}-01-01T00:00:00Z`, `${last}-12-31T00:00:00Z`);
	};
}

function escapeText(text: string): string {
	return oneLine(text).replace(/[\\;,]/g, (character) => `\\${character}`);
}
