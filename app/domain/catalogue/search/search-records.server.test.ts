import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { holds } from "#tests/setup/seed.ts";
import { searchRecords } from "./search-records.server.ts";

const now = FIXED_NOW;
beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

const first = async (query: string) => {
	const { hits } = await searchRecords(query, { now, limit: 1 });
	return hits[0] && `${hits[0].recordKind} ${hits[0].slug}`;
};

describe("searchRecords finds what is meant", () => {
	it.each([
		["NAISys", "series naisys"],
		["reward prediction error", "bridge reward-prediction-error-td-error"],
		["TD error", "bridge reward-prediction-error-td-error"],
		["cosyne 2027", "event cosyne-2027"],
		["COSINE 2027", "event cosyne-2027"],
		["cosyne", "series cosyne"],
		["ccn", "series ccn"],
		["Aguera y Arcas", "talk cosyne-2024-neuroai-panel"],
		["Québec 2027", "event cosyne-2027"],
		["princeton neuroai", "program princeton-neuroai-and-intelligent-systems"],
		["self-supervised", "topic self-supervised-learning"],
		["credit assignm", "topic credit-assignment"],
		["CSHL", "organization cold-spring-harbor-laboratory"],
	])("%s → %s", async (query, wanted) => {
		expect(await first(query)).toBe(wanted);
	});

	it("finds the course behind a misspelt name, and says what it looked for", async () => {
		const { hits, corrected } = await searchRecords("neuromach course", { now });
		expect(corrected).toBe("neuromatch course");
		expect(hits.slice(0, 3).map((hit) => hit.slug)).toContain("neuromatch-neuroai");
	});

	it("finds the terms of the other field through a bridge", async () => {
		const { hits } = await searchRecords("temporal-difference error", { now });
		expect(hits.map((hit) => hit.slug)).toContain("reinforcement-learning");
	});

	it("shows things with some of the words where nothing has them all", async () => {
		const result = await searchRecords("mushroom bodies backpropagation", { now });
		expect({ some: result.someWordsOnly, found: result.hits.length > 0 }).toEqual({
			some: true,
			found: true,
		});
	});

	it("finds nothing for what is not there", async () => {
		expect((await searchRecords("zzzqqq", { now })).hits).toEqual([]);
		expect((await searchRecords("", { now })).hits).toEqual([]);
		expect((await searchRecords("%_*&|!", { now })).hits).toEqual([]);
	});
});

describe("searchRecords", () => {
	it("pages through all it ranked, each thing once", async () => {
		const seen: string[] = [];
		let total = 0;
		for (let offset: number | null = 0; offset !== null; ) {
			const page: Awaited<ReturnType<typeof searchRecords>> = await searchRecords("neuroai", {
				now,
				offset,
				limit: 20,
			});
			seen.push(...page.hits.map((hit) => hit.id));
			total = page.kinds.reduce((sum, { count }) => sum + count, 0);
			offset = page.next;
		}
		expect({ seen: seen.length, different: new Set(seen).size }).toEqual({ seen: total, different: total });
	});

	it("marks what it found and never trusts the text", async () => {
		const { hits } = await searchRecords("dopamine", { now });
		const marked = hits.flatMap((hit) => hit.snippet).filter((piece) => piece.hit);
		expect(marked.length).toBeGreaterThan(0);
		for (const piece of marked) expect(piece.text.toLowerCase()).toContain("dopamin");
	});

	it("takes any text without failing", async () => {
		const text = fc.oneof(
			fc.string({ unit: "binary", maxLength: 300 }),
			fc.string({ unit: "grapheme" }),
			fc.constantFrom("a:*", "!!", "'--", "\\", "🧠"),
		);
		await holds(
			fc.asyncProperty(text, async (query) => {
				const { hits } = await searchRecords(query, { now, limit: 3 });
				expect(hits.length).toBeLessThanOrEqual(3);
			}),
			80,
		);
	});
});
