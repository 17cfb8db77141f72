import type { Member } from "#app/domain/accounts/index.ts";
import { changeEvent, readEventDraft } from "#app/domain/catalogue/index.server.ts";
import { diffDrafts, type EventDraft, type FieldChanges } from "#app/domain/catalogue/index.ts";
import { now } from "#app/platform/clock.server.ts";
import { db, inTransaction } from "#app/platform/db/database.server.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import {
	namesToReferences,
	readTyped,
	referencesToNames,
	type TypedDraft,
	withoutEmptyRows,
} from "../submissions/typed-draft.server.ts";
import { type EditableEvent, findEditable, holdMove } from "./find-editable.server.ts";
import { changesSince, type PastChange } from "./read-history.server.ts";

/** An event's fields for a form, series and the like by their names. */
export async function readForEditing(
	viewer: Member,
	slug: string,
): Promise<{ event: EditableEvent; typed: TypedDraft; draft: EventDraft }> {
	const event = await findEditable(viewer, slug);
	const draft = (await readEventDraft(db(), event.id)) as EventDraft;
	return { event, draft, typed: await referencesToNames(draft) };
}

export type EventEdit = {
	/** All fields as they were typed. */
	typed: TypedDraft;
	reason: string | null;
	/** The `changedAt` with which the form was made. */
	unchangedSince: string;
};

/** What came of an edit: changed, or somebody else was faster. */
export type EditOutcome =
	| { done: true; changes: FieldChanges; slug: string }
	| {
			done: false;
			/** What the others changed, the newest first. */
			others: PastChange[];
			/** What was typed, and what the others changed where nothing else was typed. */
			typed: TypedDraft;
			/** What both changed: here what was typed stands. */
			both: string[];
			changedAt: string;
	  };

/**
 * Changes an event as typed. Where somebody else changed it meanwhile nothing is written, and what was typed comes back joined
 * with theirs. Throws AppError("not_found") for whoever may not, "invalid" (details.problems), "forbidden" for a
 * series or course of others.
 */
export async function editEvent(viewer: Member, slug: string, edit: EventEdit): Promise<EditOutcome> {
	const { reason, unchangedSince } = edit;
	const typed = await namesToReferences(withoutEmptyRows(edit.typed));
	const { draft, problems } = readTyped(typed);
	if (problems.length > 0)
		throw new AppError("invalid", "Something is not right yet.", { details: { problems } });
	const at = now().toString();
	try {
		return await inTransaction(async (tx) => {
			const event = await findEditable(viewer, slug, tx);
			const changes = await changeEvent(tx, {
				...{ eventId: event.id, actorId: viewer.accountId, reason, now: at, unchangedSince },
				// How it stands is changed by verbs of its own, with who takes part being told.
				draft: (was) => ({ ...draft, status: was.status }),
			});
			await holdMove(tx, viewer, event);
			return { done: true, changes, slug: event.slug };
		});
	} catch (error) {
		if (isAppError(error, "conflict")) return join(viewer, slug, draft, unchangedSince);
		const path = isAppError(error, "invalid") ? error.details?.path : undefined;
		if (Array.isArray(path) && isAppError(error))
			throw new AppError("invalid", error.message, {
				details: { problems: [{ path, message: error.message }] },
			});
		throw error;
	}
}

/** Joins what was typed with what others changed since: a field that only they changed is theirs, all others as typed. */
async function join(viewer: Member, slug: string, draft: EventDraft, since: string): Promise<EditOutcome> {
	const event = await findEditable(viewer, slug);
	const current = (await readEventDraft(db(), event.id)) as EventDraft;
	const others = await changesSince(event.id, since);
	// What the form was made from: the event without what was changed since, the newest taken back first.
	let base = current;
	for (const { fields } of others)
		base = {
			...base,
			...Object.fromEntries(Object.entries(fields).map(([field, change]) => [field, change?.before])),
		};
	const mine = new Set(Object.keys(diffDrafts(base, draft)));
	const theirs = new Set(others.flatMap(({ fields }) => Object.keys(fields)));
	const kept = Object.fromEntries(Object.entries(current).filter(([field]) => !mine.has(field)));
	return {
		done: false,
		others,
		both: [...mine].filter((field) => theirs.has(field)),
		typed: await referencesToNames({ ...draft, ...kept }),
		changedAt: event.changedAt,
	};
}
