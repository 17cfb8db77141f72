import { db } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import type { DeadlineCard, EventMode, EventStatus, PlaceCard, RecordLink } from "../cards.ts";
import type { FieldShares, TopicField } from "../fields.ts";
import { deadlineCard, eventDates } from "../listing/event-listing.server.ts";
import { talkDates } from "../listing/knowledge-listing.server.ts";
import { isoDay } from "../listing/row.ts";
import { type PartialDates, sortDate } from "../time/index.ts";
import { type Moved, whereDidItGo } from "./find-record.server.ts";
import { readSources, type SourceView } from "./sources.server.ts";

export type RelatedEvent = RecordLink & {
	dates: PartialDates;
	kind: string;
	status: EventStatus;
	city: string | null;
};
export type TopicLine = RecordLink & { field: TopicField };
export type TalkLine = RecordLink & {
	kind: string;
	dates: PartialDates | null;
	people: { name: string; affiliation: string | null; role: string }[];
};

export type EventPage = {
	id: string;
	slug: string;
	name: string;
	kind: string;
	description: string | null;
	notes: string | null;
	url: string | null;
	level: string | null;
	language: string | null;
	prerequisites: string | null;
	links: { label: string | null; url: string }[];
	funding: { kind: string; note: string | null; url: string | null }[];
	people: { name: string; affiliation: string | null; role: string }[];
	programs: RecordLink[];
	ordinal: number | null;
	officiallyAffiliated: boolean | null;
	fee: { amount: number | null; currency: string | null; note: string | null } | null;
	mode: EventMode | null;
	status: EventStatus;
	dates: PartialDates;
	/** ISO instant from which it is over, sites included. */
	overAt: string;
	places: PlaceCard[];
	deadlines: (DeadlineCard & { note: string | null; sequence: number; changedAt: string })[];
	series: (RecordLink & { disambiguation: string | null; description: string; relevance: string }) | null;
	previous: RelatedEvent | null;
	following: RelatedEvent | null;
	course: (RecordLink & { description: string }) | null;
	parent: RelatedEvent | null;
	satellites: RelatedEvent[];
	talks: TalkLine[];
	topics: TopicLine[];
	shares: FieldShares | null;
	organizations: RecordLink[];
	sources: SourceView[];
	sequence: number;
	/** ISO date, ISO instant. */
	checkedOn: string;
	changedAt: string;
};

/** What Prisma selects for an event that stands as a line beside another one. */
export const line = {
	select: {
		slug: true,
		name: true,
		kind: true,
		status: true,
		startDate: true,
		endDate: true,
		startTime: true,
		endTime: true,
		datePrecision: true,
		dateNote: true,
		year: true,
		timeZone: true,
		withdrawnAt: true,
		places: { select: { city: true }, orderBy: { position: "asc" }, take: 1 },
	},
} as const;

/** The same for many, without those that are withdrawn. */
export const standing = { ...line, where: { withdrawnAt: null } } as const;

/** All that an event's page shows; where the slug is an old one, where it moved. Throws AppError("not_found"), and "gone" for a withdrawn one. */
export async function readEventPage(slug: string): Promise<EventPage | Moved> {
	const event = await db().event.findUnique({
		where: { slug },
		include: {
			places: { orderBy: { position: "asc" } },
			deadlines: {
				orderBy: [{ overAt: "asc" }, { position: "asc" }],
				include: { moves: { orderBy: { position: "asc" } } },
			},
			topics: {
				include: { topic: { select: { slug: true, name: true, field: true } } },
				orderBy: { position: "asc" },
			},
			people: { orderBy: { position: "asc" } },
			programs: {
				include: { program: { select: { slug: true, name: true } } },
				orderBy: { position: "asc" },
			},
			organizations: {
				include: { organization: { select: { slug: true, name: true } } },
				orderBy: { position: "asc" },
			},
			parent: line,
			satellites: standing,
			talks: {
				include: { people: { orderBy: { position: "asc" } }, event: true },
				orderBy: [{ date: "asc" }, { startTime: "asc" }, { title: "asc" }],
			},
			series: {
				include: {
					events: standing,
					topics: {
						include: { topic: { select: { slug: true, name: true, field: true } } },
						orderBy: { position: "asc" },
					},
					organizers: { include: { organization: { select: { slug: true, name: true } } } },
				},
			},
			course: {
				include: {
					cohorts: standing,
					topics: {
						include: { topic: { select: { slug: true, name: true, field: true } } },
						orderBy: { position: "asc" },
					},
					organizations: { include: { organization: { select: { slug: true, name: true } } } },
				},
			},
		},
	});
	if (!event) return whereDidItGo("event", slug);
	if (event.withdrawnAt) throw new AppError("gone", "This event was withdrawn.");
	const listing = await db().listing.findUniqueOrThrow({
		where: { recordKind_recordId: { recordKind: "event", recordId: event.id } },
		select: { overAt: true, card: true },
	});
	const { series, course } = event;
	const siblings = (series?.events ?? course?.cohorts ?? []).map(relatedEvent).sort(byDate);
	const here = siblings.findIndex((sibling) => sibling.slug === event.slug);
	const known = event.feeAmount !== null || event.feeNote !== null;
	return {
		id: event.id,
		slug: event.slug,
		name: event.name,
		kind: event.kind,
		description: event.description,
		notes: event.notes,
		url: event.url,
		level: event.level,
		language: event.language,
		prerequisites: event.prerequisites,
		links: event.links as EventPage["links"],
		funding: event.funding as EventPage["funding"],
		people: event.people.map(({ name, affiliation, role }) => ({ name, affiliation, role })),
		programs: event.programs.map(({ program }) => program),
		ordinal: event.ordinal,
		officiallyAffiliated: event.officiallyAffiliated,
		fee: known
			? { amount: event.feeAmount?.toNumber() ?? null, currency: event.feeCurrency, note: event.feeNote }
			: null,
		mode: event.mode,
		status: event.status,
		dates: eventDates(event),
		overAt: listing.overAt.toISOString(),
		places: event.places.map((place) => ({
			role: place.role,
			venue: place.venue,
			city: place.city,
			region: place.region,
			country: place.country,
			startDate: isoDay(place.startDate),
			endDate: isoDay(place.endDate),
		})),
		deadlines: event.deadlines.map((deadline) => ({
			...deadlineCard(deadline),
			note: deadline.note,
			sequence: deadline.sequence,
			changedAt: deadline.changedAt.toISOString(),
		})),
		series: series && {
			slug: series.slug,
			name: series.name,
			disambiguation: series.disambiguation,
			description: series.description,
			relevance: series.relevance,
		},
		previous: siblings[here - 1] ?? null,
		following: siblings[here + 1] ?? null,
		course: course && { slug: course.slug, name: course.name, description: course.description },
		parent: event.parent && !event.parent.withdrawnAt ? relatedEvent(event.parent) : null,
		satellites: event.satellites.map(relatedEvent).sort(byDate),
		// A recording has no date of its own; it follows what it records.
		talks: event.talks
			.sort((one, other) => Number(one.datePrecision === null) - Number(other.datePrecision === null))
			.map((talk) => ({
				slug: talk.slug,
				name: talk.title,
				kind: talk.kind,
				dates: talkDates(talk),
				people: talk.people.map(({ name, affiliation, role }) => ({ name, affiliation, role })),
			})),
		topics: unique(
			[...event.topics, ...(series?.topics ?? []), ...(course?.topics ?? [])].map((t) => t.topic),
		),
		shares: (listing.card as { shares: FieldShares | null } | null)?.shares ?? null,
		organizations: unique(
			[...event.organizations, ...(series?.organizers ?? []), ...(course?.organizations ?? [])].map(
				(row) => row.organization,
			),
		),
		sources: await readSources("event", event.id),
		sequence: event.sequence,
		checkedOn: isoDay(event.checkedOn),
		changedAt: event.changedAt.toISOString(),
	};
}

type LineRow = Parameters<typeof eventDates>[0] & {
	slug: string;
	name: string;
	kind: string;
	status: EventStatus;
	places: { city: string | null }[];
};

/** An event as a line beside another one. */
export function relatedEvent(row: LineRow): RelatedEvent {
	return {
		slug: row.slug,
		name: row.name,
		kind: row.kind,
		status: row.status,
		dates: eventDates(row),
		city: row.places[0]?.city ?? null,
	};
}

function byDate(one: RelatedEvent, other: RelatedEvent): number {
	return sortDate(one.dates).localeCompare(sortDate(other.dates)) || one.slug.localeCompare(other.slug);
}

function unique<T extends RecordLink>(links: T[]): T[] {
	return [...new Map(links.map((link) => [link.slug, link])).values()];
}
