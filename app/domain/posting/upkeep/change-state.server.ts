import type { Member } from "#app/domain/accounts/index.ts";
import {
	cancelEvent,
	postponeEvent,
	reinstateEvent,
	restoreEvent,
	undoChange,
	withdrawEvent,
} from "#app/domain/catalogue/index.server.ts";
import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction, type Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { type EventVerb, possibleVerbs } from "../rules.ts";
import { findEditable, holdMove } from "./find-editable.server.ts";

const WAYS = {
	postpone: { act: postponeEvent, done: "posting.event-postponed" },
	cancel: { act: cancelEvent, done: "posting.event-cancelled" },
	reinstate: { act: reinstateEvent, done: "posting.event-reinstated" },
	withdraw: { act: withdrawEvent, done: "posting.event-withdrawn" },
	restore: { act: restoreEvent, done: "posting.event-restored" },
} as const;

/**
 * Postpones, cancels, reinstates, withdraws or restores an event, with the reason that its history shows and the audit row.
 * Throws AppError("not_found") for whoever may not, "conflict" where it can't be done as the event stands.
 */
export async function changeEventState(
	viewer: Member,
	slug: string,
	{ verb, reason }: { verb: EventVerb; reason: string },
): Promise<void> {
	await inTransaction(async (tx) => {
		const event = await lockEditable(tx, viewer, slug);
		if (!possibleVerbs(event).includes(verb))
			throw new AppError("conflict", `As this event stands, one can't ${verb} it.`);
		const at = now().toString();
		const { act, done } = WAYS[verb];
		await act(tx, { eventId: event.id, actorId: viewer.accountId, reason, now: at });
		await recordAudit(tx, {
			at,
			actorId: viewer.accountId,
			action: done,
			subjectKind: "event",
			subjectId: event.id,
		});
	});
}

/**
 * Takes one change of an event back; what was changed elsewhere since stays. Throws AppError("not_found") for whoever may not and
 * for what is no change of this event, "conflict" where nothing is left to take back, "invalid" where it no longer fits,
 * "forbidden" where it would put the event under a series or course of others.
 */
export async function undoEventChange(
	viewer: Member,
	slug: string,
	{ changeId, reason }: { changeId: string; reason: string | null },
): Promise<void> {
	const id = /^\d{1,18}$/.test(changeId) ? BigInt(changeId) : null;
	await inTransaction(async (tx) => {
		const event = await lockEditable(tx, viewer, slug);
		const change = id === null ? null : await tx.recordChange.findUnique({ where: { id } });
		if (id === null || change?.recordKind !== "event" || change.recordId !== event.id)
			throw new AppError("not_found", "There is no such change of this event.");
		await undoChange(tx, { changeId: id, actorId: viewer.accountId, reason, now: now().toString() });
		await holdMove(tx, viewer, event);
	});
}

/** Others who change the event wait until this transaction ends. */
async function lockEditable(tx: Transaction, viewer: Member, slug: string) {
	await tx.$queryRaw`SELECT 1 FROM "Event" WHERE slug = ${slug}::citext FOR UPDATE`;
	return findEditable(viewer, slug, tx);
}
