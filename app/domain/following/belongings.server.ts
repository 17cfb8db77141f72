import { Prisma } from "#app/platform/db/database.server.ts";

/**
 * Under what each event stands, as a FROM item: its id ("eventId"), and the kind and id of what one may follow to hear of it, the
 * event itself among them; topics of its series and course are its own, as in lists. What asks for one event, or for the things somebody follows, reads no more than those.
 */
export const BELONGINGS = Prisma.sql`(
	SELECT id AS "eventId", 'event'::"RecordKind" AS kind, id FROM "Event"
	UNION ALL SELECT id, 'series'::"RecordKind", "seriesId" FROM "Event" WHERE "seriesId" IS NOT NULL
	UNION ALL SELECT id, 'course'::"RecordKind", "courseId" FROM "Event" WHERE "courseId" IS NOT NULL
	UNION ALL SELECT "eventId", 'topic'::"RecordKind", "topicId" FROM "EventTopic"
	UNION ALL SELECT e.id, 'topic'::"RecordKind", s."topicId" FROM "Event" e JOIN "SeriesTopic" s ON s."seriesId" = e."seriesId"
	UNION ALL SELECT e.id, 'topic'::"RecordKind", c."topicId" FROM "Event" e JOIN "CourseTopic" c ON c."courseId" = e."courseId"
	UNION ALL SELECT "eventId", 'program'::"RecordKind", "programId" FROM "EventProgram"
	UNION ALL SELECT e.id, 'program'::"RecordKind", c."programId" FROM "Event" e JOIN "CourseProgram" c ON c."courseId" = e."courseId"
	UNION ALL SELECT "eventId", 'organization'::"RecordKind", "organizationId" FROM "EventOrganization"
	UNION ALL SELECT e.id, 'organization'::"RecordKind", s."organizationId" FROM "Event" e JOIN "SeriesOrganizer" s ON s."seriesId" = e."seriesId"
	UNION ALL SELECT e.id, 'organization'::"RecordKind", c."organizationId" FROM "Event" e JOIN "CourseOrganization" c ON c."courseId" = e."courseId")`;
