import { Prisma, type Transaction } from "#app/platform/db/database.server.ts";
import type { Row, TableName } from "./rows.ts";

const name = (identifier: string) => Prisma.raw(`"${identifier.replaceAll('"', '""')}"`);
const names = (columns: readonly string[], prefix = "") =>
	Prisma.raw(columns.map((column) => `${prefix}"${column.replaceAll('"', '""')}"`).join(", "));

/** Columns that the writer itself moves when the others change. */
export type Bookkeeping = { now: string; changedAt: boolean; sequence: boolean };

/**
 * Inserts rows or updates those that differ, as one statement; equal rows are not touched.
 * Returns the key columns and owners of what was inserted or changed.
 */
export async function upsertRows(
	tx: Transaction,
	table: TableName,
	key: readonly string[],
	rows: readonly Row[],
	{ now, changedAt, sequence }: Bookkeeping,
): Promise<Row[]> {
	const first = rows[0];
	if (!first) return [];
	const columns = Object.keys(first);
	const values = columns.filter((column) => !key.includes(column));
	const moved = Prisma.sql`${changedAt ? Prisma.sql`, "changedAt" = excluded."changedAt"` : Prisma.empty}
		${sequence ? Prisma.sql`, sequence = ${name(table)}.sequence + 1` : Prisma.empty}`;
	return tx.$queryRaw<Row[]>`
		INSERT INTO ${name(table)} (${names(columns)} ${changedAt ? Prisma.sql`, "changedAt"` : Prisma.empty})
		SELECT ${names(columns, "r.")} ${changedAt ? Prisma.sql`, ${now}::timestamptz` : Prisma.empty}
		FROM jsonb_populate_recordset(NULL::${name(table)}, ${JSON.stringify(rows)}::jsonb) r
		ON CONFLICT (${names(key)}) DO UPDATE SET (${names(values)}) = ROW(${names(values, "excluded.")}) ${moved}
		WHERE (${names(values, `"${table}".`)}) IS DISTINCT FROM (${names(values, "excluded.")})
		RETURNING to_jsonb(${name(table)}) AS row`.then((result) => result.map(({ row }) => row as Row));
}

/** Deletes the rows of these owners that are not among `rows`. Returns the owners that lost some. */
export async function deleteOthers(
	tx: Transaction,
	table: TableName,
	key: readonly string[],
	ownerColumn: string,
	owners: readonly string[],
	rows: readonly Row[],
): Promise<string[]> {
	const same = Prisma.raw(key.map((column) => `n."${column}" = "${table}"."${column}"`).join(" AND "));
	const keys = rows.map((row) => Object.fromEntries(key.map((column) => [column, row[column]])));
	const gone = await tx.$queryRaw<{ owner: string }[]>`
		DELETE FROM ${name(table)} WHERE ${name(ownerColumn)} = ANY(${owners}::uuid[]) AND NOT EXISTS (
			SELECT FROM jsonb_populate_recordset(NULL::${name(table)}, ${JSON.stringify(keys)}::jsonb) n WHERE ${same})
		RETURNING ${name(ownerColumn)} AS owner`;
	return [...new Set(gone.map((row) => row.owner))];
}

/** The rows with these ids as JSON, by id. */
export async function currentRows(
	tx: Transaction,
	table: TableName,
	ids: readonly string[],
): Promise<Map<string, Row>> {
	const rows = await tx.$queryRaw<{ id: string; row: Row }[]>`
		SELECT id, to_jsonb(t) AS row FROM ${name(table)} t WHERE id = ANY(${ids}::uuid[])`;
	return new Map(rows.map(({ id, row }) => [id, row]));
}

/** Marks records as changed because a part of them did; `sequence` also for their calendar entries. */
export async function touchRecords(
	tx: Transaction,
	table: TableName,
	ids: readonly string[],
	now: string,
	sequence: boolean,
): Promise<void> {
	if (ids.length === 0) return;
	await tx.$executeRaw`UPDATE ${name(table)} SET "changedAt" = ${now}::timestamptz
		${sequence ? Prisma.sql`, sequence = sequence + 1` : Prisma.empty} WHERE id = ANY(${ids}::uuid[])`;
}
