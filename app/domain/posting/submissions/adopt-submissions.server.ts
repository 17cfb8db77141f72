import type { Transaction } from "#app/platform/db/database.server.ts";
import { makeOrganizer } from "./publish-submission.server.ts";

/**
 * What was proposed by an address, and confirmed by it, belongs to the account that signs in with it: a published event makes
 * its organizer.
 */
export async function adoptSubmissions(
	tx: Transaction,
	{ accountId, email, at }: { accountId: string; email: string; at: string },
): Promise<void> {
	const where = { email, accountId: null, confirmedAt: { not: null } };
	const rows = await tx.submission.findMany({ where, select: { eventId: true, state: true } });
	if (rows.length === 0) return;
	await tx.submission.updateMany({ where, data: { accountId, email: null, keyHash: null } });
	for (const { eventId, state } of rows)
		if (state === "published" && eventId) await makeOrganizer(tx, { accountId, eventId, byId: null, at });
}
