import { z } from "zod";
import { now } from "../clock.server.ts";
import { inTransaction, type Transaction } from "../db/database.server.ts";
import { settleMail } from "./outbox.server.ts";
import { suppressAddress } from "./suppression.server.ts";

const said = z.object({ message: z.string().optional(), type: z.string().optional() });

/** What Resend tells of a mail; whatever else stands in it is not ours to know. */
const mailEvent = z.object({
	type: z.string(),
	created_at: z.coerce.date(),
	data: z.object({
		email_id: z.string().optional(),
		tags: z.record(z.string(), z.string()).optional(),
		bounce: said.optional(),
		suppressed: said.optional(),
		failed: z.object({ reason: z.string() }).optional(),
	}),
});

type MailEvent = z.infer<typeof mailEvent>;

interface KnownMail {
	id: string;
	recipient: string;
}

/**
 * Takes in one message of the provider, once for each id however often it comes, in any order: nothing it has said is ever
 * taken back. Returns whether it was new. Throws ZodError for what is no such message.
 */
export async function takeMailEvent(id: string, given: unknown): Promise<boolean> {
	const event = mailEvent.parse(given);
	return inTransaction(async (tx) => {
		const { count } = await tx.mailEvent.createMany({
			data: [{ id, type: event.type, receivedAt: new Date(now().epochMilliseconds) }],
			skipDuplicates: true,
		});
		if (count === 0) return false;
		const mail = await findMail(tx, event);
		// One that is not ours, or that was erased: then nothing of it is kept.
		if (mail) await note(tx, mail, event);
		return true;
	});
}

async function findMail(tx: Transaction, { data }: MailEvent): Promise<KnownMail | undefined> {
	const tag = z.uuid().safeParse(data.tags?.mail);
	const select = { id: true, recipient: true } as const;
	const tagged = tag.success ? await tx.outboxMail.findUnique({ where: { id: tag.data }, select }) : null;
	if (tagged) return tagged;
	if (!data.email_id) return undefined;
	return (await tx.outboxMail.findFirst({ where: { providerId: data.email_id }, select })) ?? undefined;
}

async function note(
	tx: Transaction,
	mail: KnownMail,
	{ type, created_at: at, data }: MailEvent,
): Promise<void> {
	// Whatever is told of a mail, it was taken: this settles one whose outcome nobody saw.
	if (data.email_id) await settleMail(tx, mail.id, { kind: "sent", providerId: data.email_id });
	switch (type) {
		case "email.delivered":
			return once(tx, mail, "deliveredAt", at);
		case "email.complained":
			await suppressAddress(tx, { address: mail.recipient, reason: "complaint", note: null });
			return once(tx, mail, "complainedAt", at);
		case "email.bounced":
			return bounced(tx, mail, at, data.bounce, data.bounce?.type?.toLowerCase() === "permanent");
		case "email.suppressed":
			return bounced(tx, mail, at, data.suppressed, true);
		case "email.failed":
			await tx.outboxMail.update({ where: { id: mail.id }, data: { trouble: data.failed?.reason ?? type } });
	}
}

async function bounced(
	tx: Transaction,
	mail: KnownMail,
	at: Date,
	why: z.infer<typeof said> | undefined,
	forGood: boolean,
): Promise<void> {
	const trouble = why?.message ?? null;
	if (forGood) await suppressAddress(tx, { address: mail.recipient, reason: "bounce", note: trouble });
	await tx.outboxMail.update({ where: { id: mail.id }, data: { trouble } });
	await once(tx, mail, "bouncedAt", at);
}

/** The first time at which something was so; a later or repeated word changes nothing. */
async function once(
	tx: Transaction,
	{ id }: KnownMail,
	field: "deliveredAt" | "bouncedAt" | "complainedAt",
	at: Date,
): Promise<void> {
	await tx.outboxMail.updateMany({
		where: { id, OR: [{ [field]: null }, { [field]: { gt: at } }] },
		data: { [field]: at },
	});
}
