import type { Database, Transaction } from "../db/database.server.ts";

/** Whether an address gets nothing but what it asks for itself. */
export async function isSuppressed(client: Database | Transaction, address: string): Promise<boolean> {
	return (await client.suppressedAddress.count({ where: { address } })) > 0;
}
