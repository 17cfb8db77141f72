import { readStanding } from "#app/domain/accounts/index.server.ts";
import type { Member } from "#app/domain/accounts/index.ts";
import { findRecord } from "#app/domain/catalogue/index.server.ts";
import type { RecordKind } from "#app/domain/catalogue/index.ts";
import { findCounterpart } from "#app/domain/people/index.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { db, inTransaction, type Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { queueMail } from "#app/platform/mail/queue-mail.server.ts";
import type { ReportInput } from "../schema.ts";
import { mailSubject } from "./tell-decision.server.ts";

/** What may be reported: a person by handle, a record of the catalogue by kind and slug. */
export type ReportTarget = { handle: string } | { recordKind: RecordKind; slug: string };

export type ReportSubject = {
	subject: "profile" | "record";
	subjectId: string;
	subjectKind: RecordKind | null;
	/** What mails and pages call it. */
	name: string;
};

/**
 * What somebody is about to report, and since when a report of theirs about it waits (ISO instant; null where none does).
 * Throws AppError("not_found") for what they can't see, "invalid" for themselves.
 */
export async function findReportSubject(
	viewer: Member,
	target: ReportTarget,
): Promise<ReportSubject & { waitingSince: string | null }> {
	const subject = await findSubject(viewer, target);
	const open = await db().report.findFirst({
		where: { reporterId: viewer.accountId, subjectId: subject.subjectId, decidedAt: null },
		select: { createdAt: true },
	});
	return { ...subject, waitingSince: open?.createdAt.toISOString() ?? null };
}

/**
 * Tells the moderators, and mails a receipt. One person's second report about the same thing waits until the first is
 * decided: AppError("conflict"). Throws as `findReportSubject`.
 */
export async function fileReport(
	viewer: Member,
	target: ReportTarget,
	input: ReportInput,
): Promise<ReportSubject> {
	const found = await findSubject(viewer, target);
	const { subject, subjectId, subjectKind } = found;
	await inTransaction(async (tx) => {
		const [filed] = await tx.$queryRaw<{ id: string }[]>`
			INSERT INTO "Report" (id, subject, "subjectId", "subjectKind", reason, text, "createdAt", "reporterId")
			VALUES (gen_random_uuid(), ${subject}::"ReportSubject", ${subjectId}::uuid, ${subjectKind}::"RecordKind",
				${input.reason}::"ReportReason", ${input.text}, ${now().toString()}::timestamptz, ${viewer.accountId}::uuid)
			ON CONFLICT ("reporterId", "subjectId") WHERE "decidedAt" IS NULL DO NOTHING
			RETURNING id`;
		if (!filed) throw new AppError("conflict", ALREADY);
		await sendReceipt(tx, viewer, mailSubject(subject, found.name));
	});
	return found;
}

const ALREADY = "You have reported this already. The moderators have your report and will write to you.";

async function findSubject(viewer: Member, target: ReportTarget): Promise<ReportSubject> {
	if ("handle" in target) {
		const { accountId, name } = await findCounterpart(viewer, target.handle);
		return { subject: "profile", subjectId: accountId, subjectKind: null, name };
	}
	const { id, name } = await findRecord(target.recordKind, target.slug);
	return { subject: "record", subjectId: id, subjectKind: target.recordKind, name };
}

async function sendReceipt(tx: Transaction, { accountId }: Member, subject: string): Promise<void> {
	const standing = await readStanding(accountId, tx);
	if (!standing) return;
	await queueMail(tx, {
		message: "report-received",
		to: standing.email,
		accountId,
		props: { subject },
	});
}
