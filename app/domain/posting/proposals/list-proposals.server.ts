import type { Member } from "#app/domain/accounts/index.ts";
import {
	type DuplicateCandidate,
	findDuplicates,
	readFieldTexts,
} from "#app/domain/catalogue/index.server.ts";
import { draftWords } from "#app/domain/catalogue/index.ts";
import { now } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { FLAG_LABELS, type SubmissionFlag } from "../rules.ts";
import { readSubmission, type SubmissionView } from "../submissions/read-submission.server.ts";
import { readTyped, type TypedDraft } from "../submissions/typed-draft.server.ts";

/** So many proposals are shown at once; deciding them brings up the rest. */
const SHOWN = 100;
const CANDIDATES = 3;

export type ProposalLine = {
	id: string;
	name: string;
	/** What should be looked at twice, in words. */
	flags: string[];
	/** ISO instant. */
	proposedAt: string;
};

/** All that is needed to decide a proposal. */
export type ProposalCase = {
	submission: SubmissionView;
	/** What it says, field by field, in words. */
	words: Record<string, string>;
	/** Events that it may be the same as, most alike first, with what their pages say. */
	candidates: (DuplicateCandidate & { says: Record<string, string> })[];
};

/** Proposals that wait, the oldest first. Throws AppError("not_found") for whoever is no moderator. */
export async function listProposals(viewer: Member): Promise<ProposalLine[]> {
	asModerator(viewer);
	const rows = await db().submission.findMany({
		where: { state: "proposed" },
		orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
		take: SHOWN,
		select: { id: true, draft: true, flags: true, proposedAt: true, changedAt: true },
	});
	return rows.map(({ id, draft, flags, proposedAt, changedAt }) => ({
		id,
		name: readTyped(draft as TypedDraft).draft.name,
		flags: flags.map((flag) => FLAG_LABELS[flag as SubmissionFlag] ?? flag),
		proposedAt: (proposedAt ?? changedAt).toISOString(),
	}));
}

/** How many proposals wait. Throws as `listProposals`. */
export async function countProposals(viewer: Member): Promise<number> {
	asModerator(viewer);
	return db().submission.count({ where: { state: "proposed" } });
}

/** One proposal that waits, beside the events that it resembles. Throws AppError("not_found") for none, and for whoever is no moderator. */
export async function readProposal(viewer: Member, id: string): Promise<ProposalCase> {
	asModerator(viewer);
	const submission = await readSubmission({ viewer, key: undefined }, id);
	if (submission.state !== "proposed")
		throw new AppError("not_found", "There is no such proposal, or it is decided.");
	const { draft } = submission;
	const found = await findDuplicates(draft, { now: now().toString(), limit: CANDIDATES });
	return {
		submission,
		words: draftWords(draft),
		candidates: await Promise.all(
			found.map(async (candidate) => ({ ...candidate, says: await readFieldTexts("event", candidate.id) })),
		),
	};
}

function asModerator(viewer: Member): void {
	if (!viewer.moderator) throw new AppError("not_found", "There is no page at this address.");
}
