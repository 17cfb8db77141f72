import { db, Prisma } from "#app/platform/db/database.server.ts";
import {
	type DirectoryReader,
	facetColumn,
	facetConditions,
	facetValues,
	mayFind,
	searchCondition,
} from "./conditions.server.ts";
import { PERSON_FACETS, type PersonFacet, type PersonFilters } from "./person-filters.ts";

const ROWS_CAP = 2000;
/** For the other values of a facet in use: past this many a reader sees "1,000+" anyway. */
const OTHERS_CAP = 1000;

const ALL_COLUMNS = Prisma.join(PERSON_FACETS.map(facetColumn));

export type PersonCount = { value: string; label: string; count: number };
export type PersonCounts = {
	/** How many people the filters find. */
	total: number;
	/** Of what counting stopped early: those numbers are "at least". */
	capped: (PersonFacet | "total")[];
	facets: Record<PersonFacet, PersonCount[]>;
};

/**
 * How many people each value of each facet would leave, each facet counted under all filters but its own; over at most 2,000 people, the first
 * that came (of the other values of a facet in use over 1,000). Nobody is counted whom this reader may not find.
 */
export async function countPeople(
	reader: DirectoryReader,
	filters: PersonFilters,
	{ most = 12 }: { most?: number } = {},
): Promise<PersonCounts> {
	const set = PERSON_FACETS.filter((name) => filters[name].length > 0);
	// Ids grow with time, and rows lie in that order: walking them so reads each page of the table once.
	const base = (except?: PersonFacet) => Prisma.sql`
		SELECT ${except ? facetColumn(except) : ALL_COLUMNS} FROM "PersonListing" p
		WHERE ${mayFind(reader)} AND ${searchCondition(filters)} AND ${facetConditions(filters, except)}
		ORDER BY p."accountId" LIMIT ${except ? OTHERS_CAP : ROWS_CAP}`;
	// A facet that is not set is counted over what the list shows; one that is, over what the list would show without it.
	const named = (name: PersonFacet | undefined) =>
		Prisma.raw(name && set.includes(name) ? `but_${name}` : "shown");
	const bases = [
		Prisma.sql`shown AS MATERIALIZED (${base()})`,
		...set.map((name) => Prisma.sql`${named(name)} AS MATERIALIZED (${base(name)})`),
	];
	const counts = PERSON_FACETS.map(
		(name) => Prisma.sql`SELECT ${name} AS facet, v.value, count(*)::int AS count
			FROM (SELECT ${facetValues(name)} AS value FROM ${named(name)} p) v WHERE v.value IS NOT NULL GROUP BY v.value`,
	);
	const sizes = [undefined, ...set].map(
		(name) => Prisma.sql`SELECT 'rows', ${name ?? "total"}, count(*)::int FROM ${named(name)}`,
	);
	const chosen = set.flatMap((name) => filters[name]);
	const rows = await db().$queryRaw<
		{ facet: PersonFacet | "rows"; value: string; count: number; label: string | null }[]
	>`
		WITH ${Prisma.join(bases)}, counted AS (${Prisma.join([...counts, ...sizes], " UNION ALL ")}),
		placed AS (SELECT *, row_number() OVER (PARTITION BY facet ORDER BY count DESC, value) AS place FROM counted)
		SELECT c.facet, c.value, c.count, t.name AS label
		FROM placed c LEFT JOIN "Topic" t ON c.facet = 'topic' AND t.slug = c.value::citext
		WHERE c.place <= ${most} OR c.facet = 'rows' OR c.value = ANY(${chosen}::text[])
		ORDER BY c.count DESC, c.value`;
	return gather(rows, filters, set, most);
}

function gather(
	rows: readonly { facet: PersonFacet | "rows"; value: string; count: number; label: string | null }[],
	filters: PersonFilters,
	set: readonly PersonFacet[],
	most: number,
): PersonCounts {
	const facets = Object.fromEntries(
		PERSON_FACETS.map((name) => [name, [] as PersonCount[]]),
	) as PersonCounts["facets"];
	const sizes = new Map<string, number>();
	for (const { facet, value, count, label } of rows) {
		if (facet === "rows") sizes.set(value, count);
		else if (facets[facet].length < most || filters[facet].includes(value)) {
			facets[facet].push({ value, label: label ?? value, count });
		}
	}
	const total = sizes.get("total") ?? 0;
	const isCapped = (name: PersonFacet | "total") =>
		set.some((other) => other === name)
			? (sizes.get(name) ?? 0) >= OTHERS_CAP
			: (sizes.get("total") ?? 0) >= ROWS_CAP;
	return { total, capped: (["total", ...PERSON_FACETS] as const).filter(isCapped), facets };
}
