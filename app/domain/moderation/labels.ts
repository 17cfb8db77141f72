/** Why something is reported, in the words of the form. */
export const REPORT_REASONS = {
	harassment: "Harassment, threats or hate",
	spam: "Advertising or spam",
	impersonation: "Pretends to be somebody else",
	false_information: "False or misleading statements",
	privacy: "Shows private things of somebody",
	other: "Something else",
} as const;

export type ReportReason = keyof typeof REPORT_REASONS;

/** What a decision may be, in the words that all sides read. */
export const REPORT_OUTCOMES = {
	no_breach: "No breach of the code of conduct",
	warned: "Warned",
	content_removed: "Content removed",
	suspended: "Account suspended",
} as const;

export type ReportOutcome = keyof typeof REPORT_OUTCOMES;

/** What decisions of the public log are about. */
export const DECISION_SUBJECTS: Readonly<Record<string, string>> = {
	proposal: "Proposal",
	correction: "Correction",
	claim: "Claim to a name",
	report: "Report",
	removal: "Removal",
	warning: "Warning",
};

/** What came of it, in the words of the public log. */
export const DECISION_OUTCOMES: Readonly<Record<string, string>> = {
	...REPORT_OUTCOMES,
	published: "Published",
	accepted: "Accepted",
	refused: "Refused",
};

/** What moderators can empty in a profile; "profile" hides it whole until its person shows it again. */
export const CONTENT_PARTS = {
	about: "What they say about themselves",
	picture: "Picture",
	links: "Links",
	affiliation: "Affiliation and lab",
	methods: "Methods",
	exchanges: "Offers and needs",
	works: "Works",
	profile: "The whole profile: hidden from everybody",
} as const;

export type ContentPart = keyof typeof CONTENT_PARTS;

/** Days within which the code of conduct promises a decision, and within which one may be appealed. */
export const DECIDED_WITHIN_DAYS = 7;
export const APPEAL_WITHIN_DAYS = 30;

/** Days within which an appeal is answered. */
export const APPEAL_ANSWERED_WITHIN_DAYS = 14;
