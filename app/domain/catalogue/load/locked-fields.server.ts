import type { Transaction } from "#app/platform/db/database.server.ts";

/** By record id, the fields that somebody else than the catalogue files set last. */
export type LockedFields = Map<string, Set<string>>;

/** Which fields of which records a load must leave as they are. */
export async function lockedFields(tx: Transaction): Promise<LockedFields> {
	const rows = await tx.fieldProvenance.findMany({ select: { recordId: true, field: true } });
	const locked: LockedFields = new Map();
	for (const { recordId, field } of rows) {
		locked.set(recordId, (locked.get(recordId) ?? new Set()).add(field));
	}
	return locked;
}
