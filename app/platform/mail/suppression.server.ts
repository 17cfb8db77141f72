import { now } from "../clock.server.ts";
import type { Database, Transaction } from "../db/database.server.ts";

/** Whether an address gets nothing but what it asks for itself. */
export async function isSuppressed(client: Database | Transaction, address: string): Promise<boolean> {
	return (await client.suppressedAddress.count({ where: { address } })) > 0;
}

/** Puts an address on the suppression list. A complaint outweighs a bounce, whichever came first. */
export async function suppressAddress(
	tx: Transaction,
	{ address, reason, note }: { address: string; reason: "bounce" | "complaint"; note: string | null },
): Promise<void> {
	const at = new Date(now().epochMilliseconds);
	await tx.$executeRaw`
		INSERT INTO "SuppressedAddress" AS held (address, reason, note, "suppressedAt")
		VALUES (${address}::citext, ${reason}::"SuppressionReason", ${note}, ${at}::timestamptz)
		ON CONFLICT (address) DO UPDATE SET reason = excluded.reason, note = excluded.note
			WHERE held.reason = 'bounce' AND excluded.reason = 'complaint'`;
}
