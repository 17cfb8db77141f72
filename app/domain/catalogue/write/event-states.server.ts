import type { Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import type { EventDraft } from "../drafts/schema.ts";
import { changeEvent } from "./change-event.server.ts";
import { type Author, recordChange } from "./record-history.server.ts";
import { refreshAround } from "./refresh-around.server.ts";

type OfEvent = Author & { eventId: string };

/** Says that an event will be held later: its days are no longer announced as its days. Throws AppError as `changeEvent`. */
export async function postponeEvent(tx: Transaction, event: OfEvent): Promise<void> {
	await changeEvent(tx, {
		...event,
		verb: "postponed",
		draft: withStatus("postponed", ["announced", "confirmed"]),
	});
}

/** Says that an event will not be held: calendars show it as cancelled. Throws AppError as `changeEvent`. */
export async function cancelEvent(tx: Transaction, event: OfEvent): Promise<void> {
	const from = ["announced", "confirmed", "postponed"] as const;
	await changeEvent(tx, { ...event, verb: "cancelled", draft: withStatus("cancelled", from) });
}

/** Says that a postponed or cancelled event will be held after all. Throws AppError as `changeEvent`. */
export async function reinstateEvent(tx: Transaction, event: OfEvent): Promise<void> {
	const draft = withStatus("announced", ["postponed", "cancelled"]);
	await changeEvent(tx, { ...event, verb: "reinstated", draft });
}

/**
 * Takes an event out of lists, search, calendars and feeds; its page says that it is gone, its history stays, and it can
 * come back. Throws AppError("not_found"), and "conflict" where it is withdrawn already.
 */
export async function withdrawEvent(tx: Transaction, { eventId, ...author }: OfEvent): Promise<void> {
	await setWithdrawn(tx, eventId, author, true);
}

/** Brings a withdrawn event back, as it was. Throws AppError("not_found"), and "conflict" where it is not withdrawn. */
export async function restoreEvent(tx: Transaction, { eventId, ...author }: OfEvent): Promise<void> {
	await setWithdrawn(tx, eventId, author, false);
}

async function setWithdrawn(
	tx: Transaction,
	eventId: string,
	author: Author,
	withdrawn: boolean,
): Promise<void> {
	const { count } = await tx.event.updateMany({
		where: { id: eventId, withdrawnAt: withdrawn ? null : { not: null } },
		data: {
			withdrawnAt: withdrawn ? author.now : null,
			changedAt: author.now,
			sequence: { increment: 1 },
		},
	});
	if (count === 0) {
		const there = await tx.event.count({ where: { id: eventId } });
		throw there === 0
			? new AppError("not_found", "There is no such event.")
			: new AppError(
					"conflict",
					withdrawn ? "This event is withdrawn already." : "This event is not withdrawn.",
				);
	}
	const verb = withdrawn ? "withdrawn" : "restored";
	await recordChange(tx, { ...author, recordKind: "event", recordId: eventId, verb, fields: {} });
	await refreshAround(tx, [{ recordKind: "event", recordId: eventId }]);
}

type Status = NonNullable<EventDraft["status"]>;

function withStatus(status: Status, from: readonly Status[]): (draft: EventDraft) => EventDraft {
	return (draft) => {
		if (draft.status === null || !from.includes(draft.status))
			throw new AppError(
				"conflict",
				`An event that is ${draft.status ?? "not announced"} can't become ${status}.`,
			);
		return { ...draft, status };
	};
}
