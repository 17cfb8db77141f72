import type { ProposalCase, ProposalLine } from "#app/domain/posting/index.server.ts";
import { CORRECTION_FIELDS } from "#app/domain/posting/index.ts";
import { dayText, waitingText } from "../instants.ts";
import { recordPath } from "../paths.ts";
import type { ReportRow } from "./report-lines.ts";

/** What is compared with events that a proposal resembles, in this order. */
const COMPARED = ["dates", "places", "kind", "mode", "url", "series", "organizations", "deadlines", "people"];

/** A proposal as a row of the queue. */
export function proposalRow({ id, name, flags, proposedAt }: ProposalLine, now: string): ReportRow {
	return {
		id,
		href: `/moderation/proposals/${id}`,
		title: name,
		kind: "event",
		reason: flags.join("; "),
		filed: dayText(proposedAt),
		state: `waits ${waitingText(proposedAt, now)}`,
	};
}

export type ProposalModel = ReturnType<typeof proposalModel>;

/** A proposal with all that is needed to decide it, in words. */
export function proposalModel({ submission, words, candidates }: ProposalCase) {
	const { id, draft, problems, missing, flags, proposedAt, pasted } = submission;
	const labels = CORRECTION_FIELDS.event;
	return {
		...{ id, flags, pasted },
		name: draft.name,
		filed: proposedAt ? dayText(proposedAt) : null,
		problems: [...problems, ...missing].map(({ message }) => message),
		description: draft.description,
		facts: Object.entries(labels)
			.filter(([field]) => field !== "name" && field !== "description")
			.map(([field, term]) => ({ term, lines: words[field]?.split("\n") })),
		source: draft.sourceUrl,
		candidates: candidates.map((candidate) => ({
			name: candidate.name,
			href: recordPath("event", candidate.slug),
			probable: candidate.probable,
			reasons: candidate.reasons,
			rows: COMPARED.map((field) => ({
				term: labels[field] ?? field,
				proposed: words[field] ?? "",
				there: candidate.says[field] ?? "",
			})).filter(({ proposed, there }) => proposed || there),
		})),
	};
}
