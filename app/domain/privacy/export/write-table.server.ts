import { stringify } from "csv-stringify/sync";

type Row = Readonly<Record<string, unknown>>;

/** Rows as JSON: what the database holds, instants as ISO 8601, numbers too large for JSON as text. */
export function toJson(rows: readonly Row[]): string {
	const text = JSON.stringify(
		rows,
		(_, value) => (typeof value === "bigint" ? value.toString() : value),
		"\t",
	);
	return `${text}\n`;
}

/**
 * Rows as CSV (RFC 4180, UTF-8) with a first line of column names. A text that a spreadsheet would run as a formula begins
 * with an apostrophe, which the JSON beside it lacks; lists are joined by "; ", anything deeper stands as JSON.
 */
export function toCsv(rows: readonly Row[]): string {
	const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	// Rows go in as lists: given objects, the library reads a dot in a column's name as a path.
	return stringify([columns, ...rows.map((row) => columns.map((column) => toCell(row[column])))], {
		escape_formulas: true,
		record_delimiter: "windows",
		// The library quotes the whole delimiter only, and a bare line end would split the row.
		quoted_match: /[\r\n]/,
	});
}

function toCell(value: unknown): string | number {
	if (value === null || value === undefined) return "";
	if (typeof value === "number") return value;
	if (typeof value === "string") return defuse(value);
	if (value instanceof Date) return value.toISOString();
	if (Array.isArray(value) && value.every((entry) => typeof entry !== "object"))
		return defuse(value.join("; "));
	return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The library looks at the first character alone; some spreadsheets skip blanks before it. */
function defuse(text: string): string {
	return /^\s+[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) && !/^[\t\r]/.test(text) ? `'${text}` : text;
}
