import { afterAll, beforeAll, expect, test } from "vitest";
import { connectDatabase, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { findByNames, readNames, suggestNames } from "./find-names.server.ts";

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

test("offers records of one kind by beginnings of their words", async () => {
	expect((await suggestNames("series", "cosy"))[0]).toMatchObject({ kind: "series", slug: "cosyne" });
	expect(await suggestNames("series", "princeton universi")).toEqual([]);
	expect(await suggestNames("series", "  ")).toEqual([]);
});

test("knows records by name, alias or slug, in any case, and what they are called", async () => {
	const [cosyne] = await readNames([
		{ kind: "series", slug: "cosyne" },
		{ kind: "series", slug: "nothing-is-here" },
	]);
	if (!cosyne) throw new Error("COSYNE is in the catalogue.");
	const found = await findByNames([
		{ kind: "series", name: cosyne.name.toUpperCase() },
		{ kind: "series", name: "Cosyne" },
		{ kind: "organization", name: "cold spring harbor laboratory" },
		{ kind: "organization", name: "Nobody is called this" },
	]);
	expect(found.map(({ asked, slug }) => [asked, slug]).sort()).toEqual(
		[
			[cosyne.name.toUpperCase(), "cosyne"],
			["Cosyne", "cosyne"],
			["cold spring harbor laboratory", "cold-spring-harbor-laboratory"],
		].sort(),
	);
});
