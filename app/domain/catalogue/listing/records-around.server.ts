import { Prisma, type Transaction } from "#app/platform/db/database.server.ts";
import type { RecordKind } from "../cards.ts";

/** Ids of records, by kind; those of the vocabulary stand in no other record's row by id. */
export type RecordsAround = Record<Exclude<RecordKind, "topic" | "bridge">, string[]>;

/**
 * Whose rows in the list of everything tell of a record: itself, and what `listing/` prints of it elsewhere. Each line
 * here has its counterpart there; a test holds what is written for these against what is written for all.
 */
export async function recordsAround(
	tx: Transaction,
	{ recordKind, recordId }: { recordKind: RecordKind; recordId: string },
): Promise<RecordsAround> {
	const around = AROUND[recordKind as keyof typeof AROUND];
	const rows = await tx.$queryRaw<{ kind: keyof RecordsAround; id: string }[]>`
		SELECT ${recordKind} AS kind, ${recordId} AS id UNION ${around(Prisma.sql`${recordId}::uuid`)}`;
	const found: RecordsAround = { organization: [], program: [], series: [], course: [], event: [], talk: [] };
	for (const { kind, id } of rows) found[kind].push(id);
	return found;
}

/** Of each kind, a query for (kind, id) of the records around the one with this id. */
const AROUND = {
	event: (id) => Prisma.sql`
		SELECT 'event', e.id::text FROM "Event" e WHERE e."parentId" = ${id}
		UNION SELECT 'talk', t.id::text FROM "Talk" t WHERE t."eventId" = ${id}
		UNION SELECT 'course', e."courseId"::text FROM "Event" e WHERE e.id = ${id} AND e."courseId" IS NOT NULL`,
	series: (id) => Prisma.sql`
		SELECT 'event', e.id::text FROM "Event" e WHERE e."seriesId" = ${id}
		UNION SELECT 'talk', t.id::text FROM "Talk" t JOIN "Event" e ON e.id = t."eventId" WHERE e."seriesId" = ${id}
		UNION SELECT 'series', s.id::text FROM "Series" s WHERE s."parentId" = ${id}`,
	course: (id) => Prisma.sql`
		SELECT 'event', e.id::text FROM "Event" e WHERE e."courseId" = ${id}`,
	program: (id) => Prisma.sql`
		SELECT 'talk', t.id::text FROM "Talk" t WHERE t."programId" = ${id}
		UNION SELECT 'organization', o."organizationId"::text FROM "ProgramOrganization" o WHERE o."programId" = ${id}
		UNION SELECT 'course', c."courseId"::text FROM "CourseProgram" c WHERE c."programId" = ${id}
		UNION SELECT 'event', e.id::text FROM "Event" e JOIN "CourseProgram" c ON c."courseId" = e."courseId"
			WHERE c."programId" = ${id}`,
	organization: (id) => Prisma.sql`
		SELECT 'organization', o.id::text FROM "Organization" o WHERE o."parentId" = ${id}
		UNION SELECT 'program', p."programId"::text FROM "ProgramOrganization" p WHERE p."organizationId" = ${id}
		UNION SELECT 'series', s."seriesId"::text FROM "SeriesOrganizer" s WHERE s."organizationId" = ${id}
		UNION SELECT 'course', c."courseId"::text FROM "CourseOrganization" c WHERE c."organizationId" = ${id}
		UNION SELECT 'talk', t.id::text FROM "Talk" t WHERE t."hostId" = ${id}
		UNION SELECT 'event', e.id::text FROM "Event" e JOIN "SeriesOrganizer" s ON s."seriesId" = e."seriesId"
			WHERE s."organizationId" = ${id}
		UNION SELECT 'event', e.id::text FROM "Event" e JOIN "CourseOrganization" c ON c."courseId" = e."courseId"
			WHERE c."organizationId" = ${id}`,
	talk: (id) => Prisma.sql`
		SELECT 'talk', t.id::text FROM "Talk" t WHERE t."partOfId" = ${id}
		UNION SELECT 'event', t."eventId"::text FROM "Talk" t WHERE t.id = ${id} AND t."eventId" IS NOT NULL`,
} satisfies Record<keyof RecordsAround, (id: Prisma.Sql) => Prisma.Sql>;
