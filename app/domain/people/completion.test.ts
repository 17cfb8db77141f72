import { expect, test } from "vitest";
import { completion, STEP_PARTS } from "./completion.ts";
import { PROFILE_PARTS } from "./schema.ts";

const empty = {
	name: "",
	stage: null,
	affiliation: null,
	percent: { neuroscience: 0, cognitive: 0, ai: 0 },
	topics: [],
	methods: [],
	offers: [],
	needs: [],
	languages: [],
	freeHours: [],
	settings: { profile: "hidden" },
};

test("what is left is said page by page, and nothing where all is said", () => {
	expect(completion(empty)).toEqual([
		{ step: "who", left: ["your name", "career stage", "affiliation", "languages"] },
		{ step: "work", left: ["your fields", "topics", "methods"] },
		{ step: "exchange", left: ["what you offer", "what you need"] },
		{ step: "hours", left: ["free hours"] },
		{ step: "visibility", left: ["who may see it"] },
	]);
	const full = {
		...{
			name: "Ada",
			stage: "other",
			affiliation: "Home",
			percent: { neuroscience: 0, cognitive: 100, ai: 0 },
		},
		...{ topics: [1], methods: [1], offers: [1], needs: [1], languages: [1], freeHours: [1] },
		settings: { profile: "members" },
	};
	expect(completion(full).flatMap(({ left }) => left)).toEqual([]);
});

test("every part of a profile is saved by one page of the way", () => {
	expect(Object.values(STEP_PARTS).flat().sort()).toEqual(Object.keys(PROFILE_PARTS).sort());
});
