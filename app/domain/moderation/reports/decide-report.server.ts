import { readStanding, suspendAccount } from "#app/domain/accounts/index.server.ts";
import type { Member } from "#app/domain/accounts/index.ts";
import { refreshPersonListing, removeContent } from "#app/domain/people/index.server.ts";
import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction, type Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { REPORT_REASONS, type ReportOutcome, type ReportReason } from "../labels.ts";
import { outcomesFor, whyNotDecide, whyNotParts } from "../rules.ts";
import type { Decision } from "../schema.ts";
import { asModerator } from "./list-reports.server.ts";
import { type DecidedReport, tellThoseConcerned } from "./tell-decision.server.ts";

type LockedReport = DecidedReport & { reason: ReportReason; outcome: ReportOutcome | null };

/**
 * Decides a report: what it does to the profile or the account, the audit rows and the mails to those concerned land
 * together or not at all. Throws AppError("not_found") for no such report and for whoever is no moderator, "conflict"
 * where somebody was faster, "forbidden" for one's own affairs, "invalid" for a decision that does not fit.
 */
export async function decideReport(viewer: Member, id: string, decision: Decision): Promise<void> {
	asModerator(viewer);
	const at = now().toString();
	await inTransaction(async (tx) => {
		const report = await lockReport(tx, id);
		const { subject, subjectId } = report;
		const standing = subject === "profile" ? await readStanding(subjectId, tx) : null;
		const barred = whyNotDecide(viewer, { ...report, subjectHasOffice: standing?.hasOffice ?? false });
		if (barred) throw new AppError("forbidden", barred);
		if (!outcomesFor(subject).includes(decision.outcome))
			throw new AppError("invalid", "This can't be decided about a record of the catalogue.");
		const unfit = whyNotParts(subject, decision.outcome, decision.parts);
		if (unfit) throw new AppError("invalid", unfit);
		await tx.report.update({
			where: { id },
			data: {
				outcome: decision.outcome,
				decisionReason: decision.reason,
				decidedAt: at,
				decidedById: viewer.accountId,
			},
		});
		if (subject === "profile") await carryOut(tx, subjectId, decision, at);
		await recordAudit(tx, {
			at,
			actorId: viewer.accountId,
			action: "moderation.report-decided",
			subjectKind: "report",
			subjectId: id,
			details: { outcome: decision.outcome, parts: decision.parts },
		});
		if (decision.outcome === "suspended")
			await recordAudit(tx, {
				at,
				actorId: viewer.accountId,
				action: "moderation.account-suspended",
				subjectKind: "account",
				subjectId,
				details: { report: id },
			});
		// Of what kind it was and what came of it; neither whom it was about nor the words that they read.
		await tx.publicDecision.create({
			data: {
				...{ at, about: "report", outcome: decision.outcome, reason: REPORT_REASONS[report.reason] },
				recordKind: report.subjectKind,
			},
		});
		await tellThoseConcerned(tx, report, decision);
	});
}

async function lockReport(tx: Transaction, id: string): Promise<LockedReport> {
	const [report] = /^[0-9a-f-]{36}$/.test(id)
		? await tx.$queryRaw<LockedReport[]>`
			SELECT subject::text, "subjectId", "subjectKind"::text, "reporterId", reason::text, outcome::text
			FROM "Report" WHERE id = ${id}::uuid FOR UPDATE`
		: [];
	if (!report) throw new AppError("not_found", "There is no such report.");
	if (report.outcome)
		throw new AppError(
			"conflict",
			"Another moderator has decided this report meanwhile. Nothing of yours was done.",
		);
	return report;
}

async function carryOut(
	tx: Transaction,
	accountId: string,
	{ outcome, parts }: Decision,
	at: string,
): Promise<void> {
	if (outcome === "suspended") await suspendAccount(tx, accountId, at);
	else if (outcome === "content_removed") await removeContent(tx, accountId, { parts, at });
	else return;
	await refreshPersonListing(tx, accountId);
}
