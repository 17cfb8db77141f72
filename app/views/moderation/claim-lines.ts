import type { OpenClaim } from "#app/domain/people/index.server.ts";
import { CLAIM_WISH_LABELS } from "#app/domain/people/index.ts";
import type { Fact } from "../fact-list.tsx";
import { dayText, waitingText } from "../instants.ts";
import { recordPath } from "../paths.ts";
import type { ReportRow } from "./report-lines.ts";

/** A claim as a row of the queue. */
export function claimRow(claim: OpenClaim, now: string): ReportRow {
	return {
		id: claim.id,
		href: `/moderation/claims/${claim.id}`,
		title: claim.name,
		kind: claim.record?.name ?? "a page that is gone",
		reason: CLAIM_WISH_LABELS[claim.wish],
		filed: dayText(claim.createdAt),
		state: `waits ${waitingText(claim.createdAt, now)}`,
	};
}

/** What a moderator needs in order to decide a claim. */
export function claimFacts({ claimant, record, ...claim }: OpenClaim): Fact[] {
	const orcid = claimant?.orcid;
	return [
		{ term: "Name", text: claim.name },
		{
			term: "On",
			links: record ? [{ label: record.name, href: recordPath(record.kind, record.slug) }] : [],
		},
		{ term: "Wish", text: CLAIM_WISH_LABELS[claim.wish] },
		{ term: "Name as it should be", text: claim.correctedName },
		{ term: "Affiliation as it should be", text: claim.correctedAffiliation },
		{
			term: "Asked by",
			links: claimant
				? [{ label: claimant.name || claimant.handle, href: `/people/${claimant.handle}` }]
				: [],
		},
		{ term: "ORCID iD", text: orcid && `${orcid}, ${claimant?.orcidVerified ? "verified" : "not verified"}` },
		{ term: "Says", text: claim.message },
	];
}
