import { db, type Transaction } from "#app/platform/db/database.server.ts";
import { keepAnAdministrator } from "../roles/keep-an-administrator.server.ts";

/**
 * Suspends an account in the transaction that decides it: every session ends, and none begins until the suspension is
 * lifted. Returns whether it was in use before. What others see of it goes by whoever calls. Throws AppError("conflict")
 * for the last administrator.
 */
export async function suspendAccount(tx: Transaction, accountId: string, at: string): Promise<boolean> {
	await keepAnAdministrator(tx, accountId);
	const changed = await tx.$executeRaw`
		UPDATE "Account" SET "suspendedAt" = ${at}::timestamptz
		WHERE id = ${accountId}::uuid AND "suspendedAt" IS NULL`;
	await tx.session.deleteMany({ where: { accountId } });
	return changed > 0;
}

/** Lifts a suspension. Returns whether there was one. */
export async function liftAccountSuspension(tx: Transaction, accountId: string): Promise<boolean> {
	const { count } = await tx.account.updateMany({
		where: { id: accountId, suspendedAt: { not: null } },
		data: { suspendedAt: null },
	});
	return count > 0;
}

/** How an account stands, for those who decide about it; null once it is erased. Its callers have asked for a moderator. */
export async function readStanding(
	accountId: string,
	tx: Transaction = db(),
): Promise<AccountStanding | null> {
	const account = await tx.account.findUnique({
		where: { id: accountId },
		select: {
			email: true,
			createdAt: true,
			suspendedAt: true,
			deletionAskedAt: true,
			roles: { where: { revokedAt: null, role: { not: "organizer" } }, select: { role: true } },
		},
	});
	if (!account) return null;
	return {
		email: account.email,
		createdAt: account.createdAt.toISOString(),
		suspendedAt: account.suspendedAt?.toISOString() ?? null,
		deletionAskedAt: account.deletionAskedAt?.toISOString() ?? null,
		hasOffice: account.roles.length > 0,
	};
}

export type AccountStanding = {
	/** For mail to them, never for pages. */
	email: string;
	createdAt: string;
	suspendedAt: string | null;
	deletionAskedAt: string | null;
	/** Whether they are a moderator or an administrator. */
	hasOffice: boolean;
};
