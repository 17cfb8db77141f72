import type { Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";

/**
 * Holds the account's row until the transaction ends, so that what is decided by counting its ways to sign in is still
 * true when it is done. Throws AppError("not_found") where there is none.
 */
export async function lockAccount(tx: Transaction, accountId: string): Promise<void> {
	const rows = await tx.$queryRaw<
		unknown[]
	>`SELECT 1 FROM "Account" WHERE id = ${accountId}::uuid FOR UPDATE`;
	if (rows.length === 0) throw new AppError("not_found", "There is no such account.");
}
