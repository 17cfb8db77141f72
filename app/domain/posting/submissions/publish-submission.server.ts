import { grantOrganizer } from "#app/domain/accounts/index.server.ts";
import type { Member } from "#app/domain/accounts/index.ts";
import { makeEvent } from "#app/domain/catalogue/index.server.ts";
import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction, type Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { belongingsOfDraft } from "../rights/belongings.server.ts";
import { flagsOf, mayPublish } from "../rules.ts";
import { wholeDraft } from "./propose-submission.server.ts";
import { type SubmissionRow, takeOwn } from "./submission-row.server.ts";

/**
 * Publishes one's own draft without asking: for organizers of what it belongs to, and moderators. Who publishes becomes an
 * organizer of the event. Returns its slug. Throws AppError("not_found"), "conflict" as `saveDraft`, "invalid" as
 * `proposeSubmission`, "forbidden" for others.
 */
export async function publishSubmission(
	writer: { viewer: Member; key: string | undefined },
	id: string,
): Promise<string> {
	const at = now().toString();
	const { viewer } = writer;
	return inTransaction(async (tx) => {
		const { row } = await takeOwn(tx, writer, id, "publish");
		const draft = wholeDraft(row);
		if (!mayPublish(viewer, await belongingsOfDraft(tx, draft)))
			throw new AppError("forbidden", "A moderator publishes this: propose it.");
		await tx.submission.update({ where: { id }, data: { flags: flagsOf(draft) } });
		const own = { ...row, accountId: viewer.accountId, email: null };
		return publish(tx, own, { actorId: viewer.accountId, reason: null, at });
	});
}

/** Makes the event of a submission that was taken, and its writer the event's organizer; with the audit row. Returns its slug. */
export async function publish(
	tx: Transaction,
	row: SubmissionRow,
	{ actorId, reason, at }: { actorId: string; reason: string | null; at: string },
): Promise<string> {
	const draft = wholeDraft(row);
	const { eventId, slug } = await makeEvent(tx, { draft, actorId, reason, now: at });
	await tx.submission.update({
		where: { id: row.id },
		data: {
			...{ state: "published", eventId, accountId: row.accountId },
			...{ decidedAt: at, decidedById: actorId, decisionReason: reason, changedAt: at },
		},
	});
	await recordAudit(tx, {
		at,
		actorId,
		action: "posting.published",
		subjectKind: "submission",
		subjectId: row.id,
		details: { eventId },
	});
	if (row.accountId) await makeOrganizer(tx, { accountId: row.accountId, eventId, byId: actorId, at });
	return slug;
}

/** Makes the writer of a published submission an organizer of its event. */
export async function makeOrganizer(
	tx: Transaction,
	who: { accountId: string; eventId: string; byId: string | null; at: string },
): Promise<void> {
	const { eventId, ...grant } = who;
	await grantOrganizer(tx, {
		...grant,
		scope: { kind: "event", id: eventId },
		reason: "Proposed this event.",
	});
}
