import type { Transaction } from "#app/platform/db/database.server.ts";
import type { Row, RowCollector } from "../load/rows.ts";
import { nameHash, nameWords, type RemovedName, slugWithoutNames, withoutNames } from "./names.server.ts";

export type Override = RemovedName & {
	recordId: string;
	removed: boolean;
	correctedName: string | null;
	correctedAffiliation: string | null;
};

/** Columns of a record and of its sources in which a name may stand as well. */
export const TEXT_COLUMNS = {
	Talk: ["title", "description", "notes", "recordingUrl", "url"],
	Program: ["name", "description"],
	Source: ["what", "citation", "url", "path"],
} as const;

/** Makes the files' rows say what was accepted of the names in them: corrected ones spelled so, removed ones nowhere. */
export async function applyOverrides(tx: Transaction, rows: RowCollector): Promise<void> {
	const byRecord = Map.groupBy(await tx.appearanceOverride.findMany(), (row) => row.recordId);
	if (byRecord.size === 0) return;
	const people = rows.tables.get("Appearance") ?? [];
	rows.tables.set(
		"Appearance",
		people.flatMap((row) => {
			const recordId = String(row.talkId ?? row.programId);
			return corrected(recordId, row, byRecord.get(recordId) ?? []);
		}),
	);
	for (const table of ["Talk", "Program", "Source"] as const) {
		const owner = table === "Source" ? "recordId" : "id";
		const changed = (rows.tables.get(table) ?? []).map((row) => {
			const removed = (byRecord.get(String(row[owner])) ?? []).filter((one) => one.removed);
			return removed.length > 0 ? redacted(table, String(row[owner]), row, removed) : row;
		});
		rows.tables.set(table, changed);
	}
}

function corrected(recordId: string, row: Row, overrides: readonly Override[]): Row[] {
	const hash = nameHash(recordId, nameWords(String(row.name)));
	const override = overrides.find((one) => one.nameHash === hash);
	if (!override) return [row];
	if (override.removed) return [];
	return [{ ...row, name: override.correctedName, affiliation: override.correctedAffiliation }];
}

/** A row of a record, or of a source of it, without the removed names. */
export function redacted(
	table: keyof typeof TEXT_COLUMNS,
	recordId: string,
	row: Row,
	removed: readonly RemovedName[],
): Row {
	const changed = { ...row };
	for (const column of TEXT_COLUMNS[table]) {
		const text = row[column];
		if (typeof text !== "string") continue;
		const clean = withoutNames(recordId, text, removed);
		// An address with a name in it cannot be mended.
		if (clean !== text) changed[column] = /^https?:/.test(text) ? null : clean;
	}
	if (typeof row.slug === "string") changed.slug = slugWithoutNames(recordId, row.slug, removed);
	return changed;
}
