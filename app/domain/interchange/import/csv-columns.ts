import { DEADLINE_KINDS, type DeadlineKind } from "#app/domain/catalogue/index.ts";

/**
 * The columns that a table of events may have, with other names that they go by. Only `name` has to be there; order, case, spaces and
 * underscores don't matter. Lists in a cell are separated by semicolons. `… deadline` stands for each kind of deadline.
 */
export const CSV_COLUMNS = {
	name: ["title", "event", "event name", "summary"],
	kind: ["type", "category"],
	description: ["abstract", "about", "details"],
	url: ["website", "web", "web page", "link", "homepage", "event url"],
	start: ["start date", "begin", "begins", "from", "first day", "date", "dates", "when"],
	end: ["end date", "ends", "to", "until", "last day"],
	start_time: ["starts at", "begin time"],
	end_time: ["ends at", "finish time"],
	time_zone: ["timezone", "zone", "tz"],
	year: [],
	date_note: ["dates note"],
	mode: ["format", "attendance"],
	status: [],
	venue: ["place", "site", "building"],
	city: ["town"],
	region: ["state", "province"],
	country: ["nation"],
	location: ["where", "address"],
	language: ["lang"],
	level: ["audience"],
	prerequisites: ["requirements"],
	parent: ["satellite of", "part of"],
	series: [],
	course: [],
	organizations: [
		"organization",
		"organisation",
		"organisations",
		"organised by",
		"organized by",
		"host",
		"institution",
	],
	topics: ["keywords", "tags", "topic"],
	speakers: ["speaker", "invited speakers", "keynotes"],
	organizers: ["organizer", "organiser", "organisers", "contact person"],
	fee: ["cost", "price", "amount"],
	currency: [],
	fee_note: ["cost note", "price note"],
	source_url: ["source"],
	id: ["uid", "key", "identifier"],
} as const;

export type CsvColumn = keyof typeof CSV_COLUMNS | `deadline ${DeadlineKind}`;

const BY_NAME = new Map<string, CsvColumn>(
	Object.entries(CSV_COLUMNS).flatMap(([column, others]) =>
		[column, ...others].map((name) => [plain(name), column as CsvColumn] as const),
	),
);
const DEADLINES = new Map<string, CsvColumn>(
	DEADLINE_KINDS.map((kind) => [plain(kind), `deadline ${kind}` as const]),
);

/** The column that a header names; null for one that we don't know. */
export function csvColumn(header: string): CsvColumn | null {
	const name = plain(header);
	const deadline =
		name.match(/^(.+?)(?:submission)?(?:deadlines?|due|closes)$/)?.[1] ??
		name.match(/^deadline(?:for)?(.+)$/)?.[1];
	return (
		BY_NAME.get(name) ??
		(deadline ? (DEADLINES.get(deadline) ?? DEADLINES.get(deadline.replace(/s$/, "")) ?? null) : null)
	);
}

function plain(name: string): string {
	return name
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[^a-z0-9]/g, "");
}
