import { liftAccountSuspension, readStanding } from "#app/domain/accounts/index.server.ts";
import type { Member } from "#app/domain/accounts/index.ts";
import { refreshPersonListing } from "#app/domain/people/index.server.ts";
import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { queueMail } from "#app/platform/mail/queue-mail.server.ts";
import { asModerator } from "./list-reports.server.ts";

/**
 * Ends a suspension: the person can sign in again, is seen as they were before, and is written to. The reason stays in the audit log.
 * Throws AppError("not_found") for no such account and for whoever is no moderator, "forbidden" for one's own suspension and
 * for that of a moderator or administrator by somebody who is no administrator, "conflict" where there is none to lift.
 */
export async function liftSuspension(viewer: Member, accountId: string, reason: string): Promise<void> {
	asModerator(viewer);
	await inTransaction(async (tx) => {
		const standing = await readStanding(accountId, tx);
		if (!standing) throw new AppError("not_found", "There is no such account.");
		if (accountId === viewer.accountId) throw new AppError("forbidden", "Nobody decides about themselves.");
		if (standing.hasOffice && !viewer.administrator)
			throw new AppError("forbidden", "An administrator decides about moderators and administrators.");
		if (!(await liftAccountSuspension(tx, accountId)))
			throw new AppError("conflict", "This account is not suspended, or no longer.");
		await refreshPersonListing(tx, accountId);
		await recordAudit(tx, {
			at: now().toString(),
			actorId: viewer.accountId,
			action: "moderation.suspension-lifted",
			subjectKind: "account",
			subjectId: accountId,
			reason,
		});
		const to = { to: standing.email, accountId };
		await queueMail(tx, { message: "suspension-lifted", ...to, props: { reason } });
	});
}
