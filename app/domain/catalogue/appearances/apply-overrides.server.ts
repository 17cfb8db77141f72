import type { Transaction } from "#app/platform/db/database.server.ts";
import type { Row, RowCollector } from "../load/rows.ts";
import { nameHash, nameWords, type RemovedName, slugWithoutNames, withoutNames } from "./names.server.ts";

type Override = RemovedName & {
	recordId: string;
	removed: boolean;
	correctedName: string | null;
	correctedAffiliation: string | null;
};

/** Columns of a record and of its sources in which a name may stand as well. */
export const TEXT_COLUMNS = {
	Talk: ["title", "description", "notes", "recordingUrl", "url"],
	Program: ["name", "description"],
	Event: ["name", "description", "notes"],
	Source: ["what", "citation", "url", "path"],
} as const;
const ADDRESSES: readonly string[] = ["url", "recordingUrl", "path"];

/** Makes the files' rows say what was accepted of the names in them: corrected ones spelled so, removed ones nowhere. */
export async function applyOverrides(tx: Transaction, rows: RowCollector): Promise<void> {
	const all: Override[] = await tx.appearanceOverride.findMany();
	if (all.length === 0) return;
	const byRecord = Map.groupBy(all, (row) => row.recordId);
	const people = rows.tables.get("Appearance") ?? [];
	rows.tables.set(
		"Appearance",
		people.flatMap((row) => corrected(row, byRecord.get(String(row.talkId ?? row.programId)) ?? [])),
	);
	const removed = new Map<string, RemovedName[]>();
	const add = (id: string, names: readonly RemovedName[]) =>
		removed.set(id, [...(removed.get(id) ?? []), ...names]);
	for (const [id, overrides] of byRecord)
		add(
			id,
			overrides.filter((one) => one.removed),
		);
	// An event's texts name who speaks there.
	for (const talk of rows.tables.get("Talk") ?? []) {
		const own = (byRecord.get(String(talk.id)) ?? []).filter((one) => one.removed);
		if (talk.eventId && own.length > 0) add(String(talk.eventId), own);
	}
	for (const table of ["Talk", "Program", "Event", "Source"] as const) {
		const owner = table === "Source" ? "recordId" : "id";
		const changed = (rows.tables.get(table) ?? []).map((row) => {
			const names = removed.get(String(row[owner])) ?? [];
			return names.length > 0 ? redacted(table, row, names) : row;
		});
		if (rows.tables.has(table)) rows.tables.set(table, changed);
	}
}

function corrected(row: Row, overrides: readonly Override[]): Row[] {
	const hash = nameHash(nameWords(String(row.name)));
	const override = overrides.find((one) => one.nameHash === hash);
	if (!override) return [row];
	if (override.removed) return [];
	return [{ ...row, name: override.correctedName, affiliation: override.correctedAffiliation }];
}

/** A row of a record, or of a source of it, without the removed names. */
export function redacted(table: keyof typeof TEXT_COLUMNS, row: Row, removed: readonly RemovedName[]): Row {
	const changed = { ...row };
	for (const column of TEXT_COLUMNS[table]) {
		const text = row[column];
		if (typeof text !== "string") continue;
		const clean = withoutNames(text, removed);
		// An address with a name in it cannot be mended.
		if (clean !== text) changed[column] = ADDRESSES.includes(column) ? null : clean;
	}
	if (typeof row.slug === "string") changed.slug = slugWithoutNames(row.slug, String(row.id), removed);
	return changed;
}
