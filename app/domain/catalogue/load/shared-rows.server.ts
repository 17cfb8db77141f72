import { closesAt, overAt } from "../time/deadlines.ts";
import type { DeadlineEntry, PersonEntry, SourceEntry } from "./entry-parts.schema.ts";
import { catalogueId } from "./ids.server.ts";
import type { RowCollector } from "./rows.ts";

/** What every record of the files shares: the day on which the whole collection was made. */
export type LoadContext = { rows: RowCollector; asOf: string };

export type RecordKind =
	| "event"
	| "course"
	| "talk"
	| "program"
	| "series"
	| "organization"
	| "topic"
	| "bridge";

/** The day on which a record was last checked: its newest stated one, else the collection's. */
export function checkedOn(sources: SourceEntry[], asOf: string): string {
	const stated = sources.flatMap((s) => s.verified_on ?? trackerCheck(s.what) ?? []).sort();
	return stated.at(-1) ?? asOf;
}

function trackerCheck(what: string | undefined): string | undefined {
	return what?.match(/verified_on (\d{4}-\d{2}-\d{2})/)?.[1];
}

/** Adds where a record's facts, or those of one deadline of it, were read; undated ones count as checked on `asOf`. */
export function addSources(
	{ rows, asOf }: LoadContext,
	kind: RecordKind,
	recordId: string,
	sources: SourceEntry[],
	deadlineId: string | null = null,
): void {
	sources.forEach((source, position) => {
		rows.add("Source", {
			id: catalogueId("source", deadlineId ?? recordId, position),
			recordKind: kind,
			recordId,
			deadlineId,
			position,
			what: source.what ?? null,
			url: source.url ?? null,
			repository: source.repo ?? null,
			path: source.path ?? null,
			commit: source.commit ?? null,
			citation: source.citation ?? null,
			checkedOn: source.verified_on ?? trackerCheck(source.what) ?? asOf,
		});
	});
}

/** Ties a record to its topics, in the file's order. */
export function addTopics(
	{ rows }: LoadContext,
	table:
		| "OrganizationTopic"
		| "ProgramTopic"
		| "SeriesTopic"
		| "CourseTopic"
		| "EventTopic"
		| "TalkTopic"
		| "BridgeTopic",
	owner: { [column: string]: string },
	topics: string[],
): void {
	topics.forEach((topic, position) => {
		rows.add(table, { ...owner, topicId: catalogueId("topic", topic), position });
	});
}

/** Adds the people of a talk or program, in the file's order. */
export function addAppearances(
	{ rows }: LoadContext,
	owner: { talkId: string } | { programId: string },
	people: PersonEntry[],
): void {
	const ownerId = "talkId" in owner ? owner.talkId : owner.programId;
	people.forEach((person, position) => {
		rows.add("Appearance", {
			id: catalogueId("appearance", ownerId, position),
			talkId: null,
			programId: null,
			...owner,
			position,
			name: person.name,
			affiliation: person.affiliation ?? null,
			orcid: person.orcid ?? null,
			role: person.role,
		});
	});
}

/** A deadline's id holds its kind and label, not its date: a moved deadline keeps its calendar entry. */
export function addDeadlines(
	context: LoadContext,
	kind: "event" | "program",
	ownerId: string,
	deadlines: DeadlineEntry[],
): void {
	deadlines.forEach((entry, position) => {
		const id = catalogueId("deadline", ownerId, entry.kind, entry.label);
		const time = {
			opensOn: entry.opens,
			closesOn: entry.date,
			closesTime: entry.time,
			timeZone: entry.timezone,
			timeZoneLabel: entry.timezone_label,
			provisional: entry.provisional ?? false,
			moves: [],
		};
		const { moves: _, ...columns } = time;
		context.rows.add("Deadline", {
			id,
			eventId: kind === "event" ? ownerId : null,
			programId: kind === "program" ? ownerId : null,
			position,
			kind: entry.kind,
			label: entry.label,
			note: entry.note,
			...columns,
			closesAt: closesAt(time),
			overAt: overAt(time),
			mayFollowEvent: entry.may_follow_event ?? false,
		});
		entry.history.forEach((move, movePosition) => {
			context.rows.add("DeadlineMove", {
				id: catalogueId("deadline-move", id, movePosition),
				deadlineId: id,
				position: movePosition,
				previousDate: move.date,
				note: move.note ?? null,
			});
		});
		if (entry.source) {
			const what = entry.source.what ?? `deadline: ${entry.label}`;
			addSources(context, kind, ownerId, [{ ...entry.source, what }], id);
		}
	});
}
