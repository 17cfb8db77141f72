import type { Viewer } from "#app/domain/accounts/index.ts";

export type SubmissionState = "draft" | "unconfirmed" | "proposed" | "published" | "refused" | "withdrawn";

/** What can be done with a submission. */
export type SubmissionAct =
	| "save"
	/** Without an account: the address has to be confirmed first. */
	| "propose_by_address"
	| "propose"
	| "confirm"
	| "publish"
	| "refuse"
	| "withdraw"
	/** To go on writing: a link that was not used, a proposal, a refusal. */
	| "reopen"
	/** The link is too old, or another proposal took its place. */
	| "lapse";

const STEPS: Record<SubmissionState, Partial<Record<SubmissionAct, SubmissionState>>> = {
	draft: {
		save: "draft",
		propose_by_address: "unconfirmed",
		propose: "proposed",
		publish: "published",
		withdraw: "withdrawn",
	},
	unconfirmed: { confirm: "proposed", withdraw: "withdrawn", reopen: "draft", lapse: "draft" },
	proposed: { publish: "published", refuse: "refused", withdraw: "withdrawn", reopen: "draft" },
	published: {},
	refused: { reopen: "draft", withdraw: "withdrawn" },
	withdrawn: { reopen: "draft" },
};

/** The state that a submission comes into by an act; null where the act can't be done. */
export function nextState(state: SubmissionState, act: SubmissionAct): SubmissionState | null {
	return STEPS[state][act] ?? null;
}

export const SUBMISSION_STATES = Object.keys(STEPS) as SubmissionState[];
export const SUBMISSION_ACTS: readonly SubmissionAct[] = [
	"save",
	"propose_by_address",
	"propose",
	"confirm",
	"publish",
	"refuse",
	"withdraw",
	"reopen",
	"lapse",
];

/** The lasting things that an event belongs to, by id; what a draft would make anew is not among them. */
export interface Belongings {
	series: string | null;
	course: string | null;
	programs: readonly string[];
	organizations: readonly string[];
}

/**
 * Whether somebody may put an event into the catalogue without asking: moderators; organizers of its series and course, or,
 * where it has neither, of one of its programs or organizations.
 */
export function mayPublish(viewer: Viewer, { series, course, programs, organizations }: Belongings): boolean {
	if (!viewer) return false;
	if (viewer.moderator) return true;
	if (series || course)
		return (
			(!series || organizes(viewer, "series", series)) && (!course || organizes(viewer, "course", course))
		);
	return (
		programs.some((id) => organizes(viewer, "program", id)) ||
		organizations.some((id) => organizes(viewer, "organization", id))
	);
}

/** Whether somebody may change an event: moderators, and organizers of it or of anything that it belongs to. */
export function mayEdit(viewer: Viewer, event: { id: string } & Belongings): boolean {
	if (!viewer) return false;
	if (viewer.moderator || organizes(viewer, "event", event.id)) return true;
	return (
		(event.series !== null && organizes(viewer, "series", event.series)) ||
		(event.course !== null && organizes(viewer, "course", event.course)) ||
		event.programs.some((id) => organizes(viewer, "program", id)) ||
		event.organizations.some((id) => organizes(viewer, "organization", id))
	);
}

/**
 * Whether somebody who may change an event may also put it under this series and course: what they newly name there has to
 * be theirs, for it speaks in the name of others.
 */
export function mayMove(viewer: Viewer, from: Belongings, to: Belongings): boolean {
	if (!viewer) return false;
	if (viewer.moderator) return true;
	return (
		(to.series === null || to.series === from.series || organizes(viewer, "series", to.series)) &&
		(to.course === null || to.course === from.course || organizes(viewer, "course", to.course))
	);
}

function organizes(viewer: NonNullable<Viewer>, kind: string, id: string): boolean {
	return viewer.organizes.some((one) => one.kind === kind && one.id === id);
}

/** Who may open a submission: its writer, by account or by their browser's key; moderators once it was proposed. */
export function mayRead(
	viewer: Viewer,
	submission: { state: SubmissionState; accountId: string | null; byKey: boolean },
): boolean {
	if (isWriter(viewer, submission)) return true;
	return Boolean(viewer?.moderator) && ["proposed", "published", "refused"].includes(submission.state);
}

/** Whether this is who writes it. What belongs to an account is that account's alone. */
export function isWriter(
	viewer: Viewer,
	{ accountId, byKey }: { accountId: string | null; byKey: boolean },
): boolean {
	return accountId === null ? byKey : viewer?.accountId === accountId;
}

/** More links than this in running text is how advertising looks. */
const MANY_LINKS = 5;

export type SubmissionFlag = "many_links" | "link_in_name" | "copied_words";

/** What of a draft a moderator should look at twice. Nothing is refused for it. */
export function flagsOf(draft: {
	name: string;
	description: string | null;
	notes: string | null;
	prerequisites: string | null;
}): SubmissionFlag[] {
	const texts = [draft.description, draft.notes, draft.prerequisites].filter((text) => text !== null);
	const links = texts.join(" ").match(/https?:\/\/|\bwww\./gi)?.length ?? 0;
	const flags: SubmissionFlag[] = [];
	if (links > MANY_LINKS) flags.push("many_links");
	if (/https?:\/\/|\bwww\.|\w\.(com|net|org|io|xyz|info|shop|top)\b/i.test(draft.name))
		flags.push("link_in_name");
	if (texts.some((text) => draft.name.length > 12 && text.split(draft.name).length > 4))
		flags.push("copied_words");
	return flags;
}

export const FLAG_LABELS: Record<SubmissionFlag, string> = {
	many_links: "More than five links in its texts",
	link_in_name: "A web address in its name",
	copied_words: "Its name is repeated over and over",
};

/** What can be done with an event as a whole. */
export const EVENT_VERBS = ["postpone", "cancel", "reinstate", "withdraw", "restore"] as const;
export type EventVerb = (typeof EVENT_VERBS)[number];

/** What can be done with an event in this state, in the order in which it is offered. */
export function possibleVerbs({ status, withdrawn }: { status: string; withdrawn: boolean }): EventVerb[] {
	if (withdrawn) return ["restore"];
	const on = status === "announced" || status === "confirmed";
	return [
		...(on ? (["postpone"] as const) : []),
		...(on || status === "postponed" ? (["cancel"] as const) : []),
		...(status === "postponed" || status === "cancelled" ? (["reinstate"] as const) : []),
		"withdraw",
	];
}
