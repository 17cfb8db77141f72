import { now } from "../clock.server.ts";
import type { Transaction } from "../db/database.server.ts";
import { enqueue } from "../jobs/enqueue.server.ts";
import { mailMessage } from "./registry.server.ts";
import { sendMailJob } from "./send-mail.server.ts";

interface QueuedMail {
	/** A name in the registry. */
	message: string;
	/** One address. */
	to: string;
	/** Whose it is, where it belongs to an account: it goes with it. */
	accountId?: string | undefined;
	/** What the message needs; it stays in the outbox until the mail is settled, and nowhere else. */
	props: Record<string, unknown>;
}

/**
 * Puts a mail into the outbox, as a part of this transaction: it is sent if and only if the transaction commits. Returns
 * its id. Throws AppError("not_found") for a message that there is not, and ZodError for props that it does not take.
 */
export async function queueMail(
	tx: Transaction,
	{ message, to, accountId, props }: QueuedMail,
): Promise<string> {
	const checked = mailMessage(message).props.parse(props);
	const { id } = await tx.outboxMail.create({
		data: {
			message,
			recipient: to,
			accountId: accountId ?? null,
			props: checked,
			createdAt: new Date(now().epochMilliseconds),
		},
		select: { id: true },
	});
	await enqueue(tx, sendMailJob, { mailId: id });
	return id;
}
