import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { makePerson } from "#tests/factories/people.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { personalData } from "./personal-data.server.ts";

const AT = new Date("2026-11-25T10:00:00Z");

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

/** Somebody with a row in every table of this folder, and somebody they blocked. */
async function fullPerson(name: string) {
	const { accountId, handle } = await makePerson(name, {
		visibility: "public",
		topics: ["neural-coding"],
		about: "Says something.",
	});
	const other = await makePerson(`Other of ${name}`, { visibility: "public" });
	const { id: recordId } = await db().talk.findFirstOrThrow({ select: { id: true } });
	await db().exchange.create({
		data: { accountId, side: "offer", kind: "data", text: "Spikes", position: 0 },
	});
	await db().work.create({
		data: {
			accountId,
			origin: "manual",
			sourceKey: "1",
			title: "A work",
			hiddenAt: AT,
			createdAt: AT,
			changedAt: AT,
		},
	});
	await db().profilePicture.create({
		data: { accountId, bytes: new Uint8Array([1, 2, 3]), hash: "abc", changedAt: AT },
	});
	await db().appearanceClaim.create({
		data: { accountId, name, recordKind: "talk", recordId, wish: "confirm", message: "Me", createdAt: AT },
	});
	await db().block.create({ data: { blockerId: accountId, blockedId: other.accountId, createdAt: AT } });
	await db().block.create({ data: { blockerId: other.accountId, blockedId: accountId, createdAt: AT } });
	return { accountId, handle, other };
}

async function rowsOf(accountId: string): Promise<Record<string, number>> {
	const of = { where: { accountId } };
	const [profile, topics, exchanges, works, pictures, listings, claims, blocks] = await Promise.all([
		db().profile.count(of),
		db().profileTopic.count(of),
		db().exchange.count(of),
		db().work.count(of),
		db().profilePicture.count(of),
		db().personListing.count(of),
		db().appearanceClaim.count(of),
		db().block.count({ where: { OR: [{ blockerId: accountId }, { blockedId: accountId }] } }),
	]);
	return { profile, topics, exchanges, works, pictures, listings, claims, blocks };
}

describe("personalData of people", () => {
	it("hands out every row, hidden ones too, and not who blocked the person", async () => {
		const { accountId, handle, other } = await fullPerson("Eve Export");
		const { files } = await personalData.export(accountId);
		const rows = Object.fromEntries(
			files.map((file) => [file.name, "rows" in file ? file.rows : file.bytes]),
		);
		expect(rows).toMatchObject({
			profile: [{ handle, name: "Eve Export", about: "Says something.", visibility: "public" }],
			topics: [{ position: 0, slug: "neural-coding" }],
			exchanges: [{ side: "offer", kind: "data", text: "Spikes" }],
			works: [{ title: "A work", hiddenAt: AT }],
			claims: [{ wish: "confirm", message: "Me" }],
			blocks: [{ blockedId: other.accountId }],
			"picture.webp": new Uint8Array([1, 2, 3]),
		});
		expect(rows.blocks).toHaveLength(1);
	});

	it("has nothing to hand out of somebody without a profile", async () => {
		const { id } = await db().account.create({
			data: { email: "none@example.org", emailVerifiedAt: AT, createdAt: AT },
		});
		const { files } = await personalData.export(id);
		expect(files.map((file) => ("rows" in file ? file.rows.length : file.name))).toEqual(Array(7).fill(0));
	});

	it("leaves no row of the person, and all of everybody else's", async () => {
		const [gone, stays] = [await fullPerson("Gina Gone"), await fullPerson("Sue Stays")];
		const before = await rowsOf(stays.accountId);
		expect(Object.values(await rowsOf(gone.accountId)).every((count) => count > 0)).toBe(true);
		await inTransaction((tx) => personalData.erase(tx, gone.accountId));
		expect(Object.values(await rowsOf(gone.accountId))).toEqual(Array(8).fill(0));
		expect(await rowsOf(stays.accountId)).toEqual(before);
		await db().account.delete({ where: { id: gone.accountId } });
	});

	it("unlists who is leaving, and lists them again who come back", async () => {
		const { accountId } = await makePerson("Rita Returns", { visibility: "members" });
		const leaving = { deletionAskedAt: AT, eraseAfter: AT };
		await db().account.update({ where: { id: accountId }, data: leaving });
		await inTransaction((tx) => personalData.withdraw(tx, accountId));
		expect((await rowsOf(accountId)).listings).toBe(0);
		await db().account.update({
			where: { id: accountId },
			data: { deletionAskedAt: null, eraseAfter: null },
		});
		await inTransaction((tx) => personalData.restore(tx, accountId));
		expect((await rowsOf(accountId)).listings).toBe(1);
	});
});
