import { randomInt } from "node:crypto";
import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction, type Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { hmac } from "#app/platform/secrets.server.ts";
import { stretch } from "../password/hash-password.server.ts";

export const RECOVERY_CODES = 10;

// Without letters and figures that look alike. Ten of them are 49 bits: nothing to guess through a form.
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
const LENGTH = 10;

/** Replaces the account's recovery codes by ten new ones, which are never shown again. */
export async function newRecoveryCodes(tx: Transaction, accountId: string): Promise<string[]> {
	const codes = new Set<string>();
	while (codes.size < RECOVERY_CODES) codes.add(randomCode());
	await tx.recoveryCode.deleteMany({ where: { accountId } });
	const hashes = await Promise.all([...codes].map((code) => hashOf(accountId, code)));
	await tx.recoveryCode.createMany({ data: hashes.map((hash) => ({ accountId, hash })) });
	return [...codes].map((code) => `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`);
}

/** The same, asked for by whoever has an authenticator app. Throws AppError("conflict") where there is none. */
export function replaceRecoveryCodes(accountId: string): Promise<string[]> {
	return inTransaction(async (tx) => {
		const app = await tx.totp.count({ where: { accountId, confirmedAt: { not: null } } });
		if (app === 0)
			throw new AppError("conflict", "Recovery codes belong to an authenticator app: set one up first.");
		await recordAudit(tx, {
			at: now().toString(),
			actorId: accountId,
			action: "accounts.recovery-codes-replaced",
			subjectKind: "account",
			subjectId: accountId,
		});
		return newRecoveryCodes(tx, accountId);
	});
}

/** Uses up a recovery code, however it is typed. Whether it was one: each works once, also for two requests at once. */
export async function acceptRecoveryCode(
	tx: Transaction,
	{ accountId, code }: { accountId: string; code: string },
): Promise<boolean> {
	const plain = code.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
	const { count } = await tx.recoveryCode.updateMany({
		where: { accountId, hash: await hashOf(accountId, plain), usedAt: null },
		data: { usedAt: new Date(now().epochMilliseconds) },
	});
	return count === 1;
}

/** How many recovery codes an account has left. */
export function countRecoveryCodes(
	tx: Pick<Transaction, "recoveryCode">,
	accountId: string,
): Promise<number> {
	return tx.recoveryCode.count({ where: { accountId, usedAt: null } });
}

function randomCode(): string {
	return Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join("");
}

/**
 * Slow to compute, as for passwords (49 bits could be tried out by whoever had the table), and under the site's key. The salt
 * is the account's own, so that a code is found by its hash.
 */
async function hashOf(accountId: string, code: string): Promise<Buffer<ArrayBuffer>> {
	const slow = await stretch(code, hmac("recovery-code-salt", accountId));
	return hmac("recovery-code", slow.toString("base64url"));
}
