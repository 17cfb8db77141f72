import type { Transaction } from "#app/platform/db/database.server.ts";
import type { Prisma } from "#app/platform/generated/prisma/client.ts";
import type { DeadlineCard, EventCard, PlaceCard } from "../cards.ts";
import { likenessTokens, seriesNames } from "../duplicates/likeness-tokens.ts";
import { EVENT_KIND_LABELS } from "../labels.ts";
import { countryName, REGION_LABELS, regionOf } from "../regions.ts";
import { deadlineOverAt, eventOverAt, isMilestone, type PartialDates, sortDate } from "../time/index.ts";
import { isoDay, type ListingRow, spelled, withIds, words } from "./row.ts";
import type { Vocabulary } from "./vocabulary.server.ts";

const RELEVANCE = { core: 0, context: 1, peripheral: 2 } as const;

const related = {
	places: { orderBy: { position: "asc" } },
	deadlines: {
		orderBy: [{ overAt: "asc" }, { position: "asc" }],
		include: { moves: { orderBy: { position: "asc" } } },
	},
	topics: { select: { topicId: true } },
	parent: true,
	talks: {
		select: { title: true, people: { select: { name: true }, orderBy: { position: "asc" } } },
		orderBy: [{ title: "asc" }, { id: "asc" }],
	},
	series: {
		include: { topics: true, organizers: { include: { organization: true }, orderBy: { position: "asc" } } },
	},
	course: {
		include: {
			topics: true,
			organizations: { include: { organization: true }, orderBy: { position: "asc" } },
			programs: { include: { program: true }, orderBy: { position: "asc" } },
		},
	},
} as const satisfies Prisma.EventInclude;

export type EventForListing = Prisma.EventGetPayload<{ include: typeof related }>;

/** The events with these ids (none given: all) that are not withdrawn, with what their listing needs. */
export function readEventsForListing(tx: Transaction, ids?: readonly string[]): Promise<EventForListing[]> {
	return tx.event.findMany({ where: { ...withIds(ids), withdrawnAt: null }, include: related });
}

/** The dates of an event row in the form that the time rules take. */
export function eventDates(event: {
	startDate: Date | null;
	endDate: Date | null;
	startTime: string | null;
	endTime: string | null;
	datePrecision: PartialDates["precision"];
	dateNote: string | null;
	year: number;
	timeZone: string | null;
}): PartialDates {
	return {
		start: isoDay(event.startDate),
		end: isoDay(event.endDate),
		startTime: event.startTime,
		endTime: event.endTime,
		precision: event.datePrecision,
		note: event.dateNote,
		year: event.year,
		timeZone: event.timeZone,
	};
}

/** A deadline row as lists and pages take it. */
export function deadlineCard(row: EventForListing["deadlines"][number]): DeadlineCard {
	return {
		id: row.id,
		kind: row.kind,
		label: row.label,
		opensOn: isoDay(row.opensOn),
		closesOn: isoDay(row.closesOn),
		closesTime: row.closesTime,
		timeZone: row.timeZone,
		timeZoneLabel: row.timeZoneLabel,
		provisional: row.provisional,
		moves: row.moves.map((move) => ({ previousDate: isoDay(move.previousDate), note: move.note })),
		closesAt: row.closesAt?.toISOString() ?? null,
		overAt: row.overAt.toISOString(),
	};
}

/** An event's row: it inherits topics from its series or course, and organizations from whoever runs them. */
export function listEvent(event: EventForListing, vocabulary: Vocabulary): ListingRow {
	const { series, course } = event;
	const parent = event.parent?.withdrawnAt === null ? event.parent : null;
	const dates = eventDates(event);
	const facets = vocabulary.facets([
		...event.topics.map((t) => t.topicId),
		...(series?.topics ?? []).map((t) => t.topicId),
		...(course?.topics ?? []).map((t) => t.topicId),
	]);
	const places: PlaceCard[] = event.places.map((place) => ({
		role: place.role,
		venue: place.venue,
		city: place.city,
		region: place.region,
		country: place.country,
		startDate: isoDay(place.startDate),
		endDate: isoDay(place.endDate),
	}));
	const countries = [...new Set(places.map((place) => place.country))];
	const regions = [...new Set(countries.flatMap((country) => regionOf(country) ?? []))];
	const organizations = [
		...(series?.organizers ?? []).map((o) => o.organization),
		...(course?.organizations ?? []).map((o) => o.organization),
	];
	const card: EventCard = {
		kind: "event",
		dates,
		places,
		mode: event.mode,
		status: event.status,
		series: series && { slug: series.slug, name: series.name },
		course: course && { slug: course.slug, name: course.name },
		parent: parent && { slug: parent.slug, name: parent.name },
		shares: facets.shares,
		deadlines: event.deadlines.filter((d) => !isMilestone(d.kind)).map(deadlineCard),
	};
	const summary = event.description ?? series?.description ?? course?.description ?? "";
	return {
		recordKind: "event",
		recordId: event.id,
		slug: event.slug,
		title: event.name,
		summary,
		body: words(
			summary,
			event.notes,
			event.talks.flatMap((talk) => [`${talk.title}.`, ...talk.people.map((p) => p.name)]),
		),
		a: words(event.name, event.year, series?.name, series?.aliases, course?.name, course?.aliases),
		b: words(
			EVENT_KIND_LABELS[event.kind],
			places.flatMap((place) => words(place.venue, place.city, place.region, countryName(place.country))),
			regions.map((region) => REGION_LABELS[region]),
			organizations.flatMap((organization) => [organization.name, ...organization.aliases]),
			event.mode && spelled(event.mode),
		),
		c: words(
			summary,
			event.notes,
			facets.names,
			event.talks.flatMap((t) => [t.title, ...t.people.map((p) => p.name)]),
		),
		d: facets.synonyms,
		card,
		subkind: event.kind,
		relevance: series ? RELEVANCE[series.relevance] : 0,
		fields: facets.fields,
		topics: facets.topics,
		mode: event.mode && spelled(event.mode),
		regions: event.mode === "online" || event.mode === "hybrid" ? [...regions, "online"] : regions,
		countries,
		level: levels(event.level ?? course?.level),
		free: isFree(event.feeAmount?.toNumber() ?? null, event.feeNote ?? course?.cost),
		organizations: organizations.map((organization) => organization.slug),
		series: series ? [series.slug] : [],
		programs: (course?.programs ?? []).map(({ program }) => program.slug),
		likeness: likenessTokens({
			names: [event.name, ...seriesNames(series), ...(course ? [course.name, ...course.aliases] : [])],
			years: [event.year],
			start: dates.precision === "day" || dates.precision === "start_only" ? dates.start : null,
			end: dates.end,
			cities: places.flatMap(({ city }) => city ?? []),
			url: event.url,
		}),
		...timeKeys(event, dates),
		changedAt: event.changedAt.toISOString(),
	};
}

/** A satellite without days of its own (CCN 2026's) is held with its main meeting, and over when that is. */
function timeKeys(event: EventForListing, dates: PartialDates): { sortDate: string; overAt: string } {
	const main = event.parent && eventDates(event.parent);
	const known = dates.precision === "year" && main?.start ? main : dates;
	return { sortDate: sortDate(known), overAt: lastEnd(event, known) };
}

/** Satellite sites may run on after the main one: the event is over when the last of them is. */
function lastEnd(event: EventForListing, dates: PartialDates): string {
	const main = eventOverAt(dates);
	const sites = event.places.flatMap((place) =>
		place.endDate
			? deadlineOverAt({
					opensOn: null,
					closesOn: isoDay(place.endDate),
					closesTime: null,
					// A site's own zone is not known; the main one's would be a guess.
					timeZone: place.role === "main" ? event.timeZone : null,
					timeZoneLabel: null,
					provisional: false,
					moves: [],
				})
			: [],
	);
	return [main, ...sites].sort((one, other) => Date.parse(one) - Date.parse(other)).at(-1) ?? main;
}

/** The levels that a free text names. */
export function levels(text: string | null | undefined): string[] {
	return ["undergraduate", "graduate", "postdoctoral"].filter((level) =>
		new RegExp(`\\b${level}\\b`, "i").test(text ?? ""),
	);
}

/** True where taking part costs nothing: an amount of zero, or words that say so. */
export function isFree(amount: number | null, note: string | null | undefined): boolean {
	return (
		amount === 0 ||
		(amount === null && /^(free\b|covered\b|travel, stay and meals covered)/i.test(note ?? ""))
	);
}
