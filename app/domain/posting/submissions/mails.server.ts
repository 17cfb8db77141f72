import { readStanding } from "#app/domain/accounts/index.server.ts";
import type { Transaction } from "#app/platform/db/database.server.ts";
import { queueMail } from "#app/platform/mail/queue-mail.server.ts";
import type { SubmissionRow } from "./submission-row.server.ts";

/** Writes to whoever wrote a submission, by their account or their address; to nobody where they have left. */
export async function mailWriter(
	tx: Transaction,
	{ accountId, email }: Pick<SubmissionRow, "accountId" | "email">,
	message: "proposal-received" | "proposal-decided",
	props: Record<string, unknown>,
): Promise<void> {
	const to = accountId ? (await readStanding(accountId, tx))?.email : email;
	if (to) await queueMail(tx, { message, to, accountId: accountId ?? undefined, props });
}
