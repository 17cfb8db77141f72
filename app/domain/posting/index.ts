export {
	APPLICABLE,
	type ApplicableField,
	applicableField,
	CORRECTION_FIELDS,
	fieldLabel,
	WHOLE_PAGE,
	WHOLE_PAGE_LABEL,
} from "./corrections/fields.ts";
export {
	CORRECTION_MAX,
	correctionDecisionSchema,
	correctionSchema,
	strangersCorrectionSchema,
} from "./corrections/schema.ts";
export { proposalDecisionSchema } from "./proposals/schema.ts";
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
export { reasonSchema } from "./schema.ts";
