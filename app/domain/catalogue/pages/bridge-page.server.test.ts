import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { readBridgePage } from "./bridge-page.server.ts";

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

describe("a bridge's page", () => {
	it("has both terms, its papers in order, and its topics on the side of their field", async () => {
		const page = await readBridgePage("reward-prediction-error-td-error", FIXED_NOW);
		if ("movedTo" in page) throw new Error("moved");
		expect([page.left.term, page.right.term]).toEqual([
			"Reward prediction error",
			"Temporal-difference error",
		]);
		expect(page.references.map(({ year, doi, read }) => [year, doi, read])).toEqual([
			[1997, "10.1126/science.275.5306.1593", true],
			[1996, null, true],
			[1988, "10.1007/BF00115009", false],
			[2020, null, true],
		]);
		expect(page.stands.map(({ side, topics }) => [side, topics.map((topic) => topic.slug)])).toEqual([
			["left", ["neuromodulation", "decision-making-neural"]],
			["both", []],
			["right", ["reinforcement-learning"]],
		]);
		const right = page.stands[2];
		expect(right?.items.map((item) => item.slug)).toContain("webinar-nayebi-2025");
		expect(right?.people).toContainEqual({
			name: "Aran Nayebi",
			talk: { slug: "webinar-nayebi-2025", name: "Why NeuroAI Needs NeuroAgents" },
		});
		expect(page.nearby.map((bridge) => bridge.slug)).toContain("basal-ganglia-actor-critic");
	});

	it("places no record on two sides", async () => {
		const page = await readBridgePage("rsa-cka", FIXED_NOW);
		if ("movedTo" in page) throw new Error("moved");
		const ids = page.stands.flatMap((stand) => stand.items.map((item) => item.id));
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.length).toBeGreaterThan(0);
	});
});
