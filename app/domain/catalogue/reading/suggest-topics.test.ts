import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { suggestTopics, type TopicWords } from "./suggest-topics.ts";
import { readTopicWords } from "./vocabulary.server.ts";

const VOCABULARY: TopicWords[] = [
	{
		slug: "reinforcement-learning",
		name: "Reinforcement learning",
		synonyms: ["RL"],
		bridgeTerms: ["temporal-difference error"],
	},
	{
		slug: "dopamine",
		name: "Dopamine",
		synonyms: ["dopaminergic system"],
		bridgeTerms: ["temporal-difference error"],
	},
	{ slug: "learning", name: "Learning", synonyms: [], bridgeTerms: [] },
	{ slug: "grid-cells", name: "Grid cells", synonyms: ["entorhinal grid"], bridgeTerms: [] },
];
const suggested = (title: string, text: string) =>
	suggestTopics(title, text, VOCABULARY).map(({ slug, score }) => `${slug} ${score}`);

describe("suggested topics", () => {
	it("count names, synonyms and terms of bridges, the title twice, and repetition a little", () => {
		expect(suggested("Dopamine and RL", "")).toEqual(["dopamine 12", "reinforcement-learning 8"]);
		expect(suggested("", "We study grid cells. A grid cell fires; Grid Cells!")).toEqual(["grid-cells 8"]);
	});

	it("take the longest term, and a bridge's term only beside another sign", () => {
		expect(suggested("", "reinforcement learning")).toEqual(["reinforcement-learning 6"]);
		expect(suggested("", "a temporal-difference error")).toEqual([]);
		expect(suggested("", "a temporal-difference error in dopaminergic systems")).toEqual(["dopamine 5"]);
	});

	it("take short abbreviations in capitals only", () => {
		expect(suggested("", "the url of rl")).toEqual([]);
	});
});

describe("with the real vocabulary", () => {
	beforeAll(async () => connectDatabase(await createTestDatabase()));
	afterAll(disconnectDatabase);

	it("finds what a call is about", async () => {
		const vocabulary = await readTopicWords();
		const text =
			"How do brains and machines assign credit? We invite work on dopamine, reward prediction errors, reinforcement learning and predictive coding.";
		expect(suggestTopics("Workshop on Credit Assignment", text, vocabulary).map(({ slug }) => slug)).toEqual([
			"credit-assignment",
			"reinforcement-learning",
			"predictive-coding",
		]);
		expect(suggestTopics("Annual dinner", "Please tell us what you eat.", vocabulary)).toEqual([]);
	});
});
