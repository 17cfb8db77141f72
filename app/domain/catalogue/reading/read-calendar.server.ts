import ICAL from "ical.js";
import { webAddress } from "../drafts/normal-text.ts";
import { addDays, parseTimeZone } from "../time/index.ts";
import { textOfHtml } from "./page-source.server.ts";
import { splitPlace } from "./read-places.ts";
import { readKind } from "./read-words.ts";
import { type Reading, ReadingBuilder } from "./reading.ts";
import { readStamps } from "./stamps.ts";

/** A calendar entry is pasted whole: no longer than this. */
const LONGEST_ENTRY = 256 * 1024;

/** What one VEVENT says, and what it is called in its calendar. */
export type CalendarReading = Reading & { uid: string | null };

/** The first event of a pasted calendar (or of a bare VEVENT). Null where there is none; nothing is fetched. */
export function readCalendarEntry(text: string): Reading | null {
	if (text.length > LONGEST_ENTRY) return null;
	const from = text.search(/BEGIN:VEVENT/i);
	const end = text.slice(Math.max(0, from)).search(/END:VEVENT/i);
	if (from < 0 || end < 0) return null;
	const reading = readCalendarEvent(text.slice(from, from + end + "END:VEVENT".length));
	if (reading === null) return null;
	const { draft, guesses } = reading;
	return { draft, guesses };
}

/** The fields of one VEVENT, given as its text from BEGIN to END. Null where it can't be read at all. */
export function readCalendarEvent(text: string): CalendarReading | null {
	try {
		const calendar = new ICAL.Component(ICAL.parse(`BEGIN:VCALENDAR\r\n${text.trim()}\r\nEND:VCALENDAR`));
		const event = calendar.getFirstSubcomponent("vevent");
		return event && readEvent(event);
	} catch {
		// The library's only way to say that something is no calendar, at once or when a value is asked for.
		return null;
	}
}

function readEvent(event: ICAL.Component): CalendarReading {
	const reading = new ReadingBuilder();
	const value = (name: string) => {
		const found = event.getFirstPropertyValue(name);
		return found === null || found === undefined ? null : String(found).trim() || null;
	};
	const from = (name: string) => event.getFirstProperty(name)?.toICALString() ?? "";
	const name = value("summary");
	if (name) reading.set("name", name.slice(0, 300), from("summary"));
	const description = value("description");
	if (description) reading.set("description", textOfHtml(description).slice(0, 20_000), from("description"));
	addDates(reading, event, from);
	const kind = readKind(name, []);
	if (kind) reading.set("kind", kind.value, from("summary"));
	const location = value("location");
	const place = location && splitPlace(location.replace(/\n/g, ", "), location);
	if (place)
		reading.add(
			"places",
			{ venue: place.venue, city: place.city, region: place.region, country: place.country },
			from("location"),
		);
	else if (location && webAddress(location))
		reading.set("mode", "online", from("location"), "The place is a web address.");
	else if (location)
		reading.add("places", { venue: location.slice(0, 300) }, from("location"), "The country is not said.");
	if (/^CANCELLED$/i.test(value("status") ?? "")) reading.set("status", "cancelled", from("status"));
	const url = webAddress(value("url") ?? "");
	if (url) reading.set("url", url, from("url"));
	return { ...reading.result(), uid: value("uid") };
}

function addDates(reading: ReadingBuilder, event: ICAL.Component, from: (name: string) => string): void {
	const start = event.getFirstPropertyValue("dtstart");
	if (!(start instanceof ICAL.Time)) return;
	const given = event.getFirstPropertyValue("dtend");
	const duration = event.getFirstPropertyValue("duration");
	let end = given instanceof ICAL.Time ? given : null;
	if (!end && duration instanceof ICAL.Duration) {
		end = start.clone();
		end.addDuration(duration);
	}
	const zoneName = String(event.getFirstProperty("dtstart")?.getFirstParameter("tzid") ?? "");
	const zone = start.zone === ICAL.Timezone.utcTimezone ? "UTC" : parseTimeZone(zoneName);
	// DTEND of days is the day after the last one (RFC 5545, 3.6.1).
	const last = end && (end.isDate ? addDays(end.toString().slice(0, 10), -1) : end.toString());
	const stamps = readStamps(start.toString(), last, zone);
	if (!stamps) return;
	const odd = zoneName && !zone ? `The zone “${zoneName.slice(0, 60)}” is not one we know.` : null;
	const several = event.getFirstProperty("rrule") ? "It is repeated; these are the first days." : null;
	const notes = [stamps.note, odd, several].filter(Boolean).join(" ") || null;
	reading.set("dates", stamps.dates, [from("dtstart"), from("dtend")].filter(Boolean).join(", "), notes);
}
