import type { RecordKind } from "#app/domain/catalogue/index.ts";

/** What of a page may be wrong, by kind of record, in the words of the form. The keys are the fields of the catalogue. */
export const CORRECTION_FIELDS: Record<RecordKind, Readonly<Record<string, string>>> = {
	event: {
		dates: "Dates",
		places: "Place",
		deadlines: "Deadlines",
		name: "Name",
		url: "Address of its own page",
		description: "Description",
		kind: "Kind of event",
		mode: "In person, online or both",
		status: "Whether it takes place",
		people: "Speakers and organizers",
		organizations: "Who runs it",
		programs: "Programs that it belongs to",
		series: "Series that it belongs to",
		topics: "Topics",
		level: "Level",
		language: "Language",
		prerequisites: "What one should bring along",
		cost: "Cost",
		funding: "Grants and waivers",
		links: "Links",
		notes: "Notes",
	},
	course: {
		name: "Name",
		url: "Address of its own page",
		description: "Description",
		format: "Format",
		duration: "Duration",
		level: "Level",
		prerequisites: "What one should bring along",
		cost: "Cost",
	},
	talk: {
		title: "Title",
		url: "Address of its own page",
		recordingUrl: "Recording",
		description: "Description",
		notes: "Notes",
	},
	program: {
		name: "Name",
		url: "Address of its own page",
		description: "Description",
		recurrence: "When it takes place",
		funding: "Funding",
	},
	series: {
		name: "Name",
		url: "Address of its own page",
		description: "Description",
		recurrence: "When it takes place",
	},
	organization: { name: "Name", url: "Address of its own page", description: "Description", city: "City" },
	topic: { name: "Name", definition: "Definition" },
	bridge: { carriesOver: "What carries over", doesNot: "What does not" },
};

/** Stands for the page as a whole, or for what no field is for. */
export const WHOLE_PAGE = "page";
export const WHOLE_PAGE_LABEL = "Something else on the page";

/** A field in words; null stands for the page as a whole. */
export function fieldLabel(kind: RecordKind, field: string | null): string {
	return (field && CORRECTION_FIELDS[kind][field]) || WHOLE_PAGE_LABEL;
}

/** The fields of an event that a moderator can put right while deciding, and how each is entered. */
export const APPLICABLE = {
	dates: "dates",
	name: "line",
	url: "line",
	description: "text",
	kind: "choice",
	mode: "choice",
	level: "line",
	language: "line",
	prerequisites: "text",
	notes: "text",
} as const;

export type ApplicableField = keyof typeof APPLICABLE;

/** The field that a correction can be applied to from the moderators' screen; null where it has to be put right elsewhere. */
export function applicableField(kind: RecordKind, field: string | null): ApplicableField | null {
	return kind === "event" && field !== null && Object.hasOwn(APPLICABLE, field)
		? (field as ApplicableField)
		: null;
}
