export * from "./cards.ts";
export type { DraftProblem } from "./drafts/check.ts";
export * from "./drafts/labels.ts";
export { publishable } from "./drafts/rules.ts";
export type {
	DraftDates,
	DraftDeadline,
	DraftPerson,
	DraftPlace,
	DraftReference,
	EventDraft,
	EventDraftInput,
} from "./drafts/schema.ts";
export { draftWords } from "./drafts/words.ts";
export * from "./fields.ts";
export * from "./labels.ts";
export { readCursor, writeCursor } from "./lists/cursor.ts";
export * from "./lists/filters.ts";
export * from "./regions.ts";
export type { Segment } from "./search/snippet.ts";
export * from "./time/index.ts";
export { type DraftField, diffDrafts, type FieldChanges } from "./write/event-fields.ts";
export { matchDeadlines } from "./write/match-deadlines.ts";
export { nextEdition } from "./write/next-edition.ts";
