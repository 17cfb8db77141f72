import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { db, inTransaction } from "#app/platform/db/database.server.ts";
import { lockAccount } from "../identities/lock-account.server.ts";
import { noticePasswordChanged, noticeWayAdded } from "../identities/notices.server.ts";
import { endOtherSessions } from "../sessions/end-sessions.server.ts";
import { commonPasswords } from "./common-passwords.server.ts";
import { hashPassword } from "./hash-password.server.ts";
import { type PasswordProblem, passwordProblem } from "./rules.ts";

export interface NewPassword {
	accountId: string;
	email: string;
	password: string;
	/** The session from which it is set, and which goes on. */
	sessionId: string;
}

/**
 * Sets or changes an account's password and ends all its other sessions, one of which may be a stranger's. What speaks
 * against the password, if anything: then nothing has happened.
 */
export async function setPassword(options: NewPassword): Promise<PasswordProblem | undefined> {
	const { accountId, email, password, sessionId } = options;
	const common = await commonPasswords();
	const problem = passwordProblem(password, { email, isCommon: (text) => common.has(text) });
	if (problem) return problem;
	const hash = await hashPassword(password);
	const at = now();
	await inTransaction(async (tx) => {
		await lockAccount(tx, accountId);
		const changedAt = new Date(at.epochMilliseconds);
		const had = await tx.password.count({ where: { accountId } });
		await tx.password.upsert({
			where: { accountId },
			create: { accountId, hash, changedAt },
			update: { hash, changedAt },
		});
		await recordAudit(tx, {
			at: at.toString(),
			actorId: accountId,
			action: had ? "accounts.password-changed" : "accounts.password-added",
			subjectKind: "account",
			subjectId: accountId,
		});
		await endOtherSessions(tx, { accountId, keep: sessionId });
		if (had) await noticePasswordChanged(tx, accountId);
		else await noticeWayAdded(tx, { accountId, way: "password" });
	});
	return undefined;
}

/** Whether an account has a password. */
export async function hasPassword(accountId: string): Promise<boolean> {
	return (await db().password.count({ where: { accountId } })) > 0;
}
