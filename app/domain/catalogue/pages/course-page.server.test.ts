import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { readCoursePage } from "./course-page.server.ts";

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

describe("a course's page", () => {
	it("has the curriculum of Neuromatch's NeuroAI course and its cohorts, newest first", async () => {
		const page = await readCoursePage("neuromatch-neuroai", FIXED_NOW);
		if ("movedTo" in page) throw new Error("moved");
		expect(page.curriculum.map(({ week, day, title }) => [week, day, title])).toEqual([
			[1, 1, "Generalization"],
			[1, 2, "Comparing Tasks"],
			[1, 3, "Comparing Artificial and Biological Networks"],
			[1, 4, "Project day"],
			[1, 5, "Microcircuits"],
			[2, 1, "Macrocircuits"],
			[2, 2, "Neuro-Symbolic Methods"],
			[2, 3, "Microlearning"],
			[2, 4, "Macrolearning"],
			[2, 5, "Mysteries"],
		]);
		expect(page.curriculum[0]?.units).toEqual([
			{ number: 1, title: "Generalization in AI" },
			{ number: 2, title: "Generalization in Neuroscience" },
			{ number: 3, title: "Generalization in Cognitive Science" },
		]);
		expect(page.cohorts.map((cohort) => cohort.title)).toEqual([
			"Neuromatch NeuroAI course 2025",
			"Neuromatch NeuroAI course 2024",
		]);
		expect(page.cohorts[1]?.card.dates.start?.slice(0, 7)).toBe("2024-07");
		expect(page.estimate.meeting?.label).toBe("usually mid-July");
		expect(page.organizations).toEqual([{ slug: "neuromatch", name: "Neuromatch" }]);
	});

	it("says where a slug moved, and that there is none", async () => {
		const course = await db().course.findUniqueOrThrow({ where: { slug: "neuromatch-neuroai" } });
		await db().formerSlug.create({
			data: { recordKind: "course", slug: "nma-neuroai", recordId: course.id },
		});
		expect(await readCoursePage("nma-neuroai", FIXED_NOW)).toEqual({ movedTo: "neuromatch-neuroai" });
		await expect(readCoursePage("no-such-course", FIXED_NOW)).rejects.toMatchObject({ code: "not_found" });
	});
});
