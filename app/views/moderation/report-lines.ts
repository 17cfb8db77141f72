import type { ReportLine } from "#app/domain/moderation/index.server.ts";
import { REPORT_OUTCOMES, REPORT_REASONS } from "#app/domain/moderation/index.ts";
import { dayText, type InstantText, waitingText } from "../instants.ts";

/** One report as a row of a list. */
export type ReportRow = {
	id: string;
	href: string;
	/** What was reported, by name. */
	title: string;
	kind: string;
	reason: string;
	filed: InstantText;
	/** How long it waits, or what was decided. */
	state: string;
};

/** A report as a row: what it is about, why, since when it waits or what was decided. */
export function reportRow(line: ReportLine, now: string): ReportRow {
	return {
		id: line.id,
		href: `/moderation/reports/${line.id}`,
		title: line.name ?? (line.subject === "profile" ? "Somebody without a profile" : "A page that is gone"),
		kind: line.subject === "profile" ? "profile" : (line.subjectKind ?? "page"),
		reason: REPORT_REASONS[line.reason],
		filed: dayText(line.createdAt),
		state: line.outcome ? REPORT_OUTCOMES[line.outcome] : `waits ${waitingText(line.createdAt, now)}`,
	};
}
