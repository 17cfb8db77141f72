import { readStanding } from "#app/domain/accounts/index.server.ts";
import type { Transaction } from "#app/platform/db/database.server.ts";
import { queueMail } from "#app/platform/mail/queue-mail.server.ts";

/** Writes to whoever said that something is wrong, by their account or their address; to nobody where they have left. */
export async function mailReporter(
	tx: Transaction,
	{ reporterId, email }: { reporterId: string | null; email: string | null },
	message: "correction-received" | "correction-decided",
	props: Record<string, unknown>,
): Promise<void> {
	const to = reporterId ? (await readStanding(reporterId, tx))?.email : email;
	if (to) await queueMail(tx, { message, to, accountId: reporterId ?? undefined, props });
}
