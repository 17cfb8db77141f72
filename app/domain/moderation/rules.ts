import type { ReportOutcome } from "./labels.ts";

/** Somebody who wants to decide. */
export interface Decider {
	accountId: string;
	moderator: boolean;
	administrator: boolean;
}

/** What is known of a report when it is decided. */
export interface Case {
	subject: "profile" | "record";
	subjectId: string;
	reporterId: string | null;
	/** Whether the person reported is a moderator or an administrator. */
	subjectHasOffice: boolean;
}

/** Why this person may not decide this report; null where they may. Nobody decides about what they reported or about themselves. */
export function whyNotDecide(decider: Decider, report: Case): string | null {
	if (!decider.moderator) return "Only moderators decide reports.";
	if (report.reporterId === decider.accountId) return "You made this report: another moderator decides it.";
	if (report.subject === "profile" && report.subjectId === decider.accountId)
		return "This report is about you: another moderator decides it.";
	if (report.subjectHasOffice && !decider.administrator)
		return "This report is about a moderator or an administrator: an administrator decides it.";
	return null;
}

/** What may be decided: a record of the catalogue is put right or left, it can be neither warned nor suspended. */
export function outcomesFor(subject: Case["subject"]): ReportOutcome[] {
	return subject === "record"
		? ["no_breach", "content_removed"]
		: ["no_breach", "warned", "content_removed", "suspended"];
}

/** Why these parts can't be decided on; null where they can. */
export function whyNotParts(
	subject: Case["subject"],
	outcome: ReportOutcome,
	parts: readonly string[],
): string | null {
	if (outcome !== "content_removed") return null;
	if (subject === "profile" && parts.length === 0) return "Choose what is removed from the profile.";
	return null;
}

/** Whether the person reported is told: not where nothing was found against them. */
export function tellsSubject(outcome: ReportOutcome): boolean {
	return outcome !== "no_breach";
}
