import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { namesOneOf, readOrganizationPage } from "./organization-page.server.ts";

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

describe("an organization's page", () => {
	it("has what Cold Spring Harbor runs and who speaks from there", async () => {
		const page = await readOrganizationPage("cold-spring-harbor-laboratory", FIXED_NOW);
		if ("movedTo" in page) throw new Error("moved");
		expect(page.programs.items.map((item) => item.slug).sort()).toEqual([
			"cshl-neuroai",
			"cshl-neuroai-scholars",
		]);
		expect(page.series.items.map((item) => item.slug)).toEqual(["naisys"]);
		expect(page.people.map((person) => person.name)).toEqual(["Anthony Zador"]);
		expect(page.people[0]?.talks.map((talk) => talk.slug)).toContain("cosyne-2024-neuroai-panel");
	});

	it("knows its parts and its parent", async () => {
		const part = await db().organization.findFirstOrThrow({
			where: { parentId: { not: null } },
			include: { parent: true },
			orderBy: { slug: "asc" },
		});
		const [below, above] = await Promise.all([
			readOrganizationPage(part.slug, FIXED_NOW),
			readOrganizationPage(part.parent?.slug ?? "", FIXED_NOW),
		]);
		if ("movedTo" in below || "movedTo" in above) throw new Error("moved");
		expect(below.parent?.slug).toBe(above.slug);
		expect(above.parts.map((item) => item.slug)).toContain(part.slug);
	});

	it("takes an affiliation by its parts, never by a piece of a word", () => {
		expect(namesOneOf("McGill University, Mila", ["Mila"])).toBe(true);
		expect(namesOneOf("Google DeepMind and Columbia University", ["Columbia University"])).toBe(true);
		expect(namesOneOf("Google DeepMind", ["Google"])).toBe(false);
		expect(namesOneOf("Smith College", ["MIT"])).toBe(false);
	});
});
