/** Every kind of deadline, in the order in which filters list them: calls, people, money, milestones. */
export const DEADLINE_KINDS = [
	"abstract",
	"extended_abstract",
	"paper",
	"poster",
	"late_breaking",
	"blog_post",
	"workshop_proposal",
	"tutorial_proposal",
	"gac_proposal",
	"application",
	"teaching_assistant",
	"early_registration",
	"registration",
	"travel_grant",
	"visa_letter",
	"notification",
	"review_release",
	"camera_ready",
] as const;

export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

const LABELS: Record<DeadlineKind, string> = {
	abstract: "Abstracts",
	extended_abstract: "Extended abstracts",
	paper: "Papers",
	poster: "Posters",
	late_breaking: "Late-breaking work",
	blog_post: "Blog posts",
	workshop_proposal: "Workshop proposals",
	tutorial_proposal: "Tutorial proposals",
	gac_proposal: "Generative adversarial collaboration proposals",
	application: "Applications",
	teaching_assistant: "Teaching assistant applications",
	early_registration: "Early registration",
	registration: "Registration",
	travel_grant: "Travel grants",
	visa_letter: "Visa letters",
	notification: "Notification",
	review_release: "Reviews released",
	camera_ready: "Camera-ready version",
};

const MILESTONES: ReadonlySet<DeadlineKind> = new Set<DeadlineKind>([
	"notification",
	"review_release",
	"camera_ready",
]);

/** The kinds by which something closes for the public. */
export const CLOSING_KINDS: readonly DeadlineKind[] = DEADLINE_KINDS.filter((kind) => !MILESTONES.has(kind));

/** The kinds that concern those who already took part, or nobody's action: they do not close. */
export const MILESTONE_KINDS: readonly DeadlineKind[] = DEADLINE_KINDS.filter((kind) => MILESTONES.has(kind));

/** True for a milestone (notification, reviews, camera-ready), false for what closes. */
export function isMilestone(kind: DeadlineKind): boolean {
	return MILESTONES.has(kind);
}

/** The kind in words, as a heading: "Workshop proposals". */
export function kindLabel(kind: DeadlineKind): string {
	return LABELS[kind];
}
