import { afterAll, beforeAll, expect, it } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { findRecord, nameRecords } from "./name-records.server.ts";

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

it("finds a record by kind and slug, in any case", async () => {
	const { id } = await db().series.findUniqueOrThrow({ where: { slug: "cosyne" } });
	const cosyne = { kind: "series", id, slug: "cosyne", name: "Computational and Systems Neuroscience" };
	expect(await findRecord("series", "cosyne")).toEqual(cosyne);
	expect(await findRecord("series", "COSYNE")).toEqual(cosyne);
	await expect(findRecord("program", "cosyne")).rejects.toMatchObject({
		code: "not_found",
		message: 'There is no program called "cosyne".',
	});
});

it("finds it by a slug that it had once", async () => {
	const { id } = await db().event.findUniqueOrThrow({ where: { slug: "cosyne-2027" } });
	await db().formerSlug.create({ data: { recordKind: "event", slug: "cosyne-montreal", recordId: id } });
	expect(await findRecord("event", "Cosyne-Montreal")).toMatchObject({ id, slug: "cosyne-2027" });
});

it("names many at once, each once, and leaves out what is gone", async () => {
	const series = await findRecord("series", "cosyne");
	const event = await findRecord("event", "cosyne-2027");
	const gone = { kind: "event", id: series.id } as const;
	expect(await nameRecords([event, series, gone, series])).toEqual([event, series]);
	expect(await nameRecords([])).toEqual([]);
});
