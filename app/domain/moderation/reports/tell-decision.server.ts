import { readStanding } from "#app/domain/accounts/index.server.ts";
import { nameRecords } from "#app/domain/catalogue/index.server.ts";
import type { RecordKind } from "#app/domain/catalogue/index.ts";
import type { Transaction } from "#app/platform/db/database.server.ts";
import { queueMail } from "#app/platform/mail/queue-mail.server.ts";
import { tellsSubject } from "../rules.ts";
import type { Decision } from "../schema.ts";

/** What a mail needs to know of a decided report. */
export type DecidedReport = {
	subject: "profile" | "record";
	subjectId: string;
	subjectKind: RecordKind | null;
	reporterId: string | null;
};

/**
 * What mails call the thing reported. A person is not named: the mail lies with its reader, and is out of reach when the
 * other deletes their account.
 */
export function mailSubject(subject: "profile" | "record", name: string | null): string {
	return subject === "profile" ? "a profile" : (name ?? "a page of the catalogue");
}

/** Writes to the reporter, and to the person reported where the decision concerns them; in the decision's transaction. */
export async function tellThoseConcerned(
	tx: Transaction,
	report: DecidedReport,
	{ outcome, reason }: Decision,
): Promise<void> {
	const reporter = report.reporterId ? await readStanding(report.reporterId, tx) : null;
	if (reporter && report.reporterId)
		await queueMail(tx, {
			message: "report-decided",
			to: reporter.email,
			accountId: report.reporterId,
			props: { subject: mailSubject(report.subject, await nameOf(report)), outcome, reason },
		});
	if (report.subject !== "profile" || !tellsSubject(outcome)) return;
	const person = await readStanding(report.subjectId, tx);
	if (!person) return;
	const to = { to: person.email, accountId: report.subjectId };
	if (outcome === "suspended") await queueMail(tx, { message: "suspended", ...to, props: { reason } });
	else
		await queueMail(tx, {
			message: "reported-person-decided",
			...to,
			props: { subject: "your profile", outcome, reason },
		});
}

async function nameOf({ subjectKind, subjectId }: DecidedReport): Promise<string | null> {
	if (!subjectKind) return null;
	const [record] = await nameRecords([{ kind: subjectKind, id: subjectId }]);
	return record?.name ?? null;
}
