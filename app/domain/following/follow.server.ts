import { findRecord, type NamedRecord, type RecordReference } from "#app/domain/catalogue/index.server.ts";
import type { RecordKind } from "#app/domain/catalogue/index.ts";
import { db } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";

/** Whoever follows: a member. */
type Follower = { readonly accountId: string };
type BySlug = { kind: RecordKind; slug: string };

/** More than anybody reads of. */
export const MOST_FOLLOWED = 1000;

export type Followed = RecordReference & {
	slug: string;
	name: string;
	/** ISO instant. */
	since: string;
	/** An event that was withdrawn. */
	gone: boolean;
};

/**
 * Has this person hear of a record from now on; who follows it already goes on following. `at` is an ISO instant. Throws
 * AppError("not_found") for no such record, "full" for one more than anybody needs.
 */
export async function follow(viewer: Follower, record: BySlug, at: string): Promise<NamedRecord> {
	const found = await findRecord(record.kind, record.slug);
	const { accountId } = viewer;
	const key = { accountId, recordKind: found.kind, recordId: found.id };
	if (
		(await db().follow.count({ where: { accountId } })) >= MOST_FOLLOWED &&
		!(await isFollowing(viewer, found))
	)
		throw new AppError("full", `You follow ${MOST_FOLLOWED} things already. Stop following some first.`);
	await db().follow.createMany({ data: [{ ...key, createdAt: at }], skipDuplicates: true });
	return found;
}

/** Ends it; who does not follow the record is left in peace. Returns the record. Throws AppError("not_found") for none. */
export async function unfollow({ accountId }: Follower, record: BySlug): Promise<RecordReference & BySlug> {
	const found = await findRecordOrGone(record);
	await db().follow.deleteMany({ where: { accountId, recordKind: found.kind, recordId: found.id } });
	return found;
}

/** Whether this person follows a record. */
export async function isFollowing({ accountId }: Follower, { kind, id }: RecordReference): Promise<boolean> {
	return (await db().follow.count({ where: { accountId, recordKind: kind, recordId: id } })) > 0;
}

/** All that this person follows, by kind and name; events that were withdrawn are among them. */
export async function listFollowed({ accountId }: Follower): Promise<Followed[]> {
	const rows = await db().$queryRaw<(Omit<Followed, "since"> & { since: Date })[]>`
		SELECT f."recordKind"::text AS kind, f."recordId" AS id, coalesce(l.slug, e.slug::text) AS slug, coalesce(l.title, e.name) AS name,
			f."createdAt" AS since, l."recordId" IS NULL AS gone
		FROM "Follow" f LEFT JOIN "Listing" l ON l."recordKind" = f."recordKind" AND l."recordId" = f."recordId"
			LEFT JOIN "Event" e ON f."recordKind" = 'event' AND e.id = f."recordId"
		WHERE f."accountId" = ${accountId}::uuid AND coalesce(l.slug, e.slug::text) IS NOT NULL
		ORDER BY f."recordKind", 4, 2`;
	return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}

async function findRecordOrGone({ kind, slug }: BySlug): Promise<RecordReference & BySlug> {
	const gone =
		kind === "event" &&
		(await db().event.findFirst({ where: { slug, withdrawnAt: { not: null } }, select: { id: true } }));
	return gone ? { kind, slug, id: gone.id } : findRecord(kind, slug);
}
