import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction, type Transaction } from "#app/platform/db/database.server.ts";

/** Ends one session of an account, named by its row. Whether there was one. */
export function endOneSession({
	accountId,
	sessionId,
}: {
	accountId: string;
	sessionId: string;
}): Promise<boolean> {
	return inTransaction(async (tx) => {
		const { count } = await tx.session.deleteMany({ where: { id: sessionId, accountId } });
		if (count > 0) await noteEnded(tx, accountId, count);
		return count > 0;
	});
}

/** Ends all sessions of an account but this one; says how many. */
export function endAllOtherSessions(accountId: string, sessionId: string): Promise<number> {
	return inTransaction((tx) => endOtherSessions(tx, { accountId, keep: sessionId }));
}

/** Ends all sessions of an account but this one (or all, with null), in the caller's transaction; says how many. */
export async function endOtherSessions(
	tx: Transaction,
	{ accountId, keep }: { accountId: string; keep: string | null },
): Promise<number> {
	const { count } = await tx.session.deleteMany({
		where: { accountId, ...(keep === null ? {} : { id: { not: keep } }) },
	});
	if (count > 0) await noteEnded(tx, accountId, count);
	return count;
}

function noteEnded(tx: Transaction, accountId: string, count: number): Promise<void> {
	return recordAudit(tx, {
		at: now().toString(),
		actorId: accountId,
		action: "accounts.sessions-ended",
		subjectKind: "account",
		subjectId: accountId,
		details: { count },
	});
}
