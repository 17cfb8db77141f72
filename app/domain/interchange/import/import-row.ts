import type { EventDraft, EventDraftInput } from "#app/domain/catalogue/index.ts";

/** What is wrong with an entry of a file. */
export type ImportProblem = { line: number | null; field: string | null; reason: string };

/** One entry of a file: a draft where it could be read, else why not. */
export type ImportRow = {
	/** The line on which it begins; null where the format has no lines. */
	line: number | null;
	/** Counted from 1. */
	entry: number;
	/** What it calls itself, for who looks through them. */
	label: string;
	/** The file's own unchanging id of it (UID, guid, Indico's number): importing it again changes the same event. */
	key: string | null;
	draft: EventDraft | null;
	problems: ImportProblem[];
	/** What is a guess, or was left out, in words. */
	notes: { field: string; note: string }[];
};

export const IMPORT_FORMATS = [
	"iCalendar",
	"CSV",
	"RSS or Atom",
	"schema.org JSON-LD",
	"Indico JSON",
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** What readers of files need to know besides the file. */
export type ImportContext = {
	/** ISO date. */
	today: string;
};

/** An entry as it was read, before it is checked. */
export type RawEntry = {
	line: number | null;
	entry: number;
	label: string;
	key: string | null;
	draft: Partial<EventDraftInput>;
	problems?: ImportProblem[];
	notes?: ImportRow["notes"];
};
