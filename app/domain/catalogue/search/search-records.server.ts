import { db, Prisma } from "#app/platform/db/database.server.ts";
import type { Card, RecordKind } from "../cards.ts";
import { UNDATED } from "../listing/row.ts";
import { correctWords } from "./correct.server.ts";
import { type Segment, segments } from "./snippet.ts";
import { textQuery } from "./text-query.server.ts";
import { tokens } from "./tokens.ts";

export type SearchHit = {
	recordKind: RecordKind;
	id: string;
	slug: string;
	title: string;
	subkind: string;
	card: Card;
	snippet: Segment[];
};

export type SearchResult = {
	hits: SearchHit[];
	/** How many of each kind, among the candidates that were ranked. */
	kinds: { kind: RecordKind; count: number }[];
	/** True where more was found than was ranked. */
	capped: boolean;
	/** The offset of the next page; null on the last. */
	next: number | null;
	/** What was searched for instead, because the words as typed found little. */
	corrected: string | null;
	/** True where nothing holds all of the words and these hold some. */
	someWordsOnly: boolean;
};

/**
 * Ranking looks at this many lasting things and at as many dated ones, those with the latest dates: a very common word
 * would cost seconds otherwise.
 */
export const CANDIDATES = 500;
// A word that stands in this share of the newest things is looked for among the newest of them.
const NEWEST = { sampled: 200, common: 0.1, read: 4000 };
export const SEARCH_PAGE = 20;
const LITTLE = 3;

/**
 * Searches everything: all words, as stems or beginnings; where that finds little, with misspelt words corrected; where that finds
 * nothing, any of the words. `now` is an ISO instant: what is still to come stands before what is over.
 */
export async function searchRecords(
	query: string,
	options: { now: string; kinds?: readonly RecordKind[]; offset?: number; limit?: number },
): Promise<SearchResult> {
	const words = tokens(query);
	if (words.length === 0) return nothing();
	const exact = await ranked(words, "and", options);
	if (exact.total >= LITTLE || (options.offset ?? 0) > 0) return result(exact, options);
	const corrected = await correctWords(words);
	if (corrected) {
		const meant = await ranked(corrected, "and", options);
		if (meant.total > exact.total) return { ...result(meant, options), corrected: corrected.join(" ") };
	}
	if (exact.total > 0) return result(exact, options);
	const some = await ranked(corrected ?? words, "or", options);
	return { ...result(some, options), corrected: corrected?.join(" ") ?? null, someWordsOnly: some.total > 0 };
}

type Ranked = {
	rows: (Omit<SearchHit, "snippet"> & { headline: string })[];
	kinds: { kind: RecordKind; count: number }[];
	total: number;
	capped: boolean;
};
type Options = Parameters<typeof searchRecords>[1];

async function ranked(words: readonly string[], join: "and" | "or", options: Options): Promise<Ranked> {
	const { now, kinds = [], offset = 0, limit = SEARCH_PAGE } = options;
	const query = textQuery(words, join);
	const rows = await db().$queryRaw<
		(Ranked["rows"][number] & { kinds: Record<RecordKind, number> | null; capped: boolean | null })[]
	>`
		WITH query AS MATERIALIZED (SELECT ${query} AS q),
		${candidates(query)}, scored AS (
			SELECT l."recordKind", l."recordId", ${score(words, now)} AS score, l.title
			FROM candidates JOIN "Listing" l USING ("recordKind", "recordId"), query
		), page AS (
			SELECT * FROM scored
			WHERE ${kinds.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`"recordKind" = ANY(${[...kinds]}::"RecordKind"[])`}
			ORDER BY score DESC, title, "recordId" LIMIT ${limit + 1} OFFSET ${offset}
		), counted AS (
			SELECT jsonb_object_agg(kind, count) AS kinds,
				(SELECT bool_or(full_of) FROM (SELECT count(*) >= ${CANDIDATES} AS full_of FROM candidates GROUP BY dated) c) AS capped
			FROM (SELECT "recordKind"::text AS kind, count(*)::int AS count FROM scored GROUP BY 1) k
		)
		SELECT l."recordKind"::text, l."recordId" AS id, l.slug, l.title, l.subkind, l.card, counted.kinds, counted.capped,
			ts_headline('commons', left(l.body, 4000), query.q,
				'StartSel=⟦,StopSel=⟧,MaxWords=32,MinWords=16,MaxFragments=1,FragmentDelimiter=…') AS headline
		FROM counted LEFT JOIN page ON true
			LEFT JOIN "Listing" l ON l."recordKind" = page."recordKind" AND l."recordId" = page."recordId", query
		ORDER BY page.score DESC, page.title, page."recordId"`;
	const counts = Object.entries(rows[0]?.kinds ?? {}) as [RecordKind, number][];
	return {
		rows: rows.filter((row) => row.id !== null),
		kinds: counts.map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count),
		total: counts.reduce((sum, [, count]) => sum + count, 0),
		capped: rows[0]?.capped ?? false,
	};
}

// A word that many of the newest things hold is found soon by going back from the newest; any other by its own index, whose
// cost grows with what it finds. Each way is barred to the planner's guesses where it would be the slow one: going back for "2019"
// would read all that is newer, and the index would bring every "brain". Only one of the two is run.
function candidates(query: Prisma.Sql): Prisma.Sql {
	const newest = Prisma.sql`SELECT n."recordKind", n."recordId", n.document FROM "Listing" n
		WHERE n."sortDate" < ${UNDATED.sortDate}::date ORDER BY n."sortDate" DESC`;
	return Prisma.sql`common AS MATERIALIZED (
			SELECT count(*) FILTER (WHERE s.document @@ ${query}) > ${NEWEST.sampled * NEWEST.common} AS yes
			FROM (${newest} LIMIT ${NEWEST.sampled}) s
		), candidates AS MATERIALIZED (
			(SELECT l."recordKind", l."recordId", false AS dated FROM "Listing" l
				WHERE l.document @@ ${query} AND l."sortDate" = ${UNDATED.sortDate}::date LIMIT ${CANDIDATES})
			UNION ALL
			(SELECT r."recordKind", r."recordId", true FROM (${newest} LIMIT ${NEWEST.read}) r
				WHERE (SELECT yes FROM common) AND r.document @@ ${query} LIMIT ${CANDIDATES})
			UNION ALL
			(SELECT g."recordKind", g."recordId", true FROM common, LATERAL (
				SELECT l."recordKind", l."recordId" FROM "Listing" l
				WHERE NOT common.yes AND l.document @@ ${query} AND l."sortDate" < ${UNDATED.sortDate}::date
				ORDER BY l."sortDate" + 0 DESC LIMIT ${CANDIDATES}) g)
		)`;
}

// How well the text fits, then: the very name or alias, its beginning; lasting things before their editions; what is to come before what is
// over, and the more recent of what is over; core series before large meetings of one field.
function score(words: readonly string[], now: string): Prisma.Sql {
	const plain = words.join(" ");
	// Weights A and B are the names: where they hold none of the words, no name need be taken apart.
	const inNames = (join: "|" | "&") => words.map((word) => `${word}:AB`).join(join);
	const phraseInNames =
		words.length === 1
			? Prisma.sql`TRUE`
			: Prisma.sql`to_tsvector('commons_plain', l.names) @@ phraseto_tsquery('commons_plain', ${plain})`;
	return Prisma.sql`(
		ts_rank('{0.05, 0.2, 0.5, 1.0}', l.document, query.q, 1)
		+ CASE WHEN NOT l.document @@ to_tsquery('commons_plain', ${inNames("|")}) THEN 0
			WHEN lower(unaccent(l.title)) = ${plain} OR l."recordKind" NOT IN ('event', 'talk') AND EXISTS (
				SELECT FROM jsonb_array_elements_text(coalesce(l.card->'aliases', l.card->'synonyms', '[]')) a
				WHERE lower(unaccent(a)) = ${plain}) THEN 2
			WHEN to_tsvector('commons_plain', ${plain}) @@ phraseto_tsquery('commons_plain', l.title) THEN 0.9
			WHEN to_tsvector('commons_plain', l.title) @@ phraseto_tsquery('commons_plain', ${plain}) THEN 0.8
			WHEN l.document @@ to_tsquery('commons_plain', ${inNames("&")}) AND ${phraseInNames} THEN 0.4 ELSE 0 END
		+ CASE l."recordKind" WHEN 'series' THEN 0.35 WHEN 'course' THEN 0.3 WHEN 'bridge' THEN 0.3 WHEN 'topic' THEN 0.3
			WHEN 'program' THEN 0.2 WHEN 'organization' THEN 0.15 ELSE 0 END
		+ CASE WHEN l."recordKind" = 'event' AND l."overAt" > ${now}::timestamptz THEN 0.3
			WHEN l."recordKind" IN ('event', 'talk') THEN 0.2 * exp((l."sortDate" - ${now}::date)::float8 / 1500) ELSE 0 END
		- 0.15 * l.relevance)`;
}

function result(found: Ranked, { offset = 0, limit = SEARCH_PAGE }: Options): SearchResult {
	return {
		hits: found.rows.slice(0, limit).map(({ headline, ...row }) => {
			const { kinds: _, capped: __, ...hit } = row as typeof row & { kinds?: unknown; capped?: unknown };
			return { ...hit, snippet: segments(headline) };
		}),
		kinds: found.kinds,
		capped: found.capped,
		next: found.rows.length > limit ? offset + limit : null,
		corrected: null,
		someWordsOnly: false,
	};
}

function nothing(): SearchResult {
	return { hits: [], kinds: [], capped: false, next: null, corrected: null, someWordsOnly: false };
}
