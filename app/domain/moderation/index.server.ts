export {
	AUDIT_PAGE_SIZE,
	type AuditFilter,
	type AuditLine,
	type AuditPage,
	listAudit,
	listAuditActions,
} from "./audit/list-audit.server.ts";
export { decideOpenClaim, listClaims, readOpenClaim } from "./claims/claims.server.ts";
export { countWaiting, type Waiting } from "./decisions/count-waiting.server.ts";
export {
	DECISIONS_PAGE_SIZE,
	listDecisions,
	type PublicDecisionLine,
} from "./decisions/list-decisions.server.ts";
export { personalData } from "./personal-data.server.ts";
export { decideReport } from "./reports/decide-report.server.ts";
export {
	fileReport,
	findReportSubject,
	type ReportSubject,
	type ReportTarget,
} from "./reports/file-report.server.ts";
export { liftSuspension } from "./reports/lift-suspension.server.ts";
export {
	countOpenReports,
	listReports,
	QUEUE_PAGE_SIZE,
	type ReportLine,
	type ReportPage,
} from "./reports/list-reports.server.ts";
export { type ReportCase, readCase, readCasePicture } from "./reports/read-case.server.ts";
