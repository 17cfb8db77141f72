import {
	type ListItem,
	listDeadlines,
	listRecords,
	type Moved,
	readEventPage,
	readSeriesPage,
} from "#app/domain/catalogue/index.server.ts";
import { type Defaults, type Filters, writeFilters } from "#app/domain/catalogue/index.ts";
import { db } from "#app/platform/db/database.server.ts";
import { recordAddress } from "../addresses.ts";
import { deadlineEntry } from "./deadline-entry.ts";
import { type CalendarEvent, eventEntry } from "./event-entry.ts";
import { writeCalendar } from "./write-calendar.ts";

/** The most entries that one calendar holds. */
export const MOST_ENTRIES = 500;
/** What is over stays for a while: a client that drops it at once would never show that it was cancelled. */
const KEPT_MS = 30 * 24 * 3600 * 1000;
const UNDATED = "Events whose days are not known yet are not in it; they appear when they are.";

type ListOptions = {
	/** ISO instant. */
	now: string;
	/** The origin of the site. */
	site: string;
	defaults?: Defaults;
};

/** The calendar of the events under these filters, in the list's own order. */
export async function eventsCalendar(
	filters: Filters,
	{ now, site, defaults }: ListOptions,
): Promise<string> {
	const { items } = await listRecords(
		"event",
		{ ...filters, after: null },
		{ now: keptSince(filters, now), limit: MOST_ENTRIES },
	);
	return writeEvents(items, {
		name: "NeuroAI Commons: events",
		address: feedAddress(`${site}/events.ics`, filters, defaults),
		site,
	});
}

/** The calendar of the deadlines under these filters, in closing order. */
export async function deadlinesCalendar(
	filters: Filters,
	{ now, site, defaults }: ListOptions,
): Promise<string> {
	const { items } = await listDeadlines(
		{ ...filters, after: null },
		{ now: keptSince(filters, now), limit: MOST_ENTRIES },
	);
	return writeCalendar({
		name: "NeuroAI Commons: deadlines",
		description: "Where no source states a zone, the day stands here without an hour.",
		address: feedAddress(`${site}/deadlines.ics`, filters, defaults),
		entries: items.map((item) => deadlineEntry(item, site)),
	});
}

/** The calendar of one event. Throws AppError("not_found"). */
export async function eventCalendar(slug: string, site: string): Promise<string | Moved> {
	const page = await readEventPage(slug);
	if ("movedTo" in page) return page;
	const description = page.description ?? page.series?.description ?? page.course?.description ?? null;
	const entry = eventEntry({ ...page, description }, site);
	return writeCalendar({
		name: page.name,
		description: UNDATED,
		address: `${recordAddress(site, "event", page.slug)}.ics`,
		entries: entry ? [entry] : [],
	});
}

/** The calendar of all editions of a series. `now` is an ISO instant. Throws AppError("not_found"). */
export async function seriesCalendar(
	slug: string,
	{ now, site }: { now: string; site: string },
): Promise<string | Moved> {
	const page = await readSeriesPage(slug, now);
	if ("movedTo" in page) return page;
	return writeEvents(page.editions.slice(0, MOST_ENTRIES), {
		name: page.name,
		address: `${recordAddress(site, "series", page.slug)}.ics`,
		site,
	});
}

/** The full address of a feed under these filters. */
export function feedAddress(address: string, filters: Filters, defaults?: Defaults): string {
	const query = writeFilters({ ...filters, after: null }, defaults).toString();
	return query ? `${address}?${query}` : address;
}

async function writeEvents(
	items: readonly ListItem<"event">[],
	{ name, address, site }: { name: string; address: string; site: string },
): Promise<string> {
	const events = await withVersions(items);
	return writeCalendar({
		name,
		description: UNDATED,
		address,
		entries: events.flatMap((event) => eventEntry(event, site) ?? []),
	});
}

/** What lists do not carry: how often an event has changed, and its organizers' page. */
async function withVersions(items: readonly ListItem<"event">[]): Promise<CalendarEvent[]> {
	const rows = await db().event.findMany({
		where: { id: { in: items.map((item) => item.id) } },
		select: { id: true, sequence: true, url: true },
	});
	const versions = new Map(rows.map((row) => [row.id, row]));
	return items.map(({ id, slug, title, subkind, summary, card, changedAt }) => ({
		...card,
		id,
		slug,
		name: title,
		kind: subkind,
		description: summary || null,
		url: versions.get(id)?.url ?? null,
		sequence: versions.get(id)?.sequence ?? 0,
		changedAt,
	}));
}

function keptSince(filters: Filters, now: string): string {
	// "Open" is asked of this very moment, and what is open is not over.
	if (filters.when !== "upcoming" || filters.open) return now;
	return new Date(Date.parse(now) - KEPT_MS).toISOString();
}
