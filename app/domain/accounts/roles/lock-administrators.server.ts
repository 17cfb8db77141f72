import type { Transaction } from "#app/platform/db/database.server.ts";

/** Waits for whoever else is changing who administers the site, and makes others wait until this transaction ends. */
export async function lockAdministrators(tx: Transaction): Promise<void> {
	await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('accounts.administrators'))`;
}
