import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { makePerson } from "#tests/factories/people.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { refreshAllListings } from "./jobs.server.ts";
import { refreshPersonListing } from "./refresh-person-listing.server.ts";

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

const refresh = (accountId: string) => inTransaction((tx) => refreshPersonListing(tx, accountId));
const listed = (accountId: string) => db().personListing.count({ where: { accountId } });

async function finds(accountId: string, word: string): Promise<boolean> {
	const [row] = await db().$queryRaw<{ hit: boolean }[]>`
		SELECT document @@ to_tsquery('commons', ${word}) AS hit FROM "PersonListing" WHERE "accountId" = ${accountId}::uuid`;
	return row?.hit ?? false;
}

describe("refreshPersonListing", () => {
	it("writes card, facets and words of somebody who wants to be found", async () => {
		const organization = await db().organization.findUniqueOrThrow({
			where: { slug: "cold-spring-harbor-laboratory" },
		});
		const { accountId } = await makePerson("Renée Müller", {
			handle: "renee",
			visibility: "members",
			affiliation: organization.name,
			organizationId: organization.id,
			stage: "doctoral_student",
			neuroscience: 60,
			ai: 40,
			country: "FR",
			languages: ["fr", "en"],
			methods: ["two-photon imaging"],
			topics: ["population-coding"],
		});
		await db().exchange.createMany({
			data: [
				{ accountId, side: "need", kind: "compute", text: "A100 hours", position: 0 },
				{ accountId, side: "offer", kind: "data", text: "Recordings of mice", position: 0 },
			],
		});
		await refresh(accountId);
		const row = await db().personListing.findUniqueOrThrow({ where: { accountId } });
		expect(row).toMatchObject({
			visibility: "members",
			handle: "renee",
			name: "Renée Müller",
			fields: ["neuroscience", "artificial-intelligence"],
			methods: ["two-photon imaging"],
			offers: ["data"],
			needs: ["compute"],
			languages: ["fr", "en"],
			stage: "doctoral-student",
			country: "FR",
		});
		expect(row.topics).toContain("population-coding");
		expect(row.topics).toContain("systems-neuroscience");
		expect(row.card).toEqual({
			name: "Renée Müller",
			handle: "renee",
			affiliation: organization.name,
			organization: { slug: organization.slug, name: organization.name },
			lab: null,
			country: "FR",
			stage: "doctoral_student",
			shares: { neuroscience: 0.6, artificialIntelligence: 0.4, cognitiveScience: 0, methods: 0 },
			topics: [expect.objectContaining({ slug: "population-coding" })],
			offers: [{ kind: "data", text: "Recordings of mice" }],
			needs: [{ kind: "compute", text: "A100 hours" }],
			picture: null,
			introductionsPaused: false,
			sample: false,
		});
		expect(await finds(accountId, "muller & imaging & record")).toBe(true);
	});

	it("lists nobody who is hidden, nameless, suspended or leaving, and takes away who becomes so", async () => {
		const { accountId } = await makePerson("Hid Den");
		expect(await listed(accountId)).toBe(0);
		await db().profile.update({ where: { accountId }, data: { visibility: "public" } });
		await refresh(accountId);
		expect(await listed(accountId)).toBe(1);
		const at = new Date("2026-11-25T00:00:00Z");
		for (const [set, back] of [
			[{ suspendedAt: at }, { suspendedAt: null }],
			[
				{ deletionAskedAt: at, eraseAfter: at },
				{ deletionAskedAt: null, eraseAfter: null },
			],
		]) {
			await db().account.update({ where: { id: accountId }, data: set ?? {} });
			await refresh(accountId);
			expect(await listed(accountId)).toBe(0);
			await db().account.update({ where: { id: accountId }, data: back ?? {} });
			await refresh(accountId);
			expect(await listed(accountId)).toBe(1);
		}
		await db().profile.update({ where: { accountId }, data: { name: "" } });
		await refresh(accountId);
		expect(await listed(accountId)).toBe(0);
	});

	it("finds by a title only where works are as open as the profile", async () => {
		const { accountId } = await makePerson("Wanda Work", {
			visibility: "public",
			worksVisibility: "members",
		});
		const at = new Date("2026-11-25T00:00:00Z");
		const work = { accountId, origin: "manual" as const, createdAt: at, changedAt: at };
		await db().work.create({ data: { ...work, sourceKey: "1", title: "Zebrafish whirl" } });
		await db().work.create({ data: { ...work, sourceKey: "2", title: "Quokka hops", hiddenAt: at } });
		await refresh(accountId);
		expect([await finds(accountId, "zebrafish"), await finds(accountId, "quokka")]).toEqual([false, false]);
		await db().profile.update({ where: { accountId }, data: { worksVisibility: "public" } });
		await refresh(accountId);
		expect([await finds(accountId, "zebrafish"), await finds(accountId, "quokka")]).toEqual([true, false]);
	});
});

describe("refreshAllListings", () => {
	it("brings cards up to date with the catalogue, and touches nobody else's row", async () => {
		const changed = await makePerson("Tina Topic", { visibility: "public", topics: ["neural-coding"] });
		const same = await makePerson("Sam Same", { visibility: "members" });
		const hidden = await makePerson("Hida Way", { visibility: "members" });
		// Written by hand, past all front doors.
		await db().topic.update({ where: { slug: "neural-coding" }, data: { name: "Coding in nerves" } });
		await db().profile.update({ where: { accountId: hidden.accountId }, data: { visibility: "hidden" } });
		const version = async () => {
			const [row] = await db().$queryRaw<{ xmin: string }[]>`
				SELECT xmin::text FROM "PersonListing" WHERE "accountId" = ${same.accountId}::uuid`;
			return row?.xmin;
		};
		const before = await version();
		await refreshAllListings();
		const { card } = await db().personListing.findUniqueOrThrow({ where: { accountId: changed.accountId } });
		expect((card as { topics: unknown[] }).topics).toMatchObject([{ name: "Coding in nerves" }]);
		expect(await version()).toBe(before);
		expect(await listed(hidden.accountId)).toBe(0);
	});
});
