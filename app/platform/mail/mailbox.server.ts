import { z } from "zod";
import { db } from "../db/database.server.ts";
import { env } from "../env.server.ts";
import { AppError } from "../errors.ts";
import { mailTransport } from "./choose-transport.server.ts";
import type { Letter } from "./letter.server.ts";

const SHOWN = 100;

/** One line of the mailbox. */
export interface MailboxEntry {
	id: string;
	to: string;
	/** The message's name in the registry. */
	message: string;
	/** Null while it is on its way. */
	subject: string | null;
	state: string;
	at: Date;
}

/** One mail of the mailbox, as its reader would get it. */
export interface MailboxMail extends MailboxEntry {
	letter: Letter | null;
	trouble: string | null;
}

/** Whether mails stay here and may be looked at: on one's own machine, while none leaves by another way. */
export function mailboxIsOpen(): boolean {
	return env().SITE_MODE === "local" && mailTransport().name === "mailbox";
}

/**
 * The newest mails, of the addresses that contain `to` where it is given. Throws AppError("not_found") where there is no
 * mailbox.
 */
export async function listMailbox({ to = "" }: { to?: string } = {}): Promise<MailboxEntry[]> {
	refuseClosed();
	const rows = await db().outboxMail.findMany({
		where: to === "" ? {} : { recipient: { contains: to.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } },
		// Ids tell the order of those of one instant; on a stopped clock that is all of them.
		orderBy: [{ createdAt: "desc" }, { id: "desc" }],
		take: SHOWN,
	});
	return rows.map(entryOf);
}

/** One mail. Throws AppError("not_found") where there is none of this id, or no mailbox. */
export async function readMailboxMail(id: string): Promise<MailboxMail> {
	refuseClosed();
	const known = z.uuid().safeParse(id);
	const row = known.success && (await db().outboxMail.findUnique({ where: { id: known.data } }));
	if (!row) throw new AppError("not_found", "There is no such mail.");
	return { ...entryOf(row), letter: letterOf(row.frozen), trouble: row.trouble };
}

function refuseClosed(): void {
	if (!mailboxIsOpen()) throw new AppError("not_found", "There is no mailbox here.");
}

function entryOf(row: {
	id: string;
	recipient: string;
	message: string;
	state: string;
	frozen: string | null;
	createdAt: Date;
}): MailboxEntry {
	const { id, recipient: to, message, state, createdAt: at } = row;
	return { id, to, message, subject: letterOf(row.frozen)?.subject ?? null, state, at };
}

function letterOf(frozen: string | null): Letter | null {
	return frozen === null ? null : (JSON.parse(frozen) as Letter);
}
