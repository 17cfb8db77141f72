import { now } from "../clock.server.ts";
import { db, inTransaction, Prisma } from "../db/database.server.ts";
import { defineJob, noPayload } from "../jobs/define-job.server.ts";
import { enqueueMany } from "../jobs/enqueue.server.ts";
import { log } from "../log.server.ts";
import { KEY_LIFE_HOURS } from "./outcomes.ts";
import { sendMailJob } from "./send-mail.server.ts";

/** Days for which the outbox remembers that a mail was sent, to whom, and what became of it. */
export const MAIL_KEPT_DAYS = 30;

const FORGOTTEN_AFTER_MINUTES = 15;
const MANY = 1_000;

/** Looks after mails whose job is gone, settles what is too late, and forgets what is old. */
export const lookAfterMailsJob = defineJob({
	name: "mail.look-after",
	payload: noPayload,
	run: async () => {
		await settleLateMails();
		await sendForgottenMails();
		await forgetOldMails();
	},
});

const UNSETTLED = Prisma.sql`mail.state IN ('pending', 'sending')`;
const WITHOUT_JOB = Prisma.sql`NOT EXISTS (SELECT FROM pgboss.job
	WHERE name = ${sendMailJob.name} AND job.state < 'completed' AND data->>'mailId' = mail.id::text)`;

/** What was first tried 20 hours ago is uncertain; what in that time could not even be written has failed. */
async function settleLateMails(): Promise<void> {
	const at = now();
	const late = at.subtract({ hours: KEY_LIFE_HOURS }).toString();
	const count = await db().$executeRaw`
		UPDATE "OutboxMail" mail SET
			state = CASE WHEN "firstTriedAt" IS NULL THEN 'failed' ELSE 'uncertain' END::"MailState",
			trouble = coalesce(trouble, 'It could not be written, or nobody saw what came of it.'),
			"settledAt" = ${at.toString()}::timestamptz, "nextTryAt" = NULL, frozen = NULL, props = NULL
		WHERE ${UNSETTLED} AND coalesce("firstTriedAt", "createdAt") <= ${late}::timestamptz
			AND ("firstTriedAt" IS NOT NULL OR ${WITHOUT_JOB})`;
	if (count > 0) log.error("Mails have no known end", { count });
}

/** Mails whose job died (the database was away for long, say) get another. */
async function sendForgottenMails(): Promise<void> {
	const count = await inTransaction(async (tx) => {
		const mails = await tx.$queryRaw<{ mailId: string }[]>`
			SELECT id::text AS "mailId" FROM "OutboxMail" mail
			WHERE ${UNSETTLED} AND ${WITHOUT_JOB} AND coalesce("nextTryAt", "createdAt")
				<= ${now().subtract({ minutes: FORGOTTEN_AFTER_MINUTES }).toString()}::timestamptz
			ORDER BY "createdAt" LIMIT ${MANY}`;
		if (mails.length > 0) await enqueueMany(tx, sendMailJob, mails);
		return mails.length;
	});
	if (count > 0) log.warn("Mails without a job were enqueued anew", { count });
}

async function forgetOldMails(): Promise<void> {
	const old = new Date(now().subtract({ hours: 24 * MAIL_KEPT_DAYS }).epochMilliseconds);
	await db().outboxMail.deleteMany({ where: { settledAt: { lt: old } } });
	await db().mailEvent.deleteMany({ where: { receivedAt: { lt: old } } });
}
