import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { lockAccount } from "../identities/lock-account.server.ts";
import { endOtherSessions } from "../sessions/end-sessions.server.ts";

/**
 * For somebody who has lost every second factor and whom whoever runs the site knows otherwise: takes the authenticator app, the
 * recovery codes and all passkeys away, lets codes be sent to the address, and ends all sessions. Throws AppError("not_found")
 * where the address has no account.
 */
export function resetSecondFactor({ email, reason }: { email: string; reason: string }): Promise<void> {
	return inTransaction(async (tx) => {
		const account = await tx.account.findUnique({ where: { email }, select: { id: true } });
		if (!account) throw new AppError("not_found", `There is no account of ${email}.`);
		const accountId = account.id;
		await lockAccount(tx, accountId);
		await tx.totp.deleteMany({ where: { accountId } });
		await tx.recoveryCode.deleteMany({ where: { accountId } });
		await tx.passkey.deleteMany({ where: { accountId } });
		await tx.account.update({ where: { id: accountId }, data: { emailCodeOffAt: null } });
		await recordAudit(tx, {
			at: now().toString(),
			actorId: null,
			action: "accounts.second-factor-reset",
			subjectKind: "account",
			subjectId: accountId,
			reason,
		});
		await endOtherSessions(tx, { accountId, keep: null });
	});
}
