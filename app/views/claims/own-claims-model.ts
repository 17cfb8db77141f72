import type { ClaimLine } from "#app/domain/people/index.server.ts";
import { CLAIM_WISH_LABELS } from "#app/domain/people/index.ts";
import { recordPath } from "../paths.ts";

export type OwnClaimRow = ReturnType<typeof ownClaimRow>;

const STATES: Record<ClaimLine["state"], string> = {
	open: "Waits for a moderator",
	accepted: "Done",
	refused: "Not accepted",
	withdrawn: "Taken back",
};

/** One of one's own claims in words. */
export function ownClaimRow(claim: ClaimLine) {
	const corrected = [claim.correctedName, claim.correctedAffiliation].filter(Boolean).join(", ");
	return {
		id: claim.id,
		name: claim.name,
		wish: claim.wish === "correct" ? `Correct to “${corrected}”` : CLAIM_WISH_LABELS[claim.wish],
		state: STATES[claim.state],
		reason: claim.decisionReason,
		record: claim.record && {
			href: recordPath(claim.record.kind, claim.record.slug),
			label: claim.record.name,
		},
		at: { dateTime: claim.createdAt, text: day(claim.createdAt) },
		withdrawHref: ["open", "accepted"].includes(claim.state) ? `/claims/${claim.id}/withdraw` : null,
	};
}

function day(instant: string): string {
	return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(instant));
}
