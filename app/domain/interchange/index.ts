export {
	type Structured,
	structuredBreadcrumbs,
	structuredCourse,
	structuredEvent,
	structuredOrganization,
} from "./structured-data.ts";
export { structuredPerson } from "./structured-person.ts";
