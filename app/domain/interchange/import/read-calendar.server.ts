import { readCalendarEvent } from "#app/domain/catalogue/index.server.ts";
import { checkEntry, notesOf } from "./check-entry.server.ts";
import type { ImportRow } from "./import-row.ts";

/** A longer entry is no entry: an END is missing. */
const LONGEST_ENTRY = 256 * 1024;

/** The events of a calendar, each read by itself, so that one that is broken spoils none of the others. */
export function* readCalendar(text: string): Generator<ImportRow> {
	const begins = /^BEGIN:VEVENT[ \t]*\r?$/gim;
	let entry = 0;
	let line = 1;
	let counted = 0;
	for (let match = begins.exec(text); match; match = begins.exec(text)) {
		line += lineEnds(text, counted, match.index);
		counted = match.index;
		entry++;
		const block = text.slice(match.index, match.index + LONGEST_ENTRY);
		const end = /^END:VEVENT[ \t]*\r?$/im.exec(block);
		const next = /^BEGIN:VEVENT[ \t]*\r?$/im.exec(block.slice(match[0].length));
		if (!end || (next && next.index + match[0].length < end.index)) {
			yield broken(line, entry, "It has no END:VEVENT.");
			continue;
		}
		const reading = readCalendarEvent(block.slice(0, end.index + end[0].length));
		if (!reading) yield broken(line, entry, "It is not well formed.");
		else {
			yield checkEntry({
				line,
				entry,
				label: reading.draft.name ?? reading.uid ?? "",
				key: reading.uid,
				draft: reading.draft,
				notes: notesOf(reading.guesses),
			});
		}
	}
}

function broken(line: number, entry: number, reason: string): ImportRow {
	return {
		line,
		entry,
		label: `entry ${entry}`,
		key: null,
		draft: null,
		problems: [{ line, field: null, reason }],
		notes: [],
	};
}

function lineEnds(text: string, from: number, to: number): number {
	let count = 0;
	for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count++;
	return count;
}
