import { db } from "#app/platform/db/database.server.ts";
import type { RecordKind } from "../cards.ts";
import { textQuery } from "../search/text-query.server.ts";
import { tokens } from "../search/tokens.ts";

/** A record as people call it. */
export type CalledRecord = { kind: RecordKind; slug: string; name: string };

/**
 * The records of this kind whose name has all of these words or beginnings of words: exact ones first, then those of
 * which the shortest is written: by its title, or by the short name that its address is made of.
 */
export async function suggestNames(kind: RecordKind, typed: string, limit = 8): Promise<CalledRecord[]> {
	const words = tokens(typed);
	if (words.length === 0) return [];
	return db().$queryRaw<CalledRecord[]>`
		SELECT l."recordKind" AS kind, l.slug, l.title AS name FROM "Listing" l
		WHERE l."recordKind" = ${kind}::"RecordKind" AND l.document @@ ${textQuery(words)}
			AND to_tsvector('commons_plain', concat_ws(' ', l.title, l.card->>'aliases', replace(l.slug, '-', ' '))) @@ ${textQuery(words)}
		ORDER BY lower(unaccent(l.title)) = lower(unaccent(${typed.trim()})) DESC,
			least(length(l.title), length(l.slug)), l.title LIMIT ${limit}`;
}

/**
 * Which records are meant by these names: by their own name, an alias or the slug, without regard to case and accents. What nobody
 * or several are called is left out.
 */
export async function findByNames(
	asked: readonly { kind: RecordKind; name: string }[],
): Promise<({ asked: string } & CalledRecord)[]> {
	if (asked.length === 0) return [];
	const rows = await db().$queryRaw<({ asked: string; rank: number } & CalledRecord)[]>`
		SELECT DISTINCT r.name AS asked, l."recordKind" AS kind, l.slug, l.title AS name,
			CASE WHEN lower(unaccent(l.title)) = lower(unaccent(r.name)) THEN 0 WHEN l.slug = lower(r.name) THEN 1 ELSE 2 END AS rank
		FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS r(kind "RecordKind", name text)
		JOIN "Listing" l ON l."recordKind" = r.kind AND (lower(unaccent(l.title)) = lower(unaccent(r.name)) OR l.slug = lower(r.name)
			OR EXISTS (SELECT FROM jsonb_array_elements_text(CASE WHEN jsonb_typeof(l.card->'aliases') = 'array' THEN l.card->'aliases' ELSE '[]' END) a
				WHERE lower(unaccent(a)) = lower(unaccent(r.name))))
		ORDER BY 1, 5, 3`;
	return rows.flatMap(({ rank, ...row }) => {
		const rivals = rows.filter((one) => one.asked === row.asked && one.kind === row.kind);
		const best = rivals.filter((one) => one.rank === Math.min(...rivals.map((rival) => rival.rank)));
		return best.length === 1 && best[0]?.slug === row.slug ? [row] : [];
	});
}

/** What the records with these slugs are called; slugs that lead nowhere are left out. */
export async function readNames(
	asked: readonly { kind: RecordKind; slug: string }[],
): Promise<CalledRecord[]> {
	if (asked.length === 0) return [];
	return db().$queryRaw<CalledRecord[]>`
		SELECT DISTINCT l."recordKind" AS kind, l.slug, l.title AS name FROM "Listing" l
		JOIN jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS r(kind "RecordKind", slug text)
			ON r.kind = l."recordKind" AND r.slug = l.slug`;
}
