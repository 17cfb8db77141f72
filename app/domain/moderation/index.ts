export {
	APPEAL_ANSWERED_WITHIN_DAYS,
	APPEAL_WITHIN_DAYS,
	CONTENT_PARTS,
	type ContentPart,
	DECIDED_WITHIN_DAYS,
	DECISION_OUTCOMES,
	DECISION_SUBJECTS,
	REPORT_OUTCOMES,
	REPORT_REASONS,
	type ReportOutcome,
	type ReportReason,
} from "./labels.ts";
export { claimDecisionSchema, decisionSchema, liftSchema, REPORT_MAX, reportSchema } from "./schema.ts";
