import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { readTopicPage, topicsAcross } from "./topic-page.server.ts";

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

describe("a topic's page", () => {
	it("stands between broader and narrower ones and shows the bridges that touch it", async () => {
		const page = await readTopicPage("reinforcement-learning", FIXED_NOW);
		if ("movedTo" in page) throw new Error("moved");
		expect(page.broader.map((topic) => topic.slug)).toEqual(["machine-learning"]);
		const bridge = page.bridges.find(({ slug }) => slug === "reward-prediction-error-td-error");
		expect(bridge).toMatchObject({
			left: { field: "neuroscience", term: "Reward prediction error" },
			right: { field: "artificial_intelligence", term: "Temporal-difference error" },
			direct: true,
		});
		expect(page.across.find((topic) => topic.slug === "neuromodulation")?.through).toContainEqual({
			slug: "reward-prediction-error-td-error",
			name: "Reward prediction error ~ TD error",
		});
		expect(page.across.every((topic) => topic.field !== "artificial_intelligence")).toBe(true);
	});

	it("finds what is on about NeuroAI, events to come only", async () => {
		const page = await readTopicPage("neuroai", FIXED_NOW);
		if ("movedTo" in page) throw new Error("moved");
		expect(page.events.items.map((event) => event.slug)).toContain("cosyne-2027");
		expect(page.events.items.map((event) => event.slug)).not.toContain("cosyne-2024");
		expect(page.bridges.length).toBeGreaterThan(0);
		expect(page.bridges.every((bridge) => !bridge.direct)).toBe(true);
	});

	it("puts the topics that share most bridges first", () => {
		const end = { field: "neuroscience" as const, term: "", synonyms: [] };
		const topic = (slug: string) => ({ slug, name: slug, field: "neuroscience" as const });
		const bridge = (slug: string, topics: string[]) => ({
			slug,
			name: slug,
			left: end,
			right: end,
			topics: topics.map(topic),
			direct: true,
		});
		const across = topicsAcross("artificial_intelligence", [bridge("x", ["a", "b"]), bridge("y", ["b"])]);
		expect(across.map((entry) => [entry.slug, entry.through.map((through) => through.slug)])).toEqual([
			["b", ["x", "y"]],
			["a", ["x"]],
		]);
	});
});
