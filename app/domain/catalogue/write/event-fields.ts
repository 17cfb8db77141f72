import type { EventDraft } from "../drafts/schema.ts";

/** One thing that a draft says of an event. */
export type DraftField = keyof EventDraft;

/**
 * Under which names a load of the catalogue files knows each field: what a person set there is kept. `sourceUrl` is not a
 * field of the event: it says where the others were read.
 */
export const LOADED_FIELDS: Record<Exclude<DraftField, "sourceUrl">, readonly string[]> = {
	name: ["name"],
	kind: ["kind"],
	description: ["description"],
	notes: ["notes"],
	url: ["url"],
	language: ["language"],
	level: ["level"],
	mode: ["mode"],
	status: ["status"],
	ordinal: ["ordinal"],
	officiallyAffiliated: ["officiallyAffiliated"],
	prerequisites: ["prerequisites"],
	dates: ["year", "startDate", "endDate", "startTime", "endTime", "datePrecision", "dateNote", "timeZone"],
	places: ["places"],
	parent: ["parentId"],
	series: ["seriesId"],
	course: ["courseId"],
	programs: ["programs"],
	organizations: ["organizations"],
	people: ["people"],
	topics: ["topics"],
	deadlines: ["deadlines"],
	cost: ["feeAmount", "feeCurrency", "feeNote"],
	funding: ["funding"],
	links: ["links"],
};

/** Fields whose change a calendar entry shows, so that its SEQUENCE has to grow (RFC 5545, 3.8.7.4). */
export const CALENDAR_FIELDS: ReadonlySet<DraftField> = new Set([
	"name",
	"description",
	"url",
	"mode",
	"status",
	"dates",
	"places",
]);

/** A field before and after a change, as drafts say it. */
export type FieldChange = { before: unknown; after: unknown };
export type FieldChanges = Partial<Record<DraftField, FieldChange>>;

/** What differs between two drafts of one event, field by field; empty where they say the same. */
export function diffDrafts(before: EventDraft, after: EventDraft): FieldChanges {
	const changes: FieldChanges = {};
	for (const field of Object.keys(LOADED_FIELDS) as (keyof typeof LOADED_FIELDS)[])
		if (canonical(before[field]) !== canonical(after[field]))
			changes[field] = { before: before[field], after: after[field] };
	return changes;
}

/** The draft with these fields set back (`before`) or forth (`after`) to what a change says of them. */
export function applyChanges(draft: EventDraft, changes: FieldChanges, to: "before" | "after"): EventDraft {
	const values = Object.entries(changes).map(([field, change]) => [field, change?.[to]]);
	return { ...draft, ...Object.fromEntries(values) };
}

/** The same text for values that say the same, whatever the order of their keys. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_, part: unknown) =>
		part !== null && typeof part === "object" && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
			: part,
	);
}
