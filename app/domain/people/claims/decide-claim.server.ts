import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { inTransaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { queueMail } from "#app/platform/mail/queue-mail.server.ts";
import { type Accepted, carryOut, explainDouble } from "./carry-out.server.ts";
import { CLAIM_WISH_LABELS } from "./rules.ts";

/**
 * Decides an open claim: accepted, the catalogue follows at once; either way the person is told, with the reason. `by` is the moderator's account.
 * Throws AppError("not_found") for no such claim, "forbidden" for one's own, "conflict" for one that is decided, or a name that is
 * another's. `at` is an ISO instant.
 */
export async function decideClaim(options: {
	claimId: string;
	accept: boolean;
	reason: string;
	by: string;
	at: string;
}): Promise<void> {
	const { claimId, accept, reason, by, at } = options;
	await inTransaction(
		async (tx) => {
			const claim = await tx.appearanceClaim.findUnique({
				where: { id: claimId },
				include: { account: { select: { email: true } } },
			});
			if (!claim) throw new AppError("not_found", "There is no such claim.");
			if (claim.accountId === by)
				throw new AppError("forbidden", "Somebody else has to decide about your own claim.");
			const { count } = await tx.appearanceClaim.updateMany({
				where: { id: claimId, state: "open" },
				data: {
					state: accept ? "accepted" : "refused",
					decisionReason: reason,
					decidedById: by,
					decidedAt: new Date(at),
				},
			});
			if (count === 0) throw new AppError("conflict", "This claim is decided already.");
			if (accept) await carryOut(tx, claim as Accepted, at);
			await recordAudit(tx, {
				at,
				actorId: by,
				action: accept ? "people.claim-accepted" : "people.claim-refused",
				subjectKind: "claim",
				subjectId: claimId,
				reason,
				details: { wish: claim.wish, recordKind: claim.recordKind, recordId: claim.recordId },
			});
			// Neither the name nor the page, which together would say who it is.
			await tx.publicDecision.create({
				data: {
					...{ at, about: "claim", outcome: accept ? "accepted" : "refused" },
					...{ reason: CLAIM_WISH_LABELS[claim.wish], recordKind: claim.recordKind },
				},
			});
			await queueMail(tx, {
				message: "claim-decided",
				to: claim.account.email,
				accountId: claim.accountId,
				props: { accepted: accept, wish: claim.wish, name: claim.name, reason },
			});
		},
		{ seconds: 60 },
	).catch(explainDouble);
}
