import type { ReportCase } from "#app/domain/moderation/index.server.ts";
import {
	CONTENT_PARTS,
	type ContentPart,
	REPORT_OUTCOMES,
	REPORT_REASONS,
} from "#app/domain/moderation/index.ts";
import { EXCHANGE_KIND_LABELS, VISIBILITY_LABELS } from "#app/domain/people/index.ts";
import type { Fact } from "../fact-list.tsx";
import { dayText, type InstantText, instantText } from "../instants.ts";
import { recordPath } from "../paths.ts";
import { type ReportRow, reportRow } from "./report-lines.ts";

export type CaseModel = ReturnType<typeof caseModel>;

const OUTCOME_HINTS = {
	no_breach: "The person reported is not told; the reporter is.",
	warned: "Nothing changes but that they are told.",
	content_removed: "Choose below what goes. It can’t be undone.",
	suspended: "They are signed out, can’t come back, and nobody sees the profile. It can be lifted.",
};

const RECORD_HINTS: Partial<typeof OUTCOME_HINTS> = {
	no_breach: "The page stays as it is.",
	content_removed: "The page was put right, or will be: set it by editing the record.",
};

/** All that a moderator needs in order to decide, in words. */
export function caseModel(report: ReportCase, now: string) {
	const { profile, account } = report;
	const isProfile = report.subject === "profile";
	return {
		id: report.id,
		title: reportRow(report, now).title,
		reason: REPORT_REASONS[report.reason],
		text: report.text,
		filed: instantText(report.createdAt),
		reporter: report.reporter,
		past: pastText(report.reportersPast),
		page: pageOf(report),
		isProfile,
		profile: profile && profileModel(profile, `/moderation/reports/${report.id}/picture`),
		account: account && accountText(account),
		suspended: account?.suspendedAt ? dayText(account.suspendedAt) : null,
		others: report.others.map((line): ReportRow => reportRow(line, now)),
		barred: report.barred,
		outcomes: report.outcomes.map((value) => ({
			value,
			label: REPORT_OUTCOMES[value],
			hint: (isProfile ? undefined : RECORD_HINTS[value]) ?? OUTCOME_HINTS[value],
		})),
		parts: isProfile
			? (Object.keys(CONTENT_PARTS) as ContentPart[]).map((value) => ({ value, label: CONTENT_PARTS[value] }))
			: [],
		decision: decisionOf(report),
	};
}

function decisionOf({ outcome, decidedAt, decidedBy, decisionReason }: ReportCase) {
	if (!outcome || !decidedAt) return null;
	const at: InstantText = instantText(decidedAt);
	return { outcome: REPORT_OUTCOMES[outcome], at, by: decidedBy?.name ?? null, reason: decisionReason };
}

function pageOf({ subject, subjectKind, slug }: ReportCase): string | null {
	if (!slug) return null;
	return subject === "profile" ? `/people/${slug}` : subjectKind && recordPath(subjectKind, slug);
}

function pastText({ made, unfounded }: ReportCase["reportersPast"]): string {
	if (made === 0) return "Their first report.";
	return `${made} ${made === 1 ? "report" : "reports"} before, ${unfounded} of them found to be no breach.`;
}

function accountText({
	createdAt,
	suspendedAt,
	deletionAskedAt,
}: NonNullable<ReportCase["account"]>): string {
	return [
		`Account since ${dayText(createdAt).text}.`,
		...(suspendedAt ? [`Suspended since ${dayText(suspendedAt).text}.`] : []),
		...(deletionAskedAt ? [`To be deleted, as its owner asked on ${dayText(deletionAskedAt).text}.`] : []),
	].join(" ");
}

function profileModel(profile: NonNullable<ReportCase["profile"]>, picturePath: string) {
	const lines = (side: "offer" | "need") =>
		profile.exchanges
			.filter((exchange) => exchange.side === side)
			.map(({ kind, text }) => `${EXCHANGE_KIND_LABELS[kind as keyof typeof EXCHANGE_KIND_LABELS]}: ${text}`);
	const facts: Fact[] = [
		{ term: "Name", text: profile.name },
		{ term: "Handle", text: profile.handle },
		{ term: "Seen by", text: VISIBILITY_LABELS[profile.visibility] },
		{ term: "About", lines: profile.about.split("\n").filter(Boolean) },
		{ term: "Affiliation", text: [profile.affiliation, profile.lab].filter(Boolean).join(", ") },
		{ term: "ORCID iD", text: profile.orcid },
		// As text: a link that was reported is not to be followed by a slip.
		{ term: "Links", lines: profile.links },
		{ term: "Methods", lines: profile.methods },
		{ term: "Offers", lines: lines("offer") },
		{ term: "Needs", lines: lines("need") },
		{
			term: "Works",
			lines: profile.works.map(({ title, venue, year, hidden }) =>
				[title, venue, year, hidden ? "hidden by its owner" : null].filter(Boolean).join(", "),
			),
		},
	];
	return { facts, picture: profile.picture ? picturePath : null, changed: instantText(profile.changedAt) };
}
