import { CsvError, type Info, parse } from "csv-parse/sync";
import { AppError } from "#app/platform/errors.ts";
import { checkEntry } from "./check-entry.server.ts";
import { type CsvColumn, csvColumn } from "./csv-columns.ts";
import { csvEntry } from "./csv-entry.server.ts";
import type { ImportRow } from "./import-row.ts";

const DELIMITERS = [",", ";", "\t", "|"] as const;
/** A longer line is no line of a table: a quotation mark is missing. */
const LONGEST_RECORD = 200_000;

type Line = { record: string[]; info: Info };

/**
 * The rows of a table with a header, one after the other, at most `most` and one more. Throws AppError("invalid") where no header names
 * an event's name.
 */
export function* readCsv(text: string, most: number): Generator<ImportRow> {
	const { delimiter, columns } = readHeader(text);
	const { lines, error } = readLines(text, delimiter, most + 2);
	// A cell may hold several lines: a record begins after the one before has ended.
	let ended = lines[0]?.info.lines ?? 1;
	let entry = 0;
	for (const { record, info } of lines.slice(1)) {
		const line = Math.min(ended + 1, info.lines);
		ended = info.lines;
		const cells: Partial<Record<CsvColumn, string>> = {};
		columns.forEach((column, at) => {
			const cell = record[at]?.trim();
			if (column && cell && cells[column] === undefined) cells[column] = cell;
		});
		const raw = csvEntry(cells, line, ++entry);
		if (record.length > columns.length) {
			const reason = `It has ${record.length} cells, and the header ${columns.length}. A quotation mark may be missing.`;
			raw.problems?.unshift({ line, field: null, reason });
		}
		yield checkEntry(raw);
	}
	if (error) {
		const problem = { line: ended + 1, field: null, reason: reasonOf(error) };
		yield {
			line: ended + 1,
			entry: entry + 1,
			label: `line ${ended + 1}`,
			key: null,
			draft: null,
			problems: [problem],
			notes: [],
		};
	}
}

/** The delimiter under which the first line names most columns that we know. */
function readHeader(text: string): { delimiter: string; columns: (CsvColumn | null)[] } {
	const head = text.slice(0, 20_000);
	let best = { delimiter: ",", columns: [] as (CsvColumn | null)[], known: 0 };
	for (const delimiter of DELIMITERS) {
		const columns = (readLines(head, delimiter, 1).lines[0]?.record ?? []).map(csvColumn);
		const known = columns.filter(Boolean).length;
		if (columns.includes("name") && known > best.known) best = { delimiter, columns, known };
	}
	if (best.known > 0) return best;
	const first = head
		.replace(/^\uFEFF?\s*/, "")
		.split(/\r?\n/, 1)[0]
		?.slice(0, 100);
	throw new AppError(
		"invalid",
		`The table's first line has to name its columns, one of them “name”. It says: ${first}`,
	);
}

/** As many lines as can be read, and what stopped it. */
function readLines(text: string, delimiter: string, most: number): { lines: Line[]; error: CsvError | null } {
	const lines: Line[] = [];
	try {
		parse(text, {
			bom: true,
			delimiter,
			info: true,
			relax_column_count: true,
			skip_empty_lines: true,
			max_record_size: LONGEST_RECORD,
			trim: true,
			to: most,
			on_record: (line: unknown) => {
				lines.push(line as Line);
				return null;
			},
		});
		return { lines, error: null };
	} catch (error) {
		if (error instanceof CsvError) return { lines, error };
		throw error;
	}
}

function reasonOf({ code }: CsvError): string {
	if (/QUOTE/.test(code))
		return "A quotation mark is not closed, or stands where none may be. Nothing after this line could be read.";
	if (code === "CSV_MAX_RECORD_SIZE")
		return "This line does not end: a quotation mark is missing. Nothing after it could be read.";
	return "This line is not well formed. Nothing after it could be read.";
}
