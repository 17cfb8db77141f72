import type { Prisma } from "#app/platform/generated/prisma/client.ts";

export type TableName = Prisma.ModelName;
/** A row as JSON, ready for jsonb_populate_recordset: dates as ISO text, arrays as arrays. */
export type Row = { [column: string]: unknown };
export type Rows = Map<TableName, Row[]>;

/** Collects rows by table, in the order in which tables are first named. */
export class RowCollector {
	readonly tables: Rows = new Map();

	add(table: TableName, row: Row): void {
		const rows = this.tables.get(table);
		if (rows) rows.push(row);
		else this.tables.set(table, [row]);
	}
}
