import type { Member } from "#app/domain/accounts/index.ts";
import { nameRecords } from "#app/domain/catalogue/index.server.ts";
import type { RecordKind } from "#app/domain/catalogue/index.ts";
import { nameForModerators } from "#app/domain/people/index.server.ts";
import { db, Prisma } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import type { ReportOutcome, ReportReason } from "../labels.ts";
import { readPosition, writePosition } from "../position.ts";

export const QUEUE_PAGE_SIZE = 30;

/** What a report is about, as lists name it. */
export type SubjectLine = {
	subject: "profile" | "record";
	subjectId: string;
	subjectKind: RecordKind | null;
	/** Null where it is gone. */
	name: string | null;
	/** Handle of a profile, slug of a record. */
	slug: string | null;
};

export type ReportLine = SubjectLine & {
	id: string;
	reason: ReportReason;
	outcome: ReportOutcome | null;
	/** ISO instants. */
	createdAt: string;
	decidedAt: string | null;
};

export type ReportPage = { reports: ReportLine[]; next: string | null };

type Row = Omit<ReportLine, "name" | "slug" | "createdAt" | "decidedAt"> & {
	createdAt: Date;
	decidedAt: Date | null;
};

/**
 * One page of reports: those that wait, the oldest first, or those that are decided, the latest first. Throws
 * AppError("not_found") for whoever is no moderator.
 */
export async function listReports(
	viewer: Member,
	{ state, after }: { state: "open" | "decided"; after: string | null },
): Promise<ReportPage> {
	asModerator(viewer);
	const position = readPosition(after);
	const open = state === "open";
	const at = Prisma.raw(open ? '"createdAt"' : '"decidedAt"');
	const order = Prisma.raw(open ? "ASC" : "DESC");
	const beyond = Prisma.raw(open ? ">" : "<");
	const rows = await db().$queryRaw<Row[]>`
		SELECT id, subject::text, "subjectId", "subjectKind"::text, reason::text, outcome::text, "createdAt", "decidedAt"
		FROM "Report"
		WHERE "decidedAt" IS ${open ? Prisma.sql`NULL` : Prisma.sql`NOT NULL`}
			AND ${position ? Prisma.sql`(${at}, id) ${beyond} (${position.at}::timestamptz, ${position.id}::uuid)` : Prisma.sql`TRUE`}
		ORDER BY ${at} ${order}, id ${order} LIMIT ${QUEUE_PAGE_SIZE + 1}`;
	const page = rows.slice(0, QUEUE_PAGE_SIZE);
	const last = page.at(-1);
	const lastAt = open ? last?.createdAt : last?.decidedAt;
	return {
		reports: await nameSubjects(page),
		next:
			rows.length > QUEUE_PAGE_SIZE && last && lastAt ? writePosition(lastAt.toISOString(), last.id) : null,
	};
}

/** How many reports wait, up to `cap`. */
export async function countOpenReports(viewer: Member, cap = 1000): Promise<number> {
	asModerator(viewer);
	return db().report.count({ where: { decidedAt: null }, take: cap });
}

/** Throws AppError("not_found") for whoever is no moderator: that there is a queue is theirs to know. */
export function asModerator(viewer: Member): void {
	if (!viewer.moderator) throw new AppError("not_found", "There is no page at this address.");
}

/** Rows of reports as lines: with the names that their subjects have now. */
export async function nameSubjects(rows: readonly Row[]): Promise<ReportLine[]> {
	const people = await nameForModerators(
		rows.filter(({ subject }) => subject === "profile").map(({ subjectId }) => subjectId),
	);
	const records = await nameRecords(
		rows.flatMap(({ subjectId, subjectKind }) => (subjectKind ? [{ kind: subjectKind, id: subjectId }] : [])),
	);
	return rows.map((row) => {
		const person = people.get(row.subjectId);
		const record = records.find(({ kind, id }) => kind === row.subjectKind && id === row.subjectId);
		return {
			...row,
			name: person?.name ?? record?.name ?? null,
			slug: person?.handle ?? record?.slug ?? null,
			createdAt: row.createdAt.toISOString(),
			decidedAt: row.decidedAt?.toISOString() ?? null,
		};
	});
}
