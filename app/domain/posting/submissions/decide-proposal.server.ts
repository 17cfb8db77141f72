import type { Member } from "#app/domain/accounts/index.ts";
import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction, type Transaction } from "#app/platform/db/database.server.ts";
import { env } from "#app/platform/env.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { mailWriter } from "./mails.server.ts";
import { publish } from "./publish-submission.server.ts";
import { type SubmissionRow, takeAny } from "./submission-row.server.ts";
import { readTyped } from "./typed-draft.server.ts";

export type ProposalDecision = {
	publish: boolean;
	/** Its writer and the public log read it. */
	reason: string;
};

/**
 * Publishes or refuses a proposal, with its audit row, the row of the public log and the mail to its writer, who becomes an
 * organizer of the event. Returns the event's slug, or null. Throws AppError("not_found") for whoever is no moderator,
 * and for what was taken back; "conflict" where it was decided meanwhile, "invalid" where it no longer fits the catalogue.
 */
export async function decideProposal(
	viewer: Member,
	id: string,
	{ publish: yes, reason }: ProposalDecision,
): Promise<string | null> {
	if (!viewer.moderator) throw new AppError("not_found", "There is no such proposal.");
	const at = now().toString();
	return inTransaction(async (tx) => {
		const { row } = await takeAny(tx, id, yes ? "publish" : "refuse");
		if (row.state !== "proposed")
			throw new AppError("not_found", "There is no such proposal, or it was taken back.");
		const decision = { actorId: viewer.accountId, reason, at };
		const slug = yes ? await publish(tx, row, decision) : await refuse(tx, row, decision);
		const { name } = readTyped(row.draft).draft;
		const { eventId } = await tx.submission.findUniqueOrThrow({ where: { id }, select: { eventId: true } });
		await tx.publicDecision.create({
			data: {
				...{ at, about: "proposal", outcome: yes ? "published" : "refused", reason },
				// What was refused is not put before the public by its title.
				...(yes ? { recordKind: "event", recordId: eventId, title: name } : {}),
			},
		});
		await mailWriter(tx, row, "proposal-decided", {
			name,
			published: yes,
			reason,
			...(slug ? { url: `${env().PUBLIC_URL}/events/${slug}` } : {}),
		});
		return slug;
	});
}

async function refuse(
	tx: Transaction,
	{ id }: SubmissionRow,
	{ actorId, reason, at }: { actorId: string; reason: string; at: string },
): Promise<null> {
	await tx.submission.update({
		where: { id },
		data: { state: "refused", decidedAt: at, decidedById: actorId, decisionReason: reason, changedAt: at },
	});
	const action = "posting.refused";
	await recordAudit(tx, { at, actorId, action, subjectKind: "submission", subjectId: id });
	return null;
}
