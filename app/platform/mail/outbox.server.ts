import { createHash } from "node:crypto";
import { now } from "../clock.server.ts";
import { type Database, db, Prisma, type Transaction } from "../db/database.server.ts";
import type { Outcome } from "./outcomes.ts";

/** A mail whose bytes are fixed, in the hands of one attempt. */
export interface ClaimedMail {
	id: string;
	recipient: string;
	frozen: string;
	/** Which attempt this is, from 1. */
	attempt: number;
}

type Client = Database | Transaction;

/** The SHA-256 of a mail's bytes, in hexadecimal. */
export function hashOf(frozen: string): string {
	return createHash("sha256").update(frozen).digest("hex");
}

/**
 * Takes a mail for one attempt and fixes its bytes, in one statement: those that it has already win over `frozen`.
 * Undefined when it is settled or gone, or a later attempt is enqueued already.
 */
export async function claimMail(
	id: string,
	{ frozen, transport }: { frozen: string; transport: string },
): Promise<(ClaimedMail & { frozenHash: string; transport: string }) | undefined> {
	const at = present();
	const rows = await db().$queryRaw<
		{ recipient: string; frozen: string; frozenHash: string; transport: string; attempts: number }[]
	>`UPDATE "OutboxMail"
		SET state = 'sending', attempts = attempts + 1, "nextTryAt" = NULL,
			frozen = coalesce(frozen, ${frozen}), "frozenHash" = coalesce("frozenHash", ${hashOf(frozen)}),
			transport = coalesce(transport, ${transport}), "firstTriedAt" = coalesce("firstTriedAt", ${at}::timestamptz)
		WHERE id = ${id}::uuid AND state IN ('pending', 'sending')
			AND coalesce("nextTryAt" <= now() + interval '1 second', true)
		RETURNING recipient::text, frozen, "frozenHash", transport, attempts`;
	const [row] = rows;
	if (!row) return undefined;
	const { attempts: attempt, ...rest } = row;
	return { id, attempt, ...rest };
}

/**
 * Settles a mail: what was personal in it goes, unless it is to be kept. That it was taken outweighs whatever was
 * believed before; any other end is only for a mail that has none. Returns whether it changed anything.
 */
export async function settleMail(
	client: Client,
	id: string,
	outcome: Exclude<Outcome, { kind: "again" }> | { kind: "suppressed"; trouble: string },
	{ keep = false }: { keep?: boolean } = {},
): Promise<boolean> {
	const sent = outcome.kind === "sent";
	const { count } = await client.outboxMail.updateMany({
		where: { id, state: sent ? { not: "sent" } : { in: ["pending", "sending"] } },
		data: {
			state: outcome.kind,
			settledAt: present(),
			nextTryAt: null,
			trouble: sent ? null : outcome.trouble,
			...(sent && { providerId: outcome.providerId }),
			...(!keep && { frozen: null, props: Prisma.DbNull }),
		},
	});
	return count > 0;
}

/**
 * Notes that an attempt settled nothing, and that the next is due in so many seconds. False when the mail is in other
 * hands by now, whose business that is.
 */
export async function postponeMail(
	tx: Transaction,
	{ id, attempt }: { id: string; attempt: number },
	{ trouble, seconds }: { trouble: string; seconds: number },
): Promise<boolean> {
	// By the database's clock, as the queue's: the attempt must not find itself too early.
	const count = await tx.$executeRaw`
		UPDATE "OutboxMail" SET trouble = ${trouble}, "nextTryAt" = now() + make_interval(secs => ${seconds})
		WHERE id = ${id}::uuid AND state = 'sending' AND attempts = ${attempt}`;
	return count > 0;
}

function present(): Date {
	return new Date(now().epochMilliseconds);
}
