import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { PROJECT_ROOT } from "#app/platform/root.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { loadCatalogue } from "../load/load-catalogue.server.ts";
import { readTalkPage } from "../pages/talk-page.server.ts";
import { searchRecords } from "../search/search-records.server.ts";
import { findAppearances } from "./find-appearances.server.ts";
import { hashedName, slugWithoutNames, withoutNames } from "./names.server.ts";
import { forgetOverride, overrideAppearance } from "./override-appearance.server.ts";

const at = "2026-11-25T10:00:00Z";
beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

/** Reads the files again as a start would after they changed. */
async function reload() {
	await db().catalogueLoad.updateMany({ data: { checksum: "another" } });
	await loadCatalogue({ directory: join(PROJECT_ROOT, "prisma/catalogue"), asOf: "2026-11-23", now: at });
}

/** Every column of every table in which a text stands, by table. */
async function tablesWith(text: string): Promise<string[]> {
	const tables = await db().$queryRaw<{ name: string }[]>`
		SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`;
	const found: string[] = [];
	for (const { name } of tables) {
		const [row] = await db().$queryRawUnsafe<{ there: boolean }[]>(
			`SELECT EXISTS (SELECT FROM "${name}" t WHERE to_jsonb(t)::text ILIKE $1) AS there`,
			`%${text}%`,
		);
		if (row?.there) found.push(name);
	}
	return found;
}

const talkNaming = async (name: string) =>
	db().talk.findFirstOrThrow({
		where: { people: { some: { name } }, title: { contains: name } },
		include: { people: { orderBy: { position: "asc" } } },
	});
const override = (
	recordId: string,
	name: string,
	change: { name: string; affiliation: string | null } | null,
) =>
	inTransaction((tx) => overrideAppearance(tx, { recordKind: "talk", recordId, name, change, at }), {
		seconds: 30,
	});

describe("a removed name", () => {
	it("is gone from people, texts, lists and search, and stays gone through loads", async () => {
		const name = "Adrienne Fairhall";
		expect(await tablesWith(name)).toEqual(["Appearance", "Event", "Listing", "Talk"]);
		const talks = await db().talk.findMany({ where: { people: { some: { name } } } });
		for (const talk of talks) await override(talk.id, name, null);
		expect(await tablesWith(name)).toEqual([]);
		expect(await tablesWith("fairhall")).toEqual([]);
		await reload();
		expect(await tablesWith("fairhall")).toEqual([]);
		const { hits } = await searchRecords("Fairhall", { now: at });
		expect(JSON.stringify(hits)).not.toMatch(/fairhall/i);
		const after = await db().talk.findUniqueOrThrow({ where: { id: talks[0]?.id ?? "" } });
		expect(after.title).toBe("Talk by a speaker (title to be announced)");
		// Twice over, nothing changes.
		const before = await db().listing.findMany({
			where: { recordId: after.id },
			select: { changedAt: true, card: true },
		});
		await reload();
		expect(
			await db().listing.findMany({ where: { recordId: after.id }, select: { changedAt: true, card: true } }),
		).toEqual(before);
	});

	it("leaves the others there", async () => {
		const name = "Yoshua Bengio";
		const talk = await talkNaming(name);
		await override(talk.id, name, null);
		const after = await db().talk.findUniqueOrThrow({ where: { id: talk.id }, include: { people: true } });
		expect(after.people.map((person) => person.name)).not.toContain(name);
		expect(after.people.length).toBe(talk.people.length - 1);
		expect(after.title).toBe("Discussion between a speaker and Karl Friston");
	});

	it("is gone from the address, which leads nowhere", async () => {
		const talk = await talkNaming("Joshua Tenenbaum");
		expect(talk.slug).toBe("neuroai-2026-tenenbaum");
		await override(talk.id, "Joshua Tenenbaum", null);
		await expect(readTalkPage(talk.slug)).rejects.toMatchObject({ code: "not_found" });
		expect(await readTalkPage(`neuroai-2026-${talk.id.slice(0, 8)}`)).toMatchObject({ id: talk.id });
	});

	it("comes back with the next load once that is taken back", async () => {
		const { recordId, people } = await findAppearances("talk", "cosyne-2024-neuroai-panel");
		const name = people[0]?.name ?? "";
		await override(recordId, name, null);
		await inTransaction((tx) => forgetOverride(tx, { recordKind: "talk", recordId, name }));
		await loadCatalogue({ directory: join(PROJECT_ROOT, "prisma/catalogue"), asOf: "2026-11-23", now: at });
		expect((await findAppearances("talk", "cosyne-2024-neuroai-panel")).people).toEqual(people);
	});
});

describe("a corrected name", () => {
	it("stands so in the list and after loads, and can be corrected again and removed", async () => {
		const { recordId, people } = await findAppearances("talk", "cosyne-2024-neuroai-panel");
		const [first, ...others] = people;
		await override(recordId, first?.name ?? "", { name: "Zoë Corrected", affiliation: "Somewhere" });
		const changed = { name: "Zoë Corrected", affiliation: "Somewhere", orcid: null };
		expect((await findAppearances("talk", "cosyne-2024-neuroai-panel")).people).toEqual([changed, ...others]);
		await override(recordId, "Zoë Corrected", { name: "Zoë Twice", affiliation: null });
		await reload();
		const twice = { name: "Zoë Twice", affiliation: null, orcid: null };
		expect((await findAppearances("talk", "cosyne-2024-neuroai-panel")).people).toEqual([twice, ...others]);
		const { hits } = await searchRecords("Zoe Twice", { now: at, limit: 1 });
		expect(hits[0]?.slug).toBe("cosyne-2024-neuroai-panel");
		await override(recordId, "Zoë Twice", null);
		await reload();
		expect((await findAppearances("talk", "cosyne-2024-neuroai-panel")).people).toEqual(others);
		expect(await db().appearanceOverride.count({ where: { recordId } })).toBe(1);
	});

	it("is refused where the record does not have the name", async () => {
		const { recordId } = await findAppearances("talk", "cosyne-2024-neuroai-panel");
		await expect(override(recordId, "Nobody", null)).rejects.toMatchObject({ code: "not_found" });
	});
});

describe("names in texts", () => {
	const id = "05b551c6-fc4a-551b-afcf-0d62d63ccf3b";
	const removed = ["Blaise Agüera y Arcas", "Jean-Pierre Ost"].map((name) => hashedName(name));

	it.each([
		["A talk by Blaise Agüera y Arcas, and others", "A talk by a speaker, and others"],
		["BLAISE AGUERA Y ARCAS: on brains", "a speaker: on brains"],
		["With Jean-Pierre Ost and Jean Ost", "With a speaker and Jean a speaker"],
		["As Arcas says, arcas are boxes", "As a speaker says, arcas are boxes"],
		["Blaise and Jean", "Blaise and Jean"],
		["", ""],
	])("%s", (text, wanted) => expect(withoutNames(text, removed)).toBe(wanted));

	it("are taken out of addresses, which then are like no other", () => {
		expect(slugWithoutNames("panel-blaise-aguera-y-arcas-2024", id, removed)).toBe("panel-2024-05b551c6");
		expect(slugWithoutNames("jean-pierre-ost", id, removed)).toBe("05b551c6");
		expect(slugWithoutNames("panel-2024", id, removed)).toBe("panel-2024");
	});
});
