import type { DeadlineKind } from "../time/index.ts";

/** The words that name what closes, the more special first. */
const KINDS: readonly (readonly [DeadlineKind, RegExp])[] = [
	["camera_ready", /camera[- ]ready|final (?:versions?|manuscripts?|papers?)\b/i],
	["review_release", /\breviews? (?:are )?releas|release of (?:the )?reviews|author response/i],
	[
		"notification",
		/\bnotif(?:ication|ied|y)|acceptance (?:decisions?|emails?)|decisions? (?:announced|sent|released|by|on|:)|outcome of (?:the )?(?:review|selection)|results announced|inform(?:ed)? (?:the )?(?:applicants|authors)|(?:applicants|authors) (?:will|are to) be informed/i,
	],
	["visa_letter", /\bvisa\b/i],
	[
		"travel_grant",
		/travel (?:grant|award|fellowship|stipend|support|bursar|fund|scholarship)|\bbursar(?:y|ies)\b|scholarship application|childcare grant/i,
	],
	["teaching_assistant", /teaching assistants?\b|\bTAs?\b (?:application|deadline)|\btutor applications?/i],
	["tutorial_proposal", /tutorial (?:proposal|submission|call)|proposals? for (?:a )?tutorials?/i],
	[
		"workshop_proposal",
		/workshop (?:proposal|submission|call)|(?:symposi(?:um|a)|satellite|session) (?:proposal|submission)s?|proposals? for (?:a )?(?:workshop|symposi|satellite)/i,
	],
	["gac_proposal", /\bGACs?\b|generative adversarial collaboration/i],
	["late_breaking", /late[- ]breaking/i],
	["blog_post", /blog ?posts?\b/i],
	["extended_abstract", /extended abstract|(?:2|two|4|four)-page abstract/i],
	[
		"early_registration",
		/early[- ]?(?:bird)?[- ]?registration|early[- ]bird|early (?:rate|fee)|reduced (?:registration|rate|fee)/i,
	],
	[
		"poster",
		/poster (?:abstract )?(?:submission|proposal|deadline|abstract)|(?:submission of|submit) (?:a |your )?posters?|\bposters? (?:due|by|until)|call for posters/i,
	],
	[
		"abstract",
		/abstracts?\b|contributed talks?|contributions? (?:due|deadline|submission)|submission of contributions/i,
	],
	["paper", /\b(?:full |short |long |paper |manuscript )?(?:papers?|manuscripts?)\b|paper submission/i],
	["application", /\bappl(?:ication|y|ications|icants)\b|expressions? of interest|nominations?/i],
	["registration", /\bregist(?:ration|er|rations)\b|\bsign[- ]?up\b|\bRSVP\b|\benrol/i],
	["abstract", /\bsubmissions?\b|\bsubmit\b|call for (?:contributions|participation)/i],
];

const CLOSES =
	/deadline|\bdue\b|\bclos(?:es?|ing|ed)\b|\buntil\b|\btill\b|\bby\b|\bbefore\b|no later than|not later than|\bends?\b|\bextended (?:to|until)\b|\blast (?:day|date)\b|cut-?off/i;
const OPENS =
	/\bopens?\b|\bopening\b|\bopened\b|\bstarts?\b|\bbegins?\b|\bfrom\b|\bavailable (?:from|on)\b|\blaunch/i;
const MILESTONE_KINDS: ReadonlySet<DeadlineKind> = new Set([
	"notification",
	"camera_ready",
	"review_release",
]);

export type StatedKind = { kind: DeadlineKind; at: number };

/** The kind that a piece of text names: the one nearest to its end (where the date follows) or its beginning; null for none. */
export function kindIn(text: string, nearest: "end" | "beginning"): DeadlineKind | null {
	const found: StatedKind[] = [];
	for (const [kind, words] of KINDS) {
		const all = [...text.matchAll(new RegExp(words.source, "gi"))].slice(0, 20);
		const match = nearest === "end" ? all.at(-1) : all[0];
		if (!match) continue;
		// A special kind covers the general word in it: "camera-ready papers", "workshop submission".
		const covered = found.some(({ at }) => Math.abs(at - match.index) <= 24);
		if (!covered) found.push({ kind, at: match.index });
	}
	found.sort((one, other) => (nearest === "end" ? other.at - one.at : one.at - other.at));
	return found[0]?.kind ?? null;
}

/** True for words that say something ends by the date beside them. */
export function saysCloses(text: string): boolean {
	return CLOSES.test(text);
}

/** True for words that say something begins on the date beside them, and nothing that it ends. */
export function saysOpens(text: string): boolean {
	return OPENS.test(text) && !CLOSES.test(text);
}

/** True for the kinds whose dates need no word like "deadline" beside them. */
export function speaksForItself(kind: DeadlineKind): boolean {
	return MILESTONE_KINDS.has(kind);
}
