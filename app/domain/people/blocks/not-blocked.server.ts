import { Prisma } from "#app/platform/db/database.server.ts";

/** Whoever reads people: a member, or null for a stranger. */
type Reader = { readonly accountId: string } | null;

/**
 * The condition that every read of people for a viewer carries, as SQL: neither has blocked the other. `accountId` is the
 * column of the person who is read, such as Prisma.sql`l."accountId"`. The viewer's blocks are read once for a whole query,
 * so it costs a list or a count next to nothing. A stranger has blocked nobody.
 */
export function notBlocked(viewer: Reader, accountId: Prisma.Sql): Prisma.Sql {
	if (viewer === null) return Prisma.sql`TRUE`;
	// NOT IN, whose list is hashed once; an array would be walked for each person.
	return Prisma.sql`${accountId} NOT IN (
		SELECT "blockedId" FROM "Block" WHERE "blockerId" = ${viewer.accountId}::uuid
		UNION ALL SELECT "blockerId" FROM "Block" WHERE "blockedId" = ${viewer.accountId}::uuid)`;
}

/** The same for Prisma's reads of accounts: `{ account: unblocked(viewer) }`. */
export function unblocked(viewer: Reader): Prisma.AccountWhereInput {
	if (viewer === null) return {};
	const { accountId } = viewer;
	return { blocksMade: { none: { blockedId: accountId } }, blocksMet: { none: { blockerId: accountId } } };
}

/** The condition that a person's account is in use, as SQL: neither suspended nor waiting to be erased. */
export function inUse(account: Prisma.Sql): Prisma.Sql {
	return Prisma.sql`(${account}."suspendedAt" IS NULL AND ${account}."deletionAskedAt" IS NULL)`;
}
