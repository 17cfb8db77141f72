import type { RecordKind } from "../cards.ts";
import type { TableName } from "./rows.ts";

/** Tables with a page of their own, in an order in which what is pointed at comes first. */
export const RECORD_TABLES = {
	Topic: "topic",
	Organization: "organization",
	Program: "program",
	Series: "series",
	Course: "course",
	Event: "event",
	Talk: "talk",
	Bridge: "bridge",
} as const satisfies Partial<Record<TableName, RecordKind>>;
export type RecordTable = keyof typeof RECORD_TABLES;

/** A table whose rows are part of a record and are compared as one field of it. */
export type PartTable = {
	table: TableName;
	key: readonly string[];
	/** The columns that name what the row is part of; one of them is set. */
	owner: readonly string[];
	/** The record's field that the rows together make: a person's edit of it keeps them all. */
	field: string;
};

const topicsOf = (table: TableName, owner: string): PartTable => ({
	table,
	key: [owner, "topicId"],
	owner: [owner],
	field: "topics",
});

export const PART_TABLES: readonly PartTable[] = [
	{ table: "EventPlace", key: ["id"], owner: ["eventId"], field: "places" },
	{ table: "Deadline", key: ["id"], owner: ["eventId", "programId"], field: "deadlines" },
	{ table: "DeadlineMove", key: ["id"], owner: ["deadlineId"], field: "deadlines" },
	{ table: "Appearance", key: ["id"], owner: ["talkId", "programId"], field: "people" },
	{ table: "CurriculumDay", key: ["id"], owner: ["courseId"], field: "curriculum" },
	{ table: "CurriculumUnit", key: ["id"], owner: ["dayId"], field: "curriculum" },
	{ table: "BridgeReference", key: ["id"], owner: ["bridgeId"], field: "references" },
	{
		table: "ProgramOrganization",
		key: ["programId", "organizationId"],
		owner: ["programId"],
		field: "organizations",
	},
	{ table: "SeriesOrganizer", key: ["seriesId", "organizationId"], owner: ["seriesId"], field: "organizers" },
	{
		table: "CourseOrganization",
		key: ["courseId", "organizationId"],
		owner: ["courseId"],
		field: "organizations",
	},
	{ table: "CourseProgram", key: ["courseId", "programId"], owner: ["courseId"], field: "programs" },
	topicsOf("OrganizationTopic", "organizationId"),
	topicsOf("ProgramTopic", "programId"),
	topicsOf("SeriesTopic", "seriesId"),
	topicsOf("CourseTopic", "courseId"),
	topicsOf("EventTopic", "eventId"),
	topicsOf("TalkTopic", "talkId"),
	topicsOf("BridgeTopic", "bridgeId"),
	{ table: "Source", key: ["id"], owner: ["recordId"], field: "sources" },
];
