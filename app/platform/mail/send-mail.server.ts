import { z } from "zod";
import { now } from "../clock.server.ts";
import { type Database, db, inTransaction, type Transaction } from "../db/database.server.ts";
import { defineJob } from "../jobs/define-job.server.ts";
import { enqueue } from "../jobs/enqueue.server.ts";
import { log } from "../log.server.ts";
import { mailTransport } from "./choose-transport.server.ts";
import { writeLetter } from "./letter.server.ts";
import type { MailTransport } from "./mail-transport.ts";
import { type ClaimedMail, claimMail, hashOf, postponeMail, settleMail } from "./outbox.server.ts";
import { KEY_LIFE_HOURS, type Outcome, waitBefore } from "./outcomes.ts";
import { mailMessage } from "./registry.server.ts";
import { isSuppressed } from "./suppression.server.ts";

const EXPIRY_SECONDS = 120;
const HOUR_MS = 60 * 60 * 1000;

/** Sends one mail of the outbox. Enqueued by `queueMail` alone; runs any number of times, also side by side. */
export const sendMailJob = defineJob({
	name: "mail.send",
	payload: z.object({ mailId: z.uuid() }),
	attempts: 10,
	expireInSeconds: EXPIRY_SECONDS,
	concurrency: 4,
	run: ({ mailId }, { signal }) => sendMail(mailId, signal),
});

/**
 * Makes one attempt to send a mail: its bytes are fixed and committed first, then handed over under the mail's own key,
 * then the outcome is written down, and where that is "again", the next attempt enqueued with it. Does nothing for a
 * mail that is settled or gone, or whose next attempt is not due: its job is on its way.
 */
export async function sendMail(id: string, signal: AbortSignal): Promise<void> {
	const transport = mailTransport();
	const mail = await takeInHand(id, transport);
	if (!mail) return;
	if (!transport.knowsRepeats) return sendAlone(mail, transport, signal);
	const outcome = await transport.send(mail, signal);
	if (outcome.kind === "again") await inTransaction((tx) => postpone(tx, mail, outcome));
	else await settle(db(), mail, outcome, transport);
}

/** The same where a second hand-over would be a second mail: who comes meanwhile waits, and then finds it settled. */
async function sendAlone(mail: ClaimedMail, transport: MailTransport, signal: AbortSignal): Promise<void> {
	const send = async (tx: Transaction) => {
		const mine = await tx.$queryRaw<unknown[]>`
			SELECT 1 FROM "OutboxMail"
			WHERE id = ${mail.id}::uuid AND state = 'sending' AND attempts = ${mail.attempt} FOR UPDATE`;
		if (mine.length === 0) return;
		const outcome = await transport.send(mail, signal);
		if (outcome.kind === "again") await postpone(tx, mail, outcome);
		else await settle(tx, mail, outcome, transport);
	};
	await inTransaction(send, { seconds: EXPIRY_SECONDS });
}

async function takeInHand(id: string, transport: MailTransport): Promise<ClaimedMail | undefined> {
	const mail = await db().outboxMail.findFirst({ where: { id, state: { in: ["pending", "sending"] } } });
	if (!mail) return undefined;
	const tooLate =
		mail.firstTriedAt && now().epochMilliseconds - mail.firstTriedAt.getTime() >= KEY_LIFE_HOURS * HOUR_MS;
	if (tooLate) return give(id, { kind: "uncertain", trouble: mail.trouble ?? "The outcome stayed unknown." });
	if (!mailMessage(mail.message).askedFor && (await isSuppressed(db(), mail.recipient)))
		return give(id, { kind: "suppressed", trouble: "The address is on the suppression list." });
	const frozen = mail.frozen ?? (await transport.freeze(await writeLetter(mail), id));
	const claimed = await claimMail(id, { frozen, transport: transport.name });
	if (!claimed) return undefined;
	if (claimed.transport !== transport.name)
		return give(id, {
			kind: "uncertain",
			trouble: `It was under way by ${claimed.transport}, which is not set up any more.`,
		});
	if (hashOf(claimed.frozen) !== claimed.frozenHash) throw new Error(`The bytes of mail ${id} have changed.`);
	return claimed;
}

/** Settles a mail that is not sent (again). */
async function give(
	id: string,
	end: { kind: "uncertain" | "suppressed"; trouble: string },
): Promise<undefined> {
	if (await settleMail(db(), id, end)) log.warn("A mail was not sent", { id, state: end.kind });
	return undefined;
}

async function settle(
	client: Database | Transaction,
	{ id }: ClaimedMail,
	outcome: Exclude<Outcome, { kind: "again" }>,
	{ keeps }: MailTransport,
): Promise<void> {
	const changed = await settleMail(client, id, outcome, { keep: keeps });
	if (changed && outcome.kind !== "sent") log.error("A mail was not sent", { id, state: outcome.kind });
}

async function postpone(
	tx: Transaction,
	mail: ClaimedMail,
	outcome: Extract<Outcome, { kind: "again" }>,
): Promise<void> {
	const seconds = waitBefore(mail.attempt, Math.random(), outcome);
	if (!(await postponeMail(tx, mail, { trouble: outcome.trouble, seconds }))) return;
	await enqueue(tx, sendMailJob, { mailId: mail.id }, { startAfter: seconds });
	log.debug("A mail goes again", { id: mail.id, attempt: mail.attempt, seconds });
}
