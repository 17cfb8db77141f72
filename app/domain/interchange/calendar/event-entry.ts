import {
	beginsAt,
	bounds,
	EVENT_KIND_LABELS,
	type EventMode,
	type EventStatus,
	eventOverAt,
	formatDates,
	MODE_LABELS,
	type PartialDates,
	type PlaceCard,
	parseTimeZone,
} from "#app/domain/catalogue/index.ts";
import { hostName, recordAddress } from "../addresses.ts";
import { locationText, siteLines } from "../places.ts";
import type { CalendarEntry, EntryTime } from "./entry.ts";

/** What a calendar takes of an event. */
export type CalendarEvent = {
	id: string;
	slug: string;
	name: string;
	kind: string;
	description: string | null;
	/** The organizer's page. */
	url: string | null;
	dates: PartialDates;
	places: readonly PlaceCard[];
	mode: EventMode | null;
	status: EventStatus;
	sequence: number;
	/** ISO instant. */
	changedAt: string;
};

/**
 * An event's entry, or null while its days are not known: a calendar cannot say "August 2027". Days between which it is not
 * decided yet are a tentative span that says so. `site` is the origin of the site.
 */
export function eventEntry(event: CalendarEvent, site: string): CalendarEntry | null {
	const time = eventTime(event.dates);
	if (!time) return null;
	const undecided = bounds(event.dates).basis !== "days";
	const page = recordAddress(site, "event", event.slug);
	return {
		uid: `event-${event.id}@${hostName(site)}`,
		sequence: event.sequence,
		changedAt: event.changedAt,
		time,
		summary: `${MARKS[event.status] ?? ""}${event.name}${undecided ? " (date to be fixed)" : ""}`,
		description: [
			event.status === "postponed" ? "Postponed: these are the dates as they were planned." : null,
			formatDates(event.dates),
			...siteLines(event.places),
			event.mode && MODE_LABELS[event.mode],
			event.description && `\n${event.description}`,
			event.url && `\nOrganizers' page: ${event.url}`,
			`Page: ${page}`,
		]
			.filter(Boolean)
			.join("\n"),
		location: locationText(event),
		url: page,
		categories: [kindWord(event.kind)],
		status: entryStatus(event.status, undecided),
		remindDaysBefore: [],
	};
}

const MARKS: Partial<Record<EventStatus, string>> = { postponed: "Postponed: ", cancelled: "Cancelled: " };

/** Days unless both a time and a zone are stated: an hour without a zone would be wrong on most calendars. */
function eventTime(dates: PartialDates): EntryTime | null {
	const { earliest, latest, basis } = bounds(dates);
	if (basis === "months" || basis === "year") return null;
	const days = { kind: "days", first: earliest, last: latest } as const;
	const zone = parseTimeZone(dates.timeZone);
	const begins = beginsAt(dates);
	if (basis !== "days" || !zone || !begins || !dates.startTime) return days;
	const ends = dates.precision === "day" && dates.endTime ? eventOverAt(dates) : null;
	// Several days with a first hour only: as one point it would vanish from the days that follow.
	if (!ends && earliest !== latest) return days;
	return { kind: "clock", start: begins, end: ends, timeZone: zone };
}

function entryStatus(status: EventStatus, undecided: boolean): CalendarEntry["status"] {
	if (status === "cancelled") return "CANCELLED";
	return undecided || status === "proposed" || status === "postponed" ? "TENTATIVE" : "CONFIRMED";
}

function kindWord(kind: string): string {
	return EVENT_KIND_LABELS[kind.replaceAll("-", "_") as keyof typeof EVENT_KIND_LABELS] ?? "Event";
}
