import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction, type Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { queueMail } from "#app/platform/mail/queue-mail.server.ts";
import { personalDataParts } from "../parts.server.ts";
import { ERASED_AFTER_DAYS } from "../terms.ts";

/**
 * Makes an account unusable and unseen at once, to be erased in seven days, and writes to its address. Returns when it
 * will be erased (ISO instant); asked again, the first answer stands. Throws AppError("not_found") for no such account,
 * and whatever a part throws that still needs it.
 */
export async function askForDeletion(accountId: string): Promise<string> {
	const at = now();
	const eraseAfter = at.add({ hours: 24 * ERASED_AFTER_DAYS });
	return inTransaction(async (tx) => {
		const [account] = await tx.$queryRaw<{ email: string; eraseAfter: Date | null }[]>`
			SELECT email::text, "eraseAfter" FROM "Account" WHERE id = ${accountId}::uuid FOR UPDATE`;
		if (!account) throw new AppError("not_found", "There is no such account.");
		if (account.eraseAfter) return account.eraseAfter.toISOString();
		for (const part of personalDataParts()) await part.mayWithdraw?.(tx, accountId);
		await tx.$executeRaw`
			UPDATE "Account" SET "deletionAskedAt" = ${at.toString()}::timestamptz,
				"eraseAfter" = ${eraseAfter.toString()}::timestamptz WHERE id = ${accountId}::uuid`;
		for (const part of personalDataParts()) await part.withdraw?.(tx, accountId);
		await audit(tx, accountId, "privacy.deletion-asked");
		const props = { eraseAfter: eraseAfter.toString() };
		await queueMail(tx, { message: "deletion-asked", to: account.email, accountId, props });
		return eraseAfter.toString();
	});
}

/**
 * Takes the wish to delete an account back: it is as it was. Its owner has signed in again and said so. Throws
 * AppError("conflict") where nothing is to be taken back, or its time has come.
 */
export async function restoreAccount(accountId: string): Promise<void> {
	const at = now();
	await inTransaction(async (tx) => {
		const [account] = await tx.$queryRaw<{ email: string }[]>`
			UPDATE "Account" SET "deletionAskedAt" = NULL, "eraseAfter" = NULL
			WHERE id = ${accountId}::uuid AND "eraseAfter" > ${at.toString()}::timestamptz RETURNING email::text`;
		if (!account)
			throw new AppError("conflict", "This account is not waiting to be erased, or its time has come.");
		for (const part of personalDataParts()) await part.restore?.(tx, accountId);
		await audit(tx, accountId, "privacy.account-restored");
		await queueMail(tx, { message: "account-restored", to: account.email, accountId, props: {} });
	});
}

function audit(tx: Transaction, accountId: string, action: string): Promise<void> {
	const at = now().toString();
	return recordAudit(tx, { at, actorId: accountId, action, subjectKind: "account", subjectId: accountId });
}
