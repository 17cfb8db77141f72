import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction, type Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { readFactorFacts } from "../second-factor/read-facts.server.ts";
import { mayRemoveFactor } from "../second-factor/rules.ts";
import { endOtherSessions } from "../sessions/end-sessions.server.ts";
import { lockAccount } from "./lock-account.server.ts";
import { noticeWayRemoved } from "./notices.server.ts";
import { orcidListener } from "./orcid-listener.server.ts";
import { readWays } from "./read-ways.server.ts";
import { mayRemove, type Way } from "./rules.ts";

/**
 * Takes a way to sign in away; its sessions elsewhere end. Throws AppError("conflict") where it is the last one, or the
 * passkey that a moderator or administrator must have; AppError("not_found") where the account has no such way. Two
 * removals at once wait for each other: never do both go through when only one may (`lock` is for the test of that).
 */
export function removeWay(
	{ accountId, way, sessionId }: { accountId: string; way: Way; sessionId: string },
	{ lock = lockAccount }: { lock?: typeof lockAccount } = {},
): Promise<void> {
	return inTransaction(async (tx) => {
		await lock(tx, accountId);
		const ways = await readWays(accountId, tx);
		if (!mayRemove(ways, way)) throw refusal(await isThere(tx, accountId, way));
		if (way.kind === "passkey" && !mayRemoveFactor(await readFactorFacts(accountId, tx), "passkey"))
			throw new AppError(
				"conflict",
				"Moderators and administrators keep a second factor: add another passkey or an authenticator app first.",
			);
		await remove(tx, accountId, way);
		await recordAudit(tx, {
			at: now().toString(),
			actorId: accountId,
			action: "accounts.way-removed",
			subjectKind: "account",
			subjectId: accountId,
			details: { way: way.kind },
		});
		await endOtherSessions(tx, { accountId, keep: sessionId });
		await noticeWayRemoved(tx, { accountId, way: way.kind });
	});
}

/** Lets codes be sent to the account's address again. */
export function allowEmailCodes(accountId: string): Promise<void> {
	return inTransaction(async (tx) => {
		const { count } = await tx.account.updateMany({
			where: { id: accountId, emailCodeOffAt: { not: null } },
			data: { emailCodeOffAt: null },
		});
		if (count === 0) return;
		await recordAudit(tx, {
			at: now().toString(),
			actorId: accountId,
			action: "accounts.way-added",
			subjectKind: "account",
			subjectId: accountId,
			details: { way: "email_code" },
		});
	});
}

async function remove(tx: Transaction, accountId: string, way: Way): Promise<void> {
	switch (way.kind) {
		case "email_code": {
			const emailCodeOffAt = new Date(now().epochMilliseconds);
			const { email } = await tx.account.update({ where: { id: accountId }, data: { emailCodeOffAt } });
			// Codes that are under way would still sign in.
			await tx.emailChallenge.updateMany({
				where: { email, purpose: "sign_in", usedAt: null },
				data: { usedAt: emailCodeOffAt },
			});
			return;
		}
		case "password":
			await tx.password.deleteMany({ where: { accountId } });
			return;
		case "passkey":
			await tx.passkey.deleteMany({ where: { accountId, id: way.id } });
			return;
		default:
			await tx.identity.deleteMany({ where: { accountId, provider: way.kind } });
			if (way.kind === "orcid") await orcidListener().removed(tx, { accountId, at: now().toString() });
	}
}

/** Whether the account has this way at all. */
async function isThere(tx: Transaction, accountId: string, way: Way): Promise<boolean> {
	const ways = await readWays(accountId, tx);
	if (way.kind === "passkey") return ways.passkeys.includes(way.id);
	if (way.kind === "email_code") return ways.emailCode;
	if (way.kind === "password") return ways.password;
	return ways[way.kind];
}

function refusal(there: boolean): AppError {
	return there
		? new AppError("conflict", "This is the last way to sign in to your account: add another one first.")
		: new AppError("not_found", "Your account has no such way to sign in.");
}
