import type { Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { changeEvent } from "./change-event.server.ts";
import { applyChanges, type FieldChanges } from "./event-fields.ts";
import type { Author } from "./record-history.server.ts";

/**
 * Sets the fields of one change of an event back to what they were before it; what was changed elsewhere since stays. The undoing is
 * a change of its own. Throws AppError("not_found") where there is no such change of an event, "conflict" where nothing is
 * left to set back, "invalid" where the old values no longer fit the rest.
 */
export async function undoChange(
	tx: Transaction,
	{ changeId, ...author }: Author & { changeId: bigint },
): Promise<FieldChanges> {
	const change = await tx.recordChange.findUnique({ where: { id: changeId } });
	if (change?.recordKind !== "event" || change.verb === "made")
		throw new AppError("not_found", "There is no such change to set back.");
	const undone = await changeEvent(tx, {
		...author,
		eventId: change.recordId,
		undoesId: changeId,
		draft: (now) => applyChanges(now, change.fields as FieldChanges, "before"),
	});
	if (Object.keys(undone).length === 0)
		throw new AppError("conflict", "The event says already what it said before this change.");
	return undone;
}
