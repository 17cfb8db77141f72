import { db } from "#app/platform/db/database.server.ts";
import type { RecordLink } from "../cards.ts";
import { eventDates } from "../listing/event-listing.server.ts";
import { isoDay } from "../listing/row.ts";
import { DEFAULTS, type Filters, readFilters } from "../lists/filters.ts";
import { type DeadlineItem, listDeadlines } from "../lists/list-deadlines.server.ts";
import { type ListItem, listRecords } from "../lists/list-records.server.ts";
import { bounds, isMilestone, type UsualWindow, usualWindow } from "../time/index.ts";

export type SeriesEstimate = {
	series: RecordLink;
	/** When it usually meets, from its past editions. */
	meeting: UsualWindow | null;
	/** When its calls usually close, by the label of the deadline. */
	closings: { kind: string; window: UsualWindow }[];
};

export type HomePage = {
	next: ListItem<"event">[];
	closing: DeadlineItem[];
	programs: ListItem<"program">[];
	estimates: SeriesEstimate[];
	counts: { kind: string; count: number }[];
	/** ISO date. */
	asOf: string | null;
};

/** What the home page shows at `now` (ISO instant). */
export async function readHomePage(now: string): Promise<HomePage> {
	const all = readFilters(new URLSearchParams()).filters;
	const [events, deadlines, programs, estimates, counts, load] = await Promise.all([
		listRecords("event", { ...all, sort: "relevance" }, { now, limit: 20 }),
		listDeadlines({ ...all, open: true } satisfies Filters, { now, limit: 5 }),
		listRecords("program", { ...all, ...DEFAULTS, topic: ["neuroai"] }, { now, limit: 8 }),
		readEstimates(now),
		db().listing.groupBy({ by: ["recordKind"], _count: true }),
		db().catalogueLoad.findFirst({ orderBy: { id: "desc" } }),
	]);
	return {
		// Known only to the year is not "next".
		next: events.items
			.filter((event) => bounds(event.card.dates).basis !== "year")
			.sort((one, other) => one.relevance - other.relevance)
			.slice(0, 5),
		closing: deadlines.items,
		programs: programs.items,
		estimates,
		counts: counts.map((row) => ({ kind: row.recordKind, count: row._count })),
		asOf: load ? isoDay(load.asOf) : null,
	};
}

/** When core series that have announced no date usually meet, and when their calls usually close. `now` is an ISO instant. */
export async function readEstimates(now: string): Promise<SeriesEstimate[]> {
	const rows = await db().series.findMany({
		where: { relevance: "core", recurrence: { not: null } },
		select: {
			slug: true,
			name: true,
			aliases: true,
			events: { include: { deadlines: { select: { kind: true, closesOn: true } } } },
		},
		orderBy: { slug: "asc" },
	});
	return rows
		.map((series) => estimateSeries(series, now.slice(0, 10)))
		.filter((estimate) => estimate.meeting !== null || estimate.closings.length > 0);
}

type SeriesRow = {
	slug: string;
	name: string;
	aliases: string[];
	events: (Parameters<typeof eventDates>[0] & {
		deadlines: { kind: DeadlineItem["kind"]; closesOn: Date }[];
	})[];
};

/** Estimates stand only where nothing is announced: an edition ahead, or a call that is open or ahead. `today` is an ISO date. */
export function estimateSeries(series: SeriesRow, today: string): SeriesEstimate {
	const dated = series.events.map((event) => ({ ...bounds(eventDates(event)), deadlines: event.deadlines }));
	const ahead = dated.some((event) => event.basis !== "year" && event.latest >= today);
	const past = dated.filter((event) => event.basis === "days" && event.latest < today);
	const closings = dated
		.flatMap((event) => event.deadlines)
		.filter((deadline) => !isMilestone(deadline.kind));
	const byKind = Map.groupBy(closings, (deadline) => deadline.kind);
	const year = Number(today.slice(0, 4));
	return {
		series: { slug: series.slug, name: series.aliases.at(-1) ?? series.name },
		meeting: ahead
			? null
			: usualWindow(
					past.map((event) => event.earliest),
					{ asOfYear: year },
				),
		closings: [...byKind].flatMap(([kind, rows]) => {
			const dates = rows.map((row) => isoDay(row.closesOn));
			const upcoming = dates.some((date) => date >= today);
			const lately = dates.some((date) => Number(date.slice(0, 4)) >= year - 2);
			const window = upcoming || !lately ? null : usualWindow(dates, { asOfYear: year });
			return window ? [{ kind, window }] : [];
		}),
	};
}
