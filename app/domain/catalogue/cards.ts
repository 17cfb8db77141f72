import type { FieldShares, TopicField } from "./fields.ts";
import type { DeadlineKind, DeadlineTime, PartialDates } from "./time/index.ts";

/** What one row of a list shows of a record, kept ready in the database so that a list is one query. */

export type RecordLink = { slug: string; name: string };

export type PlaceCard = {
	role: string;
	venue: string | null;
	city: string | null;
	region: string | null;
	country: string;
	startDate: string | null;
	endDate: string | null;
};

export type DeadlineCard = DeadlineTime & {
	id: string;
	kind: DeadlineKind;
	label: string;
	/** ISO instants; `closesAt` is null where no zone is stated. */
	closesAt: string | null;
	overAt: string;
};

export type EventMode = "in_person" | "online" | "hybrid";
export type EventStatus = "proposed" | "announced" | "confirmed" | "postponed" | "cancelled";

export type EventCard = {
	kind: "event";
	dates: PartialDates;
	places: PlaceCard[];
	mode: EventMode | null;
	status: EventStatus;
	series: RecordLink | null;
	course: RecordLink | null;
	parent: RecordLink | null;
	shares: FieldShares | null;
	/** Closings in order; milestones stay on the event's page. */
	deadlines: DeadlineCard[];
};

export type CourseCard = {
	kind: "course";
	level: string | null;
	duration: string | null;
	format: string | null;
	recurrence: string | null;
	place: string | null;
	cost: string | null;
	organizations: RecordLink[];
	shares: FieldShares | null;
	/** The latest cohort that is known. */
	latestCohort: (RecordLink & { dates: PartialDates }) | null;
};

export type TalkCard = {
	kind: "talk";
	dates: PartialDates | null;
	people: { name: string; role: string }[];
	event: RecordLink | null;
	program: RecordLink | null;
	host: RecordLink | null;
	partOf: RecordLink | null;
	recordingUrl: string | null;
	shares: FieldShares | null;
};

export type ProgramCard = {
	kind: "program";
	organizations: RecordLink[];
	startedYear: number | null;
	recurrence: string | null;
	shares: FieldShares | null;
};

export type SeriesCard = {
	kind: "series";
	aliases: string[];
	recurrence: string | null;
	firstYear: number | null;
	relevance: "core" | "context" | "peripheral";
	parent: RecordLink | null;
	shares: FieldShares | null;
};

export type OrganizationCard = {
	kind: "organization";
	aliases: string[];
	place: string | null;
	parent: RecordLink | null;
	shares: FieldShares | null;
};

export type TopicCard = {
	kind: "topic";
	field: TopicField;
	synonyms: string[];
	parent: RecordLink | null;
	shares: FieldShares | null;
};

export type BridgeCard = {
	kind: "bridge";
	left: { field: TopicField; term: string };
	right: { field: TopicField; term: string };
	shares: FieldShares | null;
};

export type Card =
	| EventCard
	| CourseCard
	| TalkCard
	| ProgramCard
	| SeriesCard
	| OrganizationCard
	| TopicCard
	| BridgeCard;

export type RecordKind = Card["kind"];
export const RECORD_KINDS = [
	"event",
	"course",
	"talk",
	"program",
	"series",
	"organization",
	"topic",
	"bridge",
] as const satisfies readonly RecordKind[];
