import type { Member } from "#app/domain/accounts/index.ts";
import { now } from "#app/platform/clock.server.ts";
import { db, Prisma } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { inUse, notBlocked } from "./not-blocked.server.ts";

/** A person whom somebody is about to block or report. */
export type Counterpart = {
	accountId: string;
	handle: string;
	name: string;
	/** Whether the viewer has blocked them already. */
	blocked: boolean;
};

/**
 * The person behind a handle as somebody may block or report them: one whom they see, or whom they blocked before. One who
 * blocked them is not there. Throws AppError("not_found"), and "invalid" for oneself.
 */
export async function findCounterpart(viewer: Member, handle: string): Promise<Counterpart> {
	const own = Prisma.sql`EXISTS (SELECT FROM "Block" b
		WHERE b."blockerId" = ${viewer.accountId}::uuid AND b."blockedId" = p."accountId")`;
	const [person] = await db().$queryRaw<Counterpart[]>`
		SELECT p."accountId", p.handle::text AS handle, p.name, ${own} AS blocked
		FROM "Profile" p JOIN "Account" a ON a.id = p."accountId"
		WHERE p.handle = ${handle}::citext AND ${inUse(Prisma.sql`a`)}
			AND (p."accountId" = ${viewer.accountId}::uuid OR ${own}
				OR (p.visibility <> 'hidden' AND ${notBlocked(viewer, Prisma.sql`p."accountId"`)}))`;
	if (!person) throw new AppError("not_found", "There is no such person.");
	if (person.accountId === viewer.accountId)
		throw new AppError("invalid", "This is your own profile: there is nobody to block or report.");
	return person;
}

/**
 * Blocks a person: from now on neither sees the other anywhere. Doing it twice is doing it once; the other is not told.
 * Throws as `findCounterpart`.
 */
export async function blockPerson(viewer: Member, handle: string): Promise<Counterpart> {
	const person = await findCounterpart(viewer, handle);
	await db().$executeRaw`
		INSERT INTO "Block" ("blockerId", "blockedId", "createdAt")
		SELECT ${viewer.accountId}::uuid, id, ${now().toString()}::timestamptz FROM "Account"
		WHERE id = ${person.accountId}::uuid
		ON CONFLICT DO NOTHING`;
	return person;
}

/** Lifts a block of the viewer's own. Where there is none it does nothing; the other's block, if any, stays. */
export async function unblockPerson(viewer: Member, accountId: string): Promise<void> {
	await db().$executeRaw`
		DELETE FROM "Block" WHERE "blockerId" = ${viewer.accountId}::uuid AND "blockedId" = ${accountId}::uuid`;
}
