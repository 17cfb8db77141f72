import { readStanding } from "#app/domain/accounts/index.server.ts";
import type { Member } from "#app/domain/accounts/index.ts";
import {
	nameForModerators,
	type ProfileForModerators,
	readPictureForModerators,
	readProfileForModerators,
} from "#app/domain/people/index.server.ts";
import { db, Prisma } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import type { ReportOutcome } from "../labels.ts";
import { outcomesFor, whyNotDecide } from "../rules.ts";
import { asModerator, nameSubjects, type ReportLine } from "./list-reports.server.ts";

type Person = { handle: string; name: string } | null;

/** All that is needed to decide a report. */
export type ReportCase = ReportLine & {
	text: string;
	decisionReason: string | null;
	decidedBy: Person;
	/** Null where they have no profile or are gone. */
	reporter: Person;
	/** How many reports this person made before, and how many of them were found to be no breach. */
	reportersPast: { made: number; unfounded: number };
	/** The profile as it stands; null for records and for who has none. */
	profile: ProfileForModerators | null;
	/** How the account stands; null for records and once it is erased. */
	account: { createdAt: string; suspendedAt: string | null; deletionAskedAt: string | null } | null;
	/** Other reports about the same subject, the latest first. */
	others: ReportLine[];
	outcomes: ReportOutcome[];
	/** Why the viewer may not decide; null where they may. */
	barred: string | null;
};

const OTHERS = 20;
const LINE = Prisma.sql`id, subject::text, "subjectId", "subjectKind"::text, reason::text, outcome::text, "createdAt", "decidedAt"`;

/** One report with all that is needed to decide it. Throws AppError("not_found") for none, and for whoever is no moderator. */
export async function readCase(viewer: Member, id: string): Promise<ReportCase> {
	asModerator(viewer);
	const report = await findReport(id);
	const { subjectId, reporterId, decidedById } = report;
	const [line] = await nameSubjects(
		await db().$queryRaw`SELECT ${LINE} FROM "Report" WHERE id = ${id}::uuid`,
	);
	const others = await nameSubjects(
		await db()
			.$queryRaw`SELECT ${LINE} FROM "Report" WHERE "subjectId" = ${subjectId}::uuid AND id <> ${id}::uuid
			ORDER BY "createdAt" DESC, id LIMIT ${OTHERS}`,
	);
	if (!line) throw new AppError("not_found", "There is no such report.");
	const about = report.subject === "profile";
	const standing = about ? await readStanding(subjectId) : null;
	const people = await nameForModerators([reporterId, decidedById].filter((person) => person !== null));
	const past = { reporterId: reporterId ?? undefined, id: { not: id } };
	return {
		...line,
		text: report.text,
		decisionReason: report.decisionReason,
		decidedBy: people.get(decidedById ?? "") ?? null,
		reporter: people.get(reporterId ?? "") ?? null,
		reportersPast: {
			made: reporterId ? await db().report.count({ where: past }) : 0,
			unfounded: reporterId ? await db().report.count({ where: { ...past, outcome: "no_breach" } }) : 0,
		},
		profile: about ? await readProfileForModerators(subjectId) : null,
		account: standing && {
			createdAt: standing.createdAt,
			suspendedAt: standing.suspendedAt,
			deletionAskedAt: standing.deletionAskedAt,
		},
		others,
		outcomes: outcomesFor(report.subject),
		barred: whyNotDecide(viewer, { ...report, subjectHasOffice: standing?.hasOffice ?? false }),
	};
}

/** The picture of the person whom a report is about. Throws AppError("not_found") as `readCase`. */
export async function readCasePicture(viewer: Member, id: string): Promise<Uint8Array<ArrayBuffer>> {
	asModerator(viewer);
	const { subject, subjectId } = await findReport(id);
	if (subject !== "profile") throw new AppError("not_found", "There is no picture.");
	return readPictureForModerators(subjectId);
}

async function findReport(id: string) {
	const report = /^[0-9a-f-]{36}$/.test(id) ? await db().report.findUnique({ where: { id } }) : null;
	if (!report) throw new AppError("not_found", "There is no such report.");
	return report;
}
