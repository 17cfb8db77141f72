import { Prisma } from "#app/platform/db/database.server.ts";
import type { RecordKind } from "../cards.ts";
import { textQuery } from "../search/text-query.server.ts";
import { tokens } from "../search/tokens.ts";
import { MILESTONE_KINDS } from "../time/index.ts";
import type { Filters } from "./filters.ts";

/** Facets of which a list shows counts; each is counted under all filters but its own. */
export const FACETS = [
	"kind",
	"field",
	"topic",
	"mode",
	"region",
	"country",
	"level",
	"organization",
	"series",
	"program",
	"free",
	"open",
] as const;
export type Facet = (typeof FACETS)[number];

/** The longest that an event lasts, in days: the schema's check says so too. */
const LONGEST_EVENT = 400;

/** The record kind, text and time of a list as SQL over "Listing" l; `now` is an ISO instant. */
export function baseConditions(recordKind: RecordKind, filters: Filters, now: string): Prisma.Sql {
	const parts = [Prisma.sql`l."recordKind" = ${recordKind}::"RecordKind"`];
	const words = tokens(filters.q);
	if (filters.q !== "")
		parts.push(words.length > 0 ? Prisma.sql`l.document @@ ${textQuery(words)}` : Prisma.sql`false`);
	const dated = recordKind === "event" || recordKind === "talk";
	// The bounds on sortDate say nothing new: they let the index in order of date skip what is long over or far ahead.
	if (filters.when === "upcoming") {
		parts.push(Prisma.sql`l."overAt" > ${now}::timestamptz`);
		if (dated) {
			parts.push(
				Prisma.sql`l."sortDate" >= (${now}::timestamptz AT TIME ZONE 'UTC')::date - ${LONGEST_EVENT}::int`,
			);
		}
	} else if (filters.when === "past") {
		parts.push(Prisma.sql`l."overAt" <= ${now}::timestamptz`);
		if (dated) parts.push(Prisma.sql`l."sortDate" <= (${now}::timestamptz AT TIME ZONE 'UTC')::date + 1`);
	}
	return Prisma.sql`(${Prisma.join(parts, " AND ")})`;
}

/** One facet's own condition as SQL over "Listing" l; null where the filter is not set. */
export function facetCondition(
	recordKind: RecordKind,
	facet: Facet,
	filters: Filters,
	now: string,
): Prisma.Sql | null {
	if (facet === "free") return filters.free ? Prisma.sql`l.free` : null;
	if (facet === "open") return filters.open ? openCondition(recordKind, now) : null;
	const values = filters[facet];
	if (values.length === 0) return null;
	if (facet === "kind") return Prisma.sql`l.subkind = ANY(${values}::text[])`;
	if (facet === "mode") return Prisma.sql`l.mode = ANY(${values}::text[])`;
	return Prisma.sql`${facetColumn(facet)} && ${values}::text[]`;
}

/** All set facets together; `TRUE` where none is. */
export function facetConditions(recordKind: RecordKind, filters: Filters, now: string): Prisma.Sql {
	const parts = FACETS.flatMap((facet) => facetCondition(recordKind, facet, filters, now) ?? []);
	return parts.length > 0 ? Prisma.join(parts, " AND ") : Prisma.sql`TRUE`;
}

/** The array column in which a facet's values stand. */
export function facetColumn(facet: Exclude<Facet, "kind" | "mode" | "free" | "open">): Prisma.Sql {
	const columns = {
		field: "fields",
		topic: "topics",
		region: "regions",
		country: "countries",
		level: "level",
		organization: "organizations",
		series: "series",
		program: "programs",
	} as const;
	return Prisma.raw(`l.${columns[facet]}`);
}

/** Something of it can still be handed in, applied for or registered; of a course, by one of its cohorts. */
export function openCondition(recordKind: RecordKind, now: string): Prisma.Sql {
	// One question for each kind: an OR of them would keep all of them from their indexes.
	const its = {
		event: Prisma.sql`d."eventId" = l."recordId"`,
		program: Prisma.sql`d."programId" = l."recordId"`,
		course: Prisma.sql`EXISTS (SELECT FROM "Event" e WHERE e.id = d."eventId" AND e."courseId" = l."recordId")`,
	}[recordKind as string];
	if (!its) return Prisma.sql`false`;
	return Prisma.sql`EXISTS (
		SELECT FROM "Deadline" d
		WHERE ${its} AND d."overAt" > ${now}::timestamptz
			AND coalesce(d."opensOn" <= (${now}::timestamptz AT TIME ZONE 'UTC')::date, true)
			AND d.kind <> ALL(${[...MILESTONE_KINDS]}::"DeadlineKind"[]))`;
}
