import type { Prisma, Transaction } from "../db/database.server.ts";

/** One act. Persons are opaque ids; `details` holds codes and ids only, never names, addresses or texts. */
export interface Act {
	/** ISO instant. */
	at: string;
	/** The account that acted; null for the site itself or the command line. */
	actorId: string | null;
	/** Folder and past participle: "accounts.role-granted". */
	action: string;
	/** What kind of thing was acted on: "account", "session", "report". */
	subjectKind: string;
	subjectId?: string | undefined;
	/** Why, in the words of who acted. */
	reason?: string | undefined;
	details?: Prisma.InputJsonObject | undefined;
}

/** Adds one row to the audit log, in the transaction of the act: either both are there or neither. */
export async function recordAudit(tx: Transaction, act: Act): Promise<void> {
	await tx.auditEntry.create({
		data: {
			at: act.at,
			actorId: act.actorId,
			action: act.action,
			subjectKind: act.subjectKind,
			subjectId: act.subjectId ?? null,
			reason: act.reason ?? null,
			details: act.details ?? {},
		},
	});
}
