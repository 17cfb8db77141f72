import { db } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import type { RecordKind } from "../cards.ts";

/** A record as rows elsewhere point at it: by kind and id, which outlive its name and address. */
export type RecordReference = { kind: RecordKind; id: string };

export type NamedRecord = RecordReference & { slug: string; name: string };

/** The record of this kind at this slug, or at the one that it had once. Throws AppError("not_found") for none. */
export async function findRecord(kind: RecordKind, slug: string): Promise<NamedRecord> {
	const [row] = await db().$queryRaw<{ id: string; slug: string; name: string }[]>`
		SELECT l."recordId" AS id, l.slug, l.title AS name FROM "Listing" l
		WHERE l."recordKind" = ${kind}::"RecordKind" AND (l.slug = ${slug.toLowerCase()} OR l."recordId" IN
			(SELECT f."recordId" FROM "FormerSlug" f WHERE f."recordKind" = l."recordKind" AND f.slug = ${slug}::citext))
		ORDER BY (l.slug = ${slug.toLowerCase()}) DESC LIMIT 1`;
	if (!row) throw new AppError("not_found", `There is no ${kind} called "${slug}".`);
	return { kind, ...row };
}

/** The names and slugs of these records, in one query; those that are gone are left out. */
export async function nameRecords(references: readonly RecordReference[]): Promise<NamedRecord[]> {
	if (references.length === 0) return [];
	return db().$queryRaw<NamedRecord[]>`
		SELECT l."recordKind" AS kind, l."recordId" AS id, l.slug, l.title AS name FROM "Listing" l
		JOIN jsonb_to_recordset(${JSON.stringify(references)}::jsonb) AS r(kind "RecordKind", id uuid)
			ON r.kind = l."recordKind" AND r.id = l."recordId"
		GROUP BY 1, 2, 3, 4 ORDER BY l.title, l."recordId"`;
}
