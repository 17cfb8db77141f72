import { inTransaction, type Transaction } from "#app/platform/db/database.server.ts";
import { applyOverrides } from "../appearances/apply-overrides.server.ts";
import { refreshListings } from "../listing/refresh-listings.server.ts";
import { refreshSearchWords } from "../search/refresh-words.server.ts";
import { addCohorts, addEditions } from "./event-rows.server.ts";
import type { CatalogueFiles } from "./files.schema.ts";
import { addBridges, addTalks, addTopicRecords } from "./knowledge-rows.server.ts";
import { addCourses, addOrganizations, addPrograms, addSeries } from "./lasting-rows.server.ts";
import { type LockedFields, lockedFields } from "./locked-fields.server.ts";
import { readCatalogueFiles } from "./read-files.server.ts";
import { type Row, RowCollector, type TableName } from "./rows.ts";
import { PART_TABLES, type PartTable, RECORD_TABLES, type RecordTable } from "./tables.ts";
import { currentRows, deleteOthers, touchRecords, upsertRows } from "./write-rows.server.ts";

export type LoadResult = { changed: number; unchanged: number; skipped: boolean };

/**
 * Loads the catalogue files of `directory` in one transaction: new records are added, changed ones updated, fields that a person set
 * since are kept, records that are not in the files are left alone. Loading the same files again changes nothing.
 * `asOf` is the day (ISO date) on which the collection was last checked; `now` the instant of the load (ISO).
 * Throws AppError("invalid") with every fault of the files.
 */
export async function loadCatalogue(options: {
	directory: string;
	asOf: string;
	now: string;
}): Promise<LoadResult> {
	const { files, checksum } = await readCatalogueFiles(options.directory);
	return inTransaction(
		async (tx) => {
			// Two processes that start at once load one after the other.
			await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('catalogue load'))`;
			const last = await tx.catalogueLoad.findFirst({ orderBy: { id: "desc" } });
			const total = Object.values(files).reduce((sum, records) => sum + records.length, 0);
			if (last?.checksum === checksum) {
				await refreshDerived(tx);
				return { changed: 0, unchanged: total, skipped: true };
			}
			const changed = await writeFiles(tx, files, options);
			await refreshDerived(tx);
			await tx.catalogueLoad.create({
				data: { checksum, asOf: new Date(options.asOf), loadedAt: new Date(options.now) },
			});
			return { changed, unchanged: total - changed, skipped: false };
		},
		{ seconds: 120 },
	);
}

async function refreshDerived(tx: Transaction): Promise<void> {
	if ((await refreshListings(tx)) > 0) await refreshSearchWords(tx);
}

async function writeFiles(
	tx: Transaction,
	files: CatalogueFiles,
	{ asOf, now }: { asOf: string; now: string },
): Promise<number> {
	const rows = new RowCollector();
	const context = { rows, asOf };
	addTopicRecords(context, files);
	addOrganizations(context, files);
	addPrograms(context, files);
	addSeries(context, files);
	addCourses(context, files);
	addEditions(context, files);
	addCohorts(context, files);
	addTalks(context, files);
	addBridges(context, files);
	await applyOverrides(tx, rows);

	const locked = await lockedFields(tx);
	const changed = new Map<RecordTable, Set<string>>();
	for (const table of Object.keys(RECORD_TABLES) as RecordTable[]) {
		const own = await keepLocked(tx, table, rows.tables.get(table) ?? [], locked);
		const sequence = table === "Event";
		const written = await upsertRows(tx, table, ["id"], own, { now, changedAt: true, sequence });
		changed.set(table, new Set(written.map((row) => String(row.id))));
	}
	for (const part of PART_TABLES) await writePart(tx, part, rows, locked, changed, now);
	return [...changed.values()].reduce((sum, ids) => sum + ids.size, 0);
}

/** Puts the values that a person set over those of the files. */
async function keepLocked(
	tx: Transaction,
	table: RecordTable,
	rows: readonly Row[],
	locked: LockedFields,
): Promise<Row[]> {
	const ids = rows.map((row) => String(row.id)).filter((id) => locked.has(id));
	if (ids.length === 0) return [...rows];
	const current = await currentRows(tx, table, ids);
	return rows.map((row) => {
		const kept = current.get(String(row.id));
		const fields = locked.get(String(row.id));
		if (!kept || !fields) return row;
		return Object.fromEntries(
			Object.entries(row).map(([column, value]) => [column, fields.has(column) ? kept[column] : value]),
		);
	});
}

async function writePart(
	tx: Transaction,
	part: PartTable,
	rows: RowCollector,
	locked: LockedFields,
	changed: Map<RecordTable, Set<string>>,
	now: string,
): Promise<void> {
	const isLocked = (owner: string) => locked.get(owner)?.has(part.field) ?? false;
	const ownerOf = (row: Row) =>
		String(part.owner.map((column) => row[column]).find((value) => value !== null));
	const rootOf = rootFinder(rows);
	const kept = (rows.tables.get(part.table) ?? []).filter((row) => !isLocked(rootOf(ownerOf(row))));
	const isDeadline = part.table === "Deadline";
	const written = await upsertRows(tx, part.table, part.key, kept, {
		now,
		changedAt: isDeadline,
		sequence: isDeadline,
	});
	const touched = new Set(written.map((row) => rootOf(ownerOf(row))));
	for (const column of part.owner) {
		const owners = ownersFor(column, rows).filter((id) => !isLocked(rootOf(id)));
		for (const owner of await deleteOthers(tx, part.table, part.key, column, owners, kept))
			touched.add(rootOf(owner));
	}
	for (const table of Object.keys(RECORD_TABLES) as RecordTable[]) {
		const already = changed.get(table) ?? new Set();
		const known = new Set((rows.tables.get(table) ?? []).map((row) => String(row.id)));
		const ids = [...touched].filter((id) => known.has(id) && !already.has(id));
		// Calendars of an event show its places; what else belongs to it has entries of its own or none.
		await touchRecords(tx, table, ids, now, table === "Event" && part.field === "places");
		for (const id of ids) already.add(id);
		changed.set(table, already);
	}
}

const OWNER_TABLES: Record<string, TableName[]> = {
	eventId: ["Event"],
	programId: ["Program"],
	deadlineId: ["Deadline"],
	talkId: ["Talk"],
	courseId: ["Course"],
	dayId: ["CurriculumDay"],
	bridgeId: ["Bridge"],
	organizationId: ["Organization"],
	seriesId: ["Series"],
	recordId: ["Topic", "Organization", "Program", "Series", "Course", "Event", "Talk", "Bridge"],
};

function ownersFor(column: string, rows: RowCollector): string[] {
	return (OWNER_TABLES[column] ?? []).flatMap((table) =>
		(rows.tables.get(table) ?? []).map((row) => String(row.id)),
	);
}

/** From a deadline or curriculum day to the record it is part of; a record is its own root. */
function rootFinder(rows: RowCollector): (id: string) => string {
	const roots = new Map<string, string>();
	for (const row of rows.tables.get("Deadline") ?? [])
		roots.set(String(row.id), String(row.eventId ?? row.programId));
	for (const row of rows.tables.get("CurriculumDay") ?? []) roots.set(String(row.id), String(row.courseId));
	return (id) => roots.get(id) ?? id;
}
