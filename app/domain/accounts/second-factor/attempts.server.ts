import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction, type Transaction } from "#app/platform/db/database.server.ts";
import { lockAccount } from "../identities/lock-account.server.ts";

/** Wrong proofs that one account may give within a quarter of an hour; then it waits. */
export const PROOF_ATTEMPTS = 5;
export const PROOF_MINUTES = 15;

const FAILED = "accounts.proof-failed";

/** What came of a proof. */
export type Proved<T> = { kind: "proved"; value: T } | { kind: "wrong" } | { kind: "too_many" };

/**
 * Checks a proof that could be guessed, for an account that is known already: one after the other, each wrong one
 * counted. `check` says undefined where the proof is wrong.
 */
export function attempt<T>(
	accountId: string,
	check: (tx: Transaction) => Promise<T | undefined>,
): Promise<Proved<T>> {
	return inTransaction(async (tx): Promise<Proved<T>> => {
		await lockAccount(tx, accountId);
		const at = now();
		const since = new Date(at.subtract({ minutes: PROOF_MINUTES }).epochMilliseconds);
		const failed = await tx.auditEntry.count({
			where: { subjectKind: "account", subjectId: accountId, action: FAILED, at: { gt: since } },
		});
		if (failed >= PROOF_ATTEMPTS) return { kind: "too_many" };
		const value = await check(tx);
		if (value !== undefined) return { kind: "proved", value };
		await recordAudit(tx, {
			at: at.toString(),
			actorId: accountId,
			action: FAILED,
			subjectKind: "account",
			subjectId: accountId,
		});
		return { kind: "wrong" };
	});
}
