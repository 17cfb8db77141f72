import { setImmediate as breathe } from "node:timers/promises";
import { AppError } from "#app/platform/errors.ts";
import type { ImportContext, ImportFormat, ImportRow } from "./import-row.ts";
import { readCalendar } from "./read-calendar.server.ts";
import { readCsv } from "./read-csv.server.ts";
import { readFeed } from "./read-feed.server.ts";
import { isIndicoExport, parseJson, readIndico, readStructuredFile } from "./read-json.server.ts";

export const LARGEST_IMPORT = 10 * 1024 * 1024;
export const MOST_ROWS = 10_000;

/**
 * Reads a file of events: iCalendar, CSV, RSS or Atom, schema.org JSON-LD, or an Indico export, told apart by what stands in it. Rows come one
 * after the other, so that nobody has to hold them all. Nothing is fetched. Throws AppError("invalid"), at once or while rows are
 * taken, where the whole is too large, too long, or none of these.
 */
export function readImport(
	bytes: Uint8Array,
	context: ImportContext,
): { format: ImportFormat; rows: AsyncGenerator<ImportRow> } {
	if (bytes.byteLength > LARGEST_IMPORT) throw new AppError("invalid", "The file is larger than 10 MiB.");
	const text = decoded(bytes);
	const { format, rows } = reader(text, context);
	return { format, rows: limited(rows, format) };
}

type Rows = Iterable<ImportRow> | AsyncIterable<ImportRow>;

function reader(text: string, context: ImportContext): { format: ImportFormat; rows: Rows } {
	const start = text.slice(0, 4000).trimStart();
	if (start === "") throw new AppError("invalid", "The file is empty.");
	if (/^BEGIN:VCALENDAR/i.test(start)) return { format: "iCalendar", rows: readCalendar(text) };
	if (/^[[{]/.test(start)) {
		const data = parseJson(text);
		if (isIndicoExport(data)) return { format: "Indico JSON", rows: readIndico(data) };
		return { format: "schema.org JSON-LD", rows: readStructuredFile(data) };
	}
	if (/^<!doctype html|^<html/i.test(start))
		throw new AppError("invalid", "This is a web page. Paste its source where an event is posted.");
	if (start.startsWith("<")) return { format: "RSS or Atom", rows: readFeed(text, context) };
	return { format: "CSV", rows: readCsv(text, MOST_ROWS) };
}

async function* limited(rows: Rows, format: ImportFormat): AsyncGenerator<ImportRow> {
	let count = 0;
	for await (const row of rows) {
		if (++count > MOST_ROWS)
			throw new AppError(
				"invalid",
				`The file has more than ${MOST_ROWS.toLocaleString("en")} entries: divide it.`,
			);
		// Others want this process, too.
		if (count % 50 === 0) await breathe();
		yield row;
	}
	if (count === 0 && format !== "CSV")
		throw new AppError("invalid", `We read this as ${format}, and found no event in it.`);
}

/** UTF-8 or UTF-16 by its mark, else UTF-8, else what old spreadsheets write. */
function decoded(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		// The decoder's only way to say that it is not UTF-8.
		return new TextDecoder("windows-1252").decode(bytes);
	}
}
