export {
	type Belongings,
	EVENT_VERBS,
	type EventVerb,
	FLAG_LABELS,
	mayEdit,
	mayPublish,
	possibleVerbs,
	type SubmissionFlag,
	type SubmissionState,
} from "./rules.ts";
