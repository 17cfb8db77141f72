import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { db, inTransaction, type Transaction } from "#app/platform/db/database.server.ts";
import { log } from "#app/platform/log.server.ts";
import { queueMail } from "#app/platform/mail/queue-mail.server.ts";
import { personalDataParts } from "../parts.server.ts";
import { LAST_MAIL_PATIENCE_HOURS } from "../terms.ts";

const AT_ONCE = 100;
const LAST_MAIL = "deletion-done";

/**
 * Brings every account whose time has come one step further: first a last mail goes to its address, and once that is
 * settled (or has taken too long) the account is erased. Asks the database what is due, so that it may run at any time,
 * any number of times. Returns how many accounts were erased.
 */
export async function eraseDueAccounts(): Promise<number> {
	const due = await db().account.findMany({
		where: { eraseAfter: { lte: now().toString() } },
		orderBy: { eraseAfter: "asc" },
		take: AT_ONCE,
		select: { id: true },
	});
	let erased = 0;
	let failure: unknown;
	for (const { id } of due) {
		try {
			// One account that can't be erased must not hold up the others.
			erased += (await inTransaction((tx) => advance(tx, id), { seconds: 60 })) ? 1 : 0;
		} catch (error) {
			log.error("An account could not be erased", { error, account: id });
			failure = error;
		}
	}
	if (failure) throw failure;
	return erased;
}

async function advance(tx: Transaction, accountId: string): Promise<boolean> {
	const at = now();
	const [account] = await tx.$queryRaw<{ email: string }[]>`
		SELECT email::text FROM "Account"
		WHERE id = ${accountId}::uuid AND "eraseAfter" <= ${at.toString()}::timestamptz FOR UPDATE SKIP LOCKED`;
	if (!account) return false;
	const last = await tx.outboxMail.findFirst({
		where: { accountId, message: LAST_MAIL },
		select: { settledAt: true, createdAt: true },
	});
	if (!last) {
		await queueMail(tx, { message: LAST_MAIL, to: account.email, accountId, props: {} });
		return false;
	}
	const patience = at.subtract({ hours: LAST_MAIL_PATIENCE_HOURS });
	if (!last.settledAt && last.createdAt.getTime() > patience.epochMilliseconds) return false;
	for (const part of personalDataParts()) await part.erase(tx, accountId);
	await tx.account.delete({ where: { id: accountId } });
	await recordAudit(tx, {
		at: at.toString(),
		actorId: null,
		action: "privacy.account-erased",
		subjectKind: "account",
		subjectId: accountId,
	});
	return true;
}
