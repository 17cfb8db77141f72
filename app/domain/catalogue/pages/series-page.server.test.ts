import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { formatDates } from "../time/index.ts";
import { readSeriesPage } from "./series-page.server.ts";

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

describe("a series' page", () => {
	it("lists editions newest first with the ordinals of their sources, which skip years", async () => {
		const page = await readSeriesPage("ccn", FIXED_NOW);
		if ("movedTo" in page) throw new Error("moved");
		const rows = page.editions.map((edition) => [edition.card.dates.year, edition.ordinal]);
		expect(rows.map(([year]) => year)).toEqual(
			rows
				.map(([year]) => year)
				.sort()
				.reverse(),
		);
		expect(rows).toContainEqual([2017, 1]);
		expect(rows).toContainEqual([2025, 8]);
		expect(page.relevance).toBe("core");
	});

	it("has the third NAISys in autumn 2024, as precisely as it is known", async () => {
		const page = await readSeriesPage("naisys", FIXED_NOW);
		if ("movedTo" in page) throw new Error("moved");
		expect(page.name).toBe("From Neuroscience to Artificially Intelligent Systems");
		const third = page.editions.find((edition) => edition.ordinal === 3);
		expect(third && formatDates(third.card.dates)).toBe("September 2024");
		expect(page.organizers.map((organizer) => organizer.slug)).toEqual(["cold-spring-harbor-laboratory"]);
	});

	it("ties tracks to their parent both ways, and estimates nothing that is announced", async () => {
		const [cosyne, workshops] = await Promise.all([
			readSeriesPage("cosyne", FIXED_NOW),
			readSeriesPage("cosyne-workshops", FIXED_NOW),
		]);
		if ("movedTo" in cosyne || "movedTo" in workshops) throw new Error("moved");
		expect(cosyne.tracks.map((track) => track.slug)).toContain("cosyne-workshops");
		expect(workshops.parent).toEqual({ slug: "cosyne", name: cosyne.name });
		expect(cosyne.estimate.meeting).toBeNull();
		expect(cosyne.talks.items.map((talk) => talk.slug)).toContain("cosyne-2024-neuroai-panel");
		expect(await db().event.count({ where: { series: { slug: "cosyne" } } })).toBe(cosyne.editions.length);
	});
});
