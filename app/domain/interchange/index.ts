export type { CalendarEntry } from "./calendar/entry.ts";
export { eventEntry } from "./calendar/event-entry.ts";
export { CSV_COLUMNS } from "./import/csv-columns.ts";
export {
	IMPORT_FORMATS,
	type ImportFormat,
	type ImportProblem,
	type ImportRow,
} from "./import/import-row.ts";
export {
	type Structured,
	structuredBreadcrumbs,
	structuredCourse,
	structuredEvent,
	structuredOrganization,
} from "./structured-data.ts";
export { structuredPerson } from "./structured-person.ts";
