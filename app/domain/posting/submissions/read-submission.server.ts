import type { DraftProblem, EventDraft } from "#app/domain/catalogue/index.ts";
import { db } from "#app/platform/db/database.server.ts";
import { belongingsOfDraft } from "../rights/belongings.server.ts";
import { FLAG_LABELS, isWriter, mayPublish, type SubmissionFlag, type SubmissionState } from "../rules.ts";
import { parseGuesses, type StandingGuess, standingGuesses } from "./guesses.server.ts";
import { findSubmission, opens, type Writer } from "./submission-row.server.ts";
import { readTyped, referencesToNames, type TypedDraft } from "./typed-draft.server.ts";

/** A submission for its writer, or for a moderator. */
export type SubmissionView = {
	id: string;
	state: SubmissionState;
	/** Whether who looks is its writer. */
	mine: boolean;
	/** As it was typed, with series and the like by their names. */
	typed: TypedDraft;
	/** What of it is understood. */
	draft: EventDraft;
	problems: DraftProblem[];
	missing: DraftProblem[];
	guesses: StandingGuess[];
	pasted: string | null;
	/** What a moderator should look at twice, in words. */
	flags: string[];
	/** Whether who looks may publish it without asking. */
	mayPublish: boolean;
	/** Where its confirmation was sent. */
	email: string | null;
	/** The event that it became. */
	event: { slug: string; name: string } | null;
	madeFromId: string | null;
	decisionReason: string | null;
	/** ISO instants. */
	createdAt: string;
	changedAt: string;
	proposedAt: string | null;
	decidedAt: string | null;
};

/** A submission for whoever may see it. Throws AppError("not_found") for all others. */
export async function readSubmission(writer: Writer, id: string): Promise<SubmissionView> {
	const row = await findSubmission(db(), writer, id);
	const read = readTyped(row.draft);
	const event = row.eventId
		? await db().event.findUnique({ where: { id: row.eventId }, select: { slug: true, name: true } })
		: null;
	return {
		id: row.id,
		state: row.state,
		mine: isWriter(writer.viewer, { ...row, byKey: opens(writer.key, row.keyHash) }),
		typed: await referencesToNames(row.draft),
		...read,
		guesses: standingGuesses(parseGuesses(row.guesses), row.draft),
		pasted: row.pasted,
		flags: row.flags.map((flag) => FLAG_LABELS[flag as SubmissionFlag] ?? flag),
		mayPublish: mayPublish(writer.viewer, await belongingsOfDraft(db(), read.draft)),
		email: row.email,
		event,
		madeFromId: row.madeFromId,
		decisionReason: row.decisionReason,
		createdAt: row.createdAt.toISOString(),
		changedAt: row.changedAt.toISOString(),
		proposedAt: row.proposedAt?.toISOString() ?? null,
		decidedAt: row.decidedAt?.toISOString() ?? null,
	};
}
