import type { Prisma, Transaction } from "#app/platform/db/database.server.ts";
import type { RecordKind } from "../cards.ts";
import type { FieldChanges } from "./event-fields.ts";

export type ChangeVerb =
	| "made"
	| "changed"
	| "postponed"
	| "reinstated"
	| "cancelled"
	| "withdrawn"
	| "restored";

/** Who changes a record, and why. */
export interface Author {
	/** The account; null for the site itself. */
	actorId: string | null;
	reason: string | null;
	/** ISO instant. */
	now: string;
	/** The import that does it. */
	importId?: string | undefined;
}

export interface NewChange extends Author {
	recordKind: RecordKind;
	recordId: string;
	verb: ChangeVerb;
	fields: FieldChanges;
	undoesId?: bigint | undefined;
}

/** What others want to do when a record changes, in the transaction of the change: tell its followers. */
export type ChangeListener = (tx: Transaction, change: { id: bigint } & NewChange) => Promise<void>;

const listeners: ChangeListener[] = [];

/** For the composition root: has this called for every change from now on. The catalogue knows none of its listeners. */
export function onRecordChange(listener: ChangeListener): void {
	if (!listeners.includes(listener)) listeners.push(listener);
}

/** Adds a change to a record's history and tells who listens, in the caller's transaction. Returns its id. */
export async function recordChange(tx: Transaction, change: NewChange): Promise<bigint> {
	const { id } = await tx.recordChange.create({
		data: {
			recordKind: change.recordKind,
			recordId: change.recordId,
			at: change.now,
			verb: change.verb,
			actorId: change.actorId,
			reason: change.reason,
			fields: change.fields as Prisma.InputJsonObject,
			undoesId: change.undoesId ?? null,
			importId: change.importId ?? null,
		},
		select: { id: true },
	});
	for (const listener of listeners) await listener(tx, { id, ...change });
	return id;
}
