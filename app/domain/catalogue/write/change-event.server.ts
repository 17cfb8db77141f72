import type { Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { publishable } from "../drafts/rules.ts";
import { type EventDraft, eventDraft } from "../drafts/schema.ts";
import { addSource } from "./add-source.server.ts";
import { CALENDAR_FIELDS, type DraftField, diffDrafts, type FieldChanges } from "./event-fields.ts";
import { writeEventRows } from "./event-rows.server.ts";
import { explainConstraint } from "./explain-constraint.ts";
import { lockFields } from "./lock-fields.server.ts";
import { readEventDraft } from "./read-event-draft.server.ts";
import { type Author, type ChangeVerb, recordChange } from "./record-history.server.ts";
import { refreshAround } from "./refresh-around.server.ts";
import { resolveReferences } from "./resolve-references.server.ts";

export interface EventChange extends Author {
	eventId: string;
	/** What the event shall say, made from what it says now: the row is locked before it is read. */
	draft: (now: EventDraft) => EventDraft;
	verb?: ChangeVerb;
	/** The change that is taken back. */
	undoesId?: bigint;
	/** Refused, where given, if the event was changed after this instant (ISO): somebody else was faster. */
	unchangedSince?: string | undefined;
}

/**
 * Changes an event and whatever follows from it: parts, calendars' SEQUENCE, history, locks, lists, search; in the caller's
 * transaction. Returns what changed, field by field; nothing is written where nothing did.
 * Throws AppError("not_found"), "conflict" (see `unchangedSince`), "invalid" as `makeEvent`.
 */
export async function changeEvent(tx: Transaction, change: EventChange): Promise<FieldChanges> {
	const { eventId, draft: make, verb = "changed", undoesId, unchangedSince, ...author } = change;
	const [row] = await tx.$queryRaw<{ slug: string; changedAt: Date }[]>`
		SELECT slug::text, "changedAt" FROM "Event" WHERE id = ${eventId}::uuid FOR UPDATE`;
	const before = await readEventDraft(tx, eventId);
	if (!row || !before) throw new AppError("not_found", "There is no such event.");
	if (unchangedSince !== undefined && row.changedAt.getTime() > Date.parse(unchangedSince))
		throw new AppError("conflict", "Somebody else changed this event meanwhile.");
	const draft = checked(make(before), before);
	if (Object.keys(diffDrafts(before, draft)).length === 0) return {};
	const references = await resolveReferences(tx, draft, author.now);
	await writeEventRows(tx, { id: eventId, slug: row.slug, draft, references, ...author }).catch(
		explainConstraint,
	);
	await addSource(tx, { eventId, url: draft.sourceUrl, now: author.now });
	const fields = diffDrafts(before, (await readEventDraft(tx, eventId)) as EventDraft);
	if (Object.keys(fields).some((field) => CALENDAR_FIELDS.has(field as DraftField)))
		await tx.event.update({ where: { id: eventId }, data: { sequence: { increment: 1 } } });
	await tx.event.update({ where: { id: eventId }, data: { changedAt: author.now } });
	await lockFields(tx, { ...author, eventId, fields });
	for (const { recordKind, recordId, name } of references.made) {
		const made = { name: { before: null, after: name } };
		await recordChange(tx, { ...author, recordKind, recordId, verb: "made", fields: made });
	}
	await recordChange(tx, { ...author, recordKind: "event", recordId: eventId, verb, fields, undoesId });
	await refreshAround(tx, [{ recordKind: "event", recordId: eventId }, ...references.made]);
	return fields;
}

/** The draft in its normal form. What the event lacked before it may go on lacking: sources often know no more. */
function checked(draft: EventDraft, before: EventDraft): EventDraft {
	const parsed = eventDraft.safeParse(draft);
	const lacked = new Set(publishable(before).map(pathOf));
	const problem = parsed.success
		? publishable(parsed.data).find((missing) => !lacked.has(pathOf(missing)))
		: parsed.error.issues[0];
	if (problem) throw new AppError("invalid", problem.message, { details: { path: problem.path } });
	return parsed.success ? parsed.data : draft;
}

function pathOf({ path }: { path: readonly PropertyKey[] }): string {
	return path.join(".");
}
