import type { OwnProfile } from "#app/domain/people/index.server.ts";
import { completion, type Step } from "#app/domain/people/index.ts";

const PAGES: Record<Step, { href: string; label: string }> = {
	who: { href: "/settings/profile", label: "Who you are" },
	work: { href: "/settings/profile/work", label: "What you work on" },
	exchange: { href: "/settings/profile/exchange", label: "What you offer and need" },
	hours: { href: "/settings/profile/hours", label: "When you are free" },
	visibility: { href: "/settings/visibility", label: "Who sees what" },
};

const SEEN_BY = {
	hidden: "Nobody sees your profile until you say so on “Who sees what”.",
	members: "Members see your profile; what you save shows at once.",
	public: "Everybody sees your profile; what you save shows at once.",
} as const;

export type StepsModel = ReturnType<typeof stepsModel>;

/** The guided way as one of its pages shows it: what is said, what is left, where it goes on. */
export function stepsModel(profile: OwnProfile, current: Step) {
	const states = completion(profile);
	const at = states.findIndex(({ step }) => step === current);
	return {
		here: PAGES[current].href,
		next: PAGES[states[at + 1]?.step ?? "visibility"].href,
		kicker: `Your profile, ${at + 1} of ${states.length}`,
		steps: states.map(({ step, left }) => ({
			...PAGES[step],
			current: step === current,
			state: left.length === 0 ? "nothing left open" : `open: ${left.join(", ")}`,
		})),
		/** Who sees all this at present. */
		seenBy: SEEN_BY[profile.settings.profile],
		page: { href: `/people/${profile.handle}`, label: `/people/${profile.handle}` },
	};
}

/** The first page of the way on which something is left open; null where nothing is. */
export function nextStep(profile: OwnProfile) {
	const open = completion(profile).find(({ left }) => left.length > 0);
	return {
		next: open ? { ...PAGES[open.step], left: `open: ${open.left.join(", ")}` } : null,
		seenBy: SEEN_BY[profile.settings.profile],
	};
}

/** Where "Save and go on" leads from a page of the way. */
export const NEXT: Record<Step, string> = {
	who: PAGES.work.href,
	work: PAGES.exchange.href,
	exchange: PAGES.hours.href,
	hours: PAGES.visibility.href,
	visibility: PAGES.visibility.href,
};
