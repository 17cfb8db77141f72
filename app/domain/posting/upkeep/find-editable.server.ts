import type { Viewer } from "#app/domain/accounts/index.ts";
import { db, type Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { belongingsOf } from "../rights/belongings.server.ts";
import { type Belongings, mayEdit, mayMove } from "../rules.ts";

/** An event for those who may change it. */
export type EditableEvent = {
	id: string;
	slug: string;
	name: string;
	status: string;
	withdrawn: boolean;
	belongings: Belongings;
	/** ISO instant. */
	changedAt: string;
};

/** Whether this reader may change the event; for what a page offers. */
export async function mayEditEvent(viewer: Viewer, eventId: string): Promise<boolean> {
	if (!viewer) return false;
	if (viewer.moderator) return true;
	if (viewer.organizes.length === 0) return false;
	const belongings = await belongingsOf(db(), eventId);
	return belongings !== null && mayEdit(viewer, belongings);
}

/** The event at this address, for those who may change it, withdrawn or not. Throws AppError("not_found") for all others. */
export async function findEditable(
	viewer: Viewer,
	slug: string,
	tx: Transaction = db(),
): Promise<EditableEvent> {
	const event = await tx.event.findUnique({
		where: { slug },
		select: { id: true, slug: true, name: true, status: true, withdrawnAt: true, changedAt: true },
	});
	const belongings = event && (await belongingsOf(tx, event.id));
	if (!event || !belongings || !mayEdit(viewer, belongings))
		throw new AppError("not_found", "There is no event here that you may change.");
	const { withdrawnAt, changedAt, ...said } = event;
	return { ...said, withdrawn: withdrawnAt !== null, belongings, changedAt: changedAt.toISOString() };
}

/** Holds after a change that the event was not put under what belongs to others. Throws AppError("forbidden"). */
export async function holdMove(
	tx: Transaction,
	viewer: Viewer,
	{ id, belongings }: EditableEvent,
): Promise<void> {
	const after = await belongingsOf(tx, id);
	if (after && !mayMove(viewer, belongings, after))
		throw new AppError(
			"forbidden",
			"Only who organizes a series or course, or a moderator, can put an event under it.",
		);
}
