import { eventDraft, type Guess } from "#app/domain/catalogue/index.server.ts";
import type { ImportRow, RawEntry } from "./import-row.ts";

/** The row of an entry: its draft in normal form, or each thing that is wrong with it. */
export function checkEntry({
	line,
	entry,
	label,
	key,
	draft,
	problems = [],
	notes = [],
}: RawEntry): ImportRow {
	const shown = label.replace(/\s+/g, " ").trim().slice(0, 120) || `entry ${entry}`;
	const row = { line, entry, label: shown, key: key?.slice(0, 300) ?? null, notes };
	const parsed = eventDraft.safeParse(draft);
	if (parsed.success && problems.length === 0) return { ...row, draft: parsed.data, problems: [] };
	const told = parsed.success ? [] : parsed.error.issues;
	// A cell that could not be read has said so itself.
	const said = new Set(problems.map(({ field }) => field));
	const more = told
		.map(({ path, message }) => ({ line, field: path.join("."), reason: message }))
		.filter(({ field }) => !said.has(field));
	return { ...row, draft: null, problems: [...problems, ...more] };
}

/** The notes of guesses that say something. */
export function notesOf(guesses: readonly Guess[]): ImportRow["notes"] {
	return guesses.flatMap(({ path, note }) => (note ? [{ field: path, note }] : []));
}
