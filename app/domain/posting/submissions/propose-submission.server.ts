import type { DraftProblem, EventDraft } from "#app/domain/catalogue/index.ts";
import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction, type Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { queueMail } from "#app/platform/mail/queue-mail.server.ts";
import { randomToken, sha256 } from "#app/platform/secrets.server.ts";
import { flagsOf } from "../rules.ts";
import { parseGuesses, standingGuesses } from "./guesses.server.ts";
import { mailWriter } from "./mails.server.ts";
import { type SubmissionRow, takeOwn, type Writer } from "./submission-row.server.ts";
import { readTyped } from "./typed-draft.server.ts";

/** Days for which the link in the mail works. */
export const CONFIRM_DAYS = 3;

export interface Proposal extends Writer {
	id: string;
	/** Where to write to; needed from strangers. */
	email?: string | undefined;
	/** They say that they have looked at all that was guessed. */
	guessesSeen: boolean;
	/** The site's origin, for the link. */
	publicUrl: string;
}

/**
 * Hands a draft to the moderators. A member's is proposed at once; a stranger's when their address is confirmed: the link
 * goes out with this. Returns the state that it came into. Throws AppError("not_found"), "conflict" as `saveDraft`,
 * "invalid" (details.problems) for what a page can't be made from, or for guesses that nobody looked at.
 */
export async function proposeSubmission(proposal: Proposal): Promise<"proposed" | "unconfirmed"> {
	const { id, email, viewer, key, publicUrl } = proposal;
	const at = now().toString();
	return inTransaction(async (tx) => {
		const { row, next } = await takeOwn(tx, { viewer, key }, id, viewer ? "propose" : "propose_by_address");
		const draft = readyDraft(row, proposal);
		const flags = flagsOf(draft);
		if (viewer) {
			const data = { state: next, accountId: viewer.accountId, email: null, keyHash: null, flags };
			await tx.submission.update({ where: { id }, data: { ...data, proposedAt: at, changedAt: at } });
			await recordProposal(tx, { id, actorId: viewer.accountId, at });
			await mailWriter(tx, { accountId: viewer.accountId, email: null }, "proposal-received", {
				name: draft.name,
			});
			return "proposed";
		}
		if (!email)
			throw new AppError("invalid", "Say where we may write to you.", { details: { field: "email" } });
		await lapseOthers(tx, email);
		const token = randomToken();
		const link = { linkHash: sha256(token), linkSentAt: at, confirmedAt: null };
		await tx.submission.update({
			where: { id },
			data: { state: next, email, ...link, flags, changedAt: at },
		});
		// The draft's words are somebody's who has proved nothing: none of them goes into this mail.
		await queueMail(tx, {
			message: "proposal-confirm",
			to: email,
			props: { link: `${publicUrl}/post/confirm?token=${token}`, days: CONFIRM_DAYS },
		});
		return "unconfirmed";
	});
}

/** The draft where it is whole and looked at. */
function readyDraft(row: SubmissionRow, { guessesSeen }: Proposal): EventDraft {
	const draft = wholeDraft(row);
	const unseen = standingGuesses(parseGuesses(row.guesses), row.draft).filter(({ seen }) => !seen);
	if (unseen.length > 0 && !guessesSeen)
		throw new AppError("invalid", "Look at what was guessed first, and say that it is right.", {
			details: { field: "guessesSeen" },
		});
	return draft;
}

/** The draft of a submission, from which a page can be made. Throws AppError("invalid") with details.problems otherwise. */
export function wholeDraft({ draft: typed }: Pick<SubmissionRow, "draft">): EventDraft {
	const { draft, problems, missing } = readTyped(typed);
	const wrong: DraftProblem[] = [...problems, ...missing];
	if (wrong.length > 0)
		throw new AppError("invalid", "Something is missing or not right yet.", { details: { problems: wrong } });
	return draft;
}

/** One address has one link open. Two proposals of one address take turns. */
async function lapseOthers(tx: Transaction, email: string): Promise<void> {
	await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`proposal ${email.toLowerCase()}`}))`;
	await tx.submission.updateMany({
		where: { email, state: "unconfirmed" },
		data: { state: "draft", email: null, linkHash: null, linkSentAt: null },
	});
}

/** Notes that something was proposed. */
export function recordProposal(
	tx: Transaction,
	{ id, actorId, at }: { id: string; actorId: string | null; at: string },
): Promise<void> {
	return recordAudit(tx, {
		at,
		actorId,
		action: "posting.proposed",
		subjectKind: "submission",
		subjectId: id,
	});
}
