import type { Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { lockAdministrators } from "./lock-administrators.server.ts";

/**
 * Holds that somebody else can still administer the site when this account no longer can: called by whatever takes the
 * role away, suspends the account or deletes it, in that very transaction and before it does so. Others who do the same
 * wait until the transaction ends. Throws AppError("conflict") where the account is the last one.
 */
export async function keepAnAdministrator(tx: Transaction, accountId: string): Promise<void> {
	await lockAdministrators(tx);
	// A statement of its own, after the lock: it sees what those who held it before have done.
	const administrators = await tx.roleGrant.findMany({
		where: {
			role: "administrator",
			revokedAt: null,
			account: { suspendedAt: null, deletionAskedAt: null },
		},
		select: { accountId: true },
	});
	const ids = administrators.map((grant) => grant.accountId);
	if (ids.includes(accountId) && ids.length === 1)
		throw new AppError("conflict", "This is the last administrator: make somebody else one first.");
}
