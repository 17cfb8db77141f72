import type { PartName } from "./schema.ts";

/** What completion looks at: a person's own profile. */
export type Completable = {
	name: string;
	stage: unknown;
	affiliation: string | null;
	percent: { neuroscience: number; cognitive: number; ai: number };
	topics: readonly unknown[];
	methods: readonly unknown[];
	offers: readonly unknown[];
	needs: readonly unknown[];
	languages: readonly unknown[];
	freeHours: readonly unknown[];
	settings: { profile: string };
};

export type Step = "who" | "work" | "exchange" | "hours" | "visibility";
export type StepState = {
	step: Step /** What is not said yet, in words; none where nothing is left. */;
	left: string[];
};

/** The pages of the guided way, and which parts each one saves. */
export const STEP_PARTS: Record<Step, readonly PartName[]> = {
	who: ["identity", "place", "reach"],
	work: ["shares", "topics", "methods"],
	exchange: ["offers", "needs"],
	hours: ["hours"],
	visibility: ["visibility"],
};

/** How far a profile has come, page by page. Nothing but the name is ever required. */
export function completion(profile: Completable): StepState[] {
	const { percent } = profile;
	const left = (...pairs: [said: boolean, words: string][]) =>
		pairs.flatMap(([said, words]) => (said ? [] : [words]));
	return [
		{
			step: "who",
			left: left(
				[profile.name !== "", "your name"],
				[profile.stage !== null, "career stage"],
				[profile.affiliation !== null, "affiliation"],
				[profile.languages.length > 0, "languages"],
			),
		},
		{
			step: "work",
			left: left(
				[percent.neuroscience + percent.cognitive + percent.ai > 0, "your fields"],
				[profile.topics.length > 0, "topics"],
				[profile.methods.length > 0, "methods"],
			),
		},
		{
			step: "exchange",
			left: left([profile.offers.length > 0, "what you offer"], [profile.needs.length > 0, "what you need"]),
		},
		{ step: "hours", left: left([profile.freeHours.length > 0, "free hours"]) },
		{ step: "visibility", left: left([profile.settings.profile !== "hidden", "who may see it"]) },
	];
}
