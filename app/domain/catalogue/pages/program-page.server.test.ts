import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { readProgramPage, usualIntakes } from "./program-page.server.ts";

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

describe("a program's page", () => {
	it("has Princeton's and UCL's with who runs them, and Kempner's with its directors", async () => {
		const [princeton, ucl, kempner] = await Promise.all(
			["princeton-neuroai-and-intelligent-systems", "ucl-neuroai", "kempner-institute-program"].map((slug) =>
				readProgramPage(slug, FIXED_NOW),
			),
		);
		expect(princeton).toMatchObject({
			name: "NeuroAI and Intelligent Systems",
			organizations: [{ slug: "princeton-university" }, { slug: "princeton-neuroscience-institute" }],
		});
		expect(ucl).toMatchObject({ organizations: [{ slug: "university-college-london" }] });
		expect(kempner).toMatchObject({
			people: [
				{ name: "Bernardo Sabatini", role: "co_director" },
				{ name: "Sham Kakade", role: "co_director" },
			],
		});
	});

	it("lists talks newest first and past intakes", async () => {
		const [seminar, gatsby] = await Promise.all([
			readProgramPage("uw-neuroai-seminar", FIXED_NOW),
			readProgramPage("gatsby-phd", FIXED_NOW),
		]);
		if ("movedTo" in seminar || "movedTo" in gatsby) throw new Error("moved");
		const days = seminar.talks.items.map((talk) => talk.card.dates?.start ?? "");
		expect(days).toEqual([...days].sort().reverse());
		expect(days[0]).toBe("2025-03-07");
		expect(gatsby.intakes.map(({ opensOn, closesOn }) => [opensOn, closesOn])).toEqual([
			["2023-10-16", "2023-11-13"],
		]);
		expect(gatsby.usual).toEqual([]);
		expect(await db().talk.count({ where: { program: { slug: "uw-neuroai-seminar" } } })).toBe(days.length);
	});

	it("estimates a window from two years, and none where one is ahead", () => {
		const intake = (year: number) => ({
			kind: "application" as const,
			opensOn: new Date(`${year}-10-16`),
			closesOn: new Date(`${year}-11-13`),
		});
		expect(usualIntakes([intake(2024), intake(2025)], "2026-11-24")).toMatchObject([
			{
				kind: "application",
				opens: { label: "usually mid-October" },
				closes: { label: "usually mid-November" },
			},
		]);
		expect(usualIntakes([intake(2025), intake(2027)], "2026-11-24")).toEqual([]);
	});
});
