import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import type { Transaction } from "#app/platform/db/database.server.ts";

export interface AccountForAddress {
	accountId: string;
	/** It came into being just now. */
	created: boolean;
}

/**
 * The account of an address that was just proved; made where there is none. Two proofs at once make one account.
 * `at` is the instant of the proof.
 */
export async function accountForAddress(
	tx: Transaction,
	email: string,
	at: Date,
): Promise<AccountForAddress> {
	const made = await tx.account.createManyAndReturn({
		data: [{ email, emailVerifiedAt: at, createdAt: at }],
		skipDuplicates: true,
		select: { id: true },
	});
	if (made[0]) {
		await recordAudit(tx, {
			at: at.toISOString(),
			actorId: made[0].id,
			action: "accounts.created",
			subjectKind: "account",
			subjectId: made[0].id,
		});
		return { accountId: made[0].id, created: true };
	}
	const { id } = await tx.account.findUniqueOrThrow({ where: { email }, select: { id: true } });
	return { accountId: id, created: false };
}
