import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { readTalkPage } from "./talk-page.server.ts";

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

describe("a talk's page", () => {
	it("has the COSYNE 2024 panel with all who took part, and no day that no source gives", async () => {
		const page = await readTalkPage("cosyne-2024-neuroai-panel");
		if ("movedTo" in page) throw new Error("moved");
		expect(page.people.map(({ name, role }) => [name, role])).toEqual([
			["Anthony Zador", "panellist"],
			["Alexandre Pouget", "panellist"],
			["Blaise Agüera y Arcas", "panellist"],
			["Kim Stachenfeld", "panellist"],
			["Jonathan Pillow", "panellist"],
			["Eva Dyer", "panellist"],
			["Paul Middlebrooks", "moderator"],
		]);
		expect(page.event?.slug).toBe("cosyne-2024");
		expect(page.datesOfEvent).toBe(true);
		expect(page.dates).toMatchObject({ start: "2024-02-29", end: "2024-03-03" });
		expect(page.beside.map((talk) => talk.slug)).toEqual(["brain-inspired-187"]);
	});

	it("has the Brain Inspired podcast with its episodes, the dated ones first", async () => {
		const page = await readTalkPage("brain-inspired-podcast");
		if ("movedTo" in page) throw new Error("moved");
		expect(page.host).toEqual({ slug: "brain-inspired", name: "Brain Inspired" });
		expect(page.dates).toBeNull();
		expect(page.episodes[0]?.slug).toBe("brain-inspired-196");
		expect(await db().talk.count({ where: { partOf: { slug: "brain-inspired-podcast" } } })).toBe(
			page.episodes.length,
		);
	});
});
