import type { SubmissionLine } from "#app/domain/posting/index.server.ts";
import type { SubmissionState } from "#app/domain/posting/index.ts";
import { instantText } from "../instants.ts";

export const STATE_WORDS: Record<SubmissionState, string> = {
	draft: "Draft",
	unconfirmed: "Waits for your address to be confirmed",
	proposed: "With the moderators",
	published: "Published",
	refused: "Not published",
	withdrawn: "Withdrawn",
};

/** One's own submissions as lines. */
export function submissionLines(lines: readonly SubmissionLine[]) {
	return lines.map(({ id, name, state, changedAt, event }) => ({
		href: event ? `/events/${event.slug}` : `/post/${id}`,
		name: event?.name ?? name,
		state: STATE_WORDS[state],
		changed: instantText(changedAt),
	}));
}
