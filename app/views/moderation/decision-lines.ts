import type { PublicDecisionLine } from "#app/domain/moderation/index.server.ts";
import { DECISION_OUTCOMES, DECISION_SUBJECTS } from "#app/domain/moderation/index.ts";
import { dayText, type InstantText } from "../instants.ts";
import { recordPath } from "../paths.ts";

/** One decision as a row of the public log. */
export type DecisionRow = {
	id: string;
	/** "Correction: CCN 2027". */
	about: string;
	title: string | null;
	href: string | null;
	outcome: string;
	reason: string;
	at: InstantText;
};

/** A decision in words. */
export function decisionRow(line: PublicDecisionLine): DecisionRow {
	const { id, about, outcome, reason, recordKind, title, slug } = line;
	return {
		...{ id, title, reason },
		about: DECISION_SUBJECTS[about] ?? about,
		href: recordKind && slug ? recordPath(recordKind, slug) : null,
		outcome: DECISION_OUTCOMES[outcome] ?? outcome,
		at: dayText(line.at),
	};
}
