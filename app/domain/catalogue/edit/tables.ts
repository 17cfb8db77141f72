import type { RecordKind } from "../cards.ts";

/** In which table each kind of record stands. */
export const TABLES: Record<RecordKind, string> = {
	organization: "Organization",
	program: "Program",
	series: "Series",
	course: "Course",
	event: "Event",
	talk: "Talk",
	topic: "Topic",
	bridge: "Bridge",
};
