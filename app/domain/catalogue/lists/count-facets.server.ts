import { db, Prisma } from "#app/platform/db/database.server.ts";
import type { RecordKind } from "../cards.ts";
import {
	baseConditions,
	FACETS,
	type Facet,
	facetColumn,
	facetCondition,
	openCondition,
} from "./conditions.server.ts";
import { type Filters, REPEATABLE } from "./filters.ts";

/** Counting stops here: a list is for narrowing, not for statistics. */
export const COUNT_CAP = 1000;
const ROWS_CAP = 2000;

export type FacetCount = { value: string; label: string; count: number };
export type FacetCounts = {
	/** How many records the filters find. */
	total: number;
	/** True where counting stopped early: every number is then "at least". */
	capped: boolean;
	facets: Record<Facet, FacetCount[]>;
};

/**
 * How many records each value of each facet would leave, each facet counted under all filters but its own.
 * Over at most 2,000 records, those that lists by date begin with.
 */
export async function countFacets(
	recordKind: RecordKind,
	filters: Filters,
	{ now, most = 12 }: { now: string; most?: number },
): Promise<FacetCounts> {
	const matches = FACETS.map(
		(facet) =>
			Prisma.sql`${facetCondition(recordKind, facet, filters, now) ?? Prisma.sql`TRUE`} AS ${Prisma.raw(`"is_${facet}"`)}`,
	);
	const others = (own: Facet | null) =>
		Prisma.raw(
			FACETS.filter((facet) => facet !== own)
				.map((facet) => `l."is_${facet}"`)
				.join(" AND "),
		);
	const counts = FACETS.map((facet) => {
		const from =
			facet === "kind"
				? Prisma.sql`base l, LATERAL (SELECT l.subkind) v(value)`
				: facet === "mode"
					? Prisma.sql`base l, LATERAL (SELECT l.mode) v(value)`
					: facet === "free"
						? Prisma.sql`base l, LATERAL (SELECT '1' WHERE l.free) v(value)`
						: facet === "open"
							? Prisma.sql`base l, LATERAL (SELECT '1' WHERE l.is_now_open) v(value)`
							: Prisma.sql`base l, LATERAL unnest(${facetColumn(facet)}) v(value)`;
		return Prisma.sql`SELECT ${facet} AS facet, v.value, count(*)::int AS count FROM ${from}
			WHERE v.value IS NOT NULL AND ${others(facet)} GROUP BY v.value`;
	});
	const chosen = REPEATABLE.flatMap((name) => filters[name]);
	const rows = await db().$queryRaw<
		{ facet: Facet | "total" | "rows"; value: string; count: number; label: string | null }[]
	>`
		WITH base AS MATERIALIZED (
			SELECT l.subkind, l.mode, l.fields, l.topics, l.regions, l.countries, l.level, l.free, l.organizations, l.series,
				l.programs, ${openCondition(recordKind, now)} AS is_now_open, ${Prisma.join(matches)}
			FROM "Listing" l WHERE ${baseConditions(recordKind, filters, now)}
			ORDER BY l."sortDate" ${filters.when === "upcoming" ? Prisma.sql`ASC` : Prisma.sql`DESC`} LIMIT ${ROWS_CAP}
		), counted AS (
			${Prisma.join(counts, " UNION ALL ")}
			UNION ALL SELECT 'total', '', count(*)::int FROM base l WHERE ${others(null)}
			UNION ALL SELECT 'rows', '', count(*)::int FROM base l
		)
		SELECT c.facet, c.value, c.count, n.title AS label
		FROM (SELECT *, row_number() OVER (PARTITION BY facet ORDER BY count DESC, value) AS place FROM counted) c LEFT JOIN "Listing" n
			ON n."recordKind"::text = c.facet AND n.slug = c.value AND c.facet IN ('topic', 'organization', 'series', 'program')
		WHERE c.place <= ${most} OR c.value = ANY(${chosen}::text[])
		ORDER BY c.count DESC, c.value`;
	const facets = Object.fromEntries(
		FACETS.map((facet) => [facet, [] as FacetCount[]]),
	) as FacetCounts["facets"];
	let total = 0;
	let capped = false;
	for (const { facet, value, count, label } of rows) {
		if (facet === "total") total = count;
		else if (facet === "rows") capped = count >= ROWS_CAP;
		else if (facets[facet].length < most || isChosen(filters, facet, value)) {
			facets[facet].push({ value, label: label ?? value, count });
		}
	}
	return { total, capped, facets };
}

function isChosen(filters: Filters, facet: Facet, value: string): boolean {
	return facet === "free" || facet === "open" ? filters[facet] : filters[facet].includes(value);
}
