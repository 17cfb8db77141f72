import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { loadCatalogue } from "./load-catalogue.server.ts";

const options = { asOf: "2026-11-23", now: FIXED_NOW };
let directory: string;

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

beforeEach(async () => {
	directory = await mkdtemp(join(tmpdir(), "catalogue-"));
	await cp("prisma/catalogue", directory, { recursive: true });
});
afterEach(() => rm(directory, { recursive: true }));

async function change(file: string, edit: (records: Record<string, unknown>[]) => void) {
	const path = join(directory, `${file}.json`);
	const records = JSON.parse(await readFile(path, "utf8"));
	edit(records);
	await writeFile(path, JSON.stringify(records));
}

async function everything() {
	const tables = await db().$queryRaw<{ name: string }[]>`
		SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
			AND table_name NOT IN ('CatalogueLoad', '_prisma_migrations') ORDER BY 1`;
	const { Prisma } = await import("#app/platform/db/database.server.ts");
	const rows: Record<string, string | undefined> = {};
	for (const { name } of tables) {
		const [hash] = await db().$queryRaw<{ hash: string }[]>`
			SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS hash FROM ${Prisma.raw(`"${name}"`)} t`;
		rows[name] = hash?.hash;
	}
	return rows;
}

describe("loading the catalogue files", () => {
	it("takes in every record of the files", async () => {
		const counts = await db().listing.groupBy({ by: ["recordKind"], _count: true });
		expect(Object.fromEntries(counts.map((row) => [row.recordKind, row._count]))).toEqual({
			organization: 86,
			program: 31,
			series: 40,
			event: 122 + 48,
			course: 32,
			talk: 84,
			topic: 74,
			bridge: 73,
		});
	});

	it("changes nothing, not even a time stamp, when the same facts are loaded again", async () => {
		const before = await everything();
		// White space alone makes another checksum, so that the files are really gone through.
		await change("topics", () => {});
		const result = await loadCatalogue({ directory, ...options, now: "2027-01-01T00:00:00Z" });
		expect(result).toEqual({ changed: 0, unchanged: 590, skipped: false });
		expect(await everything()).toEqual(before);
	});

	it("moves a deadline and keeps its identity, and counts the change", async () => {
		const read = () =>
			db().deadline.findFirstOrThrow({ where: { event: { slug: "ohbm-2027" }, kind: "abstract" } });
		const before = await read();
		await change("editions", (records) => {
			const edition = records.find((record) => record.slug === "ohbm-2027") as {
				deadlines: { date: string }[];
			};
			const [deadline] = edition.deadlines;
			if (deadline) deadline.date = "2026-12-18";
		});
		const result = await loadCatalogue({ directory, ...options, now: "2026-11-25T00:00:00Z" });
		const after = await read();
		expect(result).toEqual({ changed: 1, unchanged: 589, skipped: false });
		expect({
			id: after.id,
			closesOn: after.closesOn,
			sequence: after.sequence,
			changedAt: after.changedAt,
		}).toEqual({
			id: before.id,
			closesOn: new Date("2026-12-18"),
			sequence: before.sequence + 1,
			changedAt: new Date("2026-11-25T00:00:00Z"),
		});
	});

	it("keeps what a person set, field by field, and takes the rest", async () => {
		const event = await db().event.update({
			where: { slug: "ccn-2027" },
			data: { url: "https://example.org/ccn" },
		});
		await db().fieldProvenance.create({
			data: {
				recordKind: "event",
				recordId: event.id,
				field: "url",
				origin: "person",
				setBy: "Ada",
				reason: "the organizers told me",
				setAt: new Date(FIXED_NOW),
			},
		});
		await change("editions", (records) => {
			const edition = records.find((record) => record.slug === "ccn-2027");
			Object.assign(edition ?? {}, { url: "https://example.org/other", description: "A new description." });
		});
		await loadCatalogue({ directory, ...options });
		const after = await db().event.findUniqueOrThrow({ where: { slug: "ccn-2027" } });
		expect({ url: after.url, description: after.description }).toEqual({
			url: "https://example.org/ccn",
			description: "A new description.",
		});
	});

	it("names file, record and field of each fault, and loads nothing", async () => {
		const before = await everything();
		await change("talks", (records) => Object.assign(records[0] ?? {}, { kind: "pannel" }));
		await change("editions", (records) => Object.assign(records[3] ?? {}, { year: "soon", colour: "red" }));
		await expect(loadCatalogue({ directory, ...options })).rejects.toThrow(
			/editions\.json: cosyne-2007: year: .*\n.*editions\.json: cosyne-2007: the record: .*colour.*\n.*talks\.json: cosyne-2024-neuroai-panel: kind:/s,
		);
		expect(await everything()).toEqual(before);
	});

	it("refuses a slug that names nothing", async () => {
		await change("editions", (records) => Object.assign(records[0] ?? {}, { series: "cosine" }));
		await expect(loadCatalogue({ directory, ...options })).rejects.toThrow(
			"The catalogue files have faults:\neditions.json: cosyne-2004: series: there is no cosine",
		);
	});

	it("loads once when two processes start at the same moment", async () => {
		await change("topics", (records) =>
			Object.assign(records[0] ?? {}, { definition: "The study of nerves." }),
		);
		const results = await Promise.all([
			loadCatalogue({ directory, ...options }),
			loadCatalogue({ directory, ...options }),
		]);
		expect(results.map((result) => result.skipped).sort()).toEqual([false, true]);
	});
});
