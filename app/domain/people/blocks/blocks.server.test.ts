import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Member } from "#app/domain/accounts/index.ts";
import { connectDatabase, db, disconnectDatabase, Prisma } from "#app/platform/db/database.server.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { readProfile } from "../profile/read-profile.server.ts";
import { blockPerson, findCounterpart, unblockPerson } from "./block-person.server.ts";
import { listBlocks } from "./list-blocks.server.ts";
import { notBlocked } from "./not-blocked.server.ts";

let ada: Person;
let ben: Person;
let eve: Person;

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
	ada = await makePerson("Ada", { visibility: "members" });
	ben = await makePerson("Ben", { visibility: "public" });
	eve = await makePerson("Eve", { visibility: "members" });
	await makePerson("Hid", { visibility: "hidden" });
	await makePerson("Gone", { visibility: "members" }, { suspendedAt: new Date("2026-11-21T08:00:00Z") });
});
beforeEach(async () => {
	await db().block.deleteMany();
});
afterAll(disconnectDatabase);

const member = ({ accountId }: Person): Member => ({
	accountId,
	moderator: false,
	administrator: false,
	organizes: [],
});

/** The handles that the directory holds for this reader. */
async function directory(viewer: Member | null): Promise<string[]> {
	const rows = await db().$queryRaw<{ handle: string }[]>`
		SELECT l.handle FROM "PersonListing" l WHERE ${notBlocked(viewer, Prisma.sql`l."accountId"`)} ORDER BY 1`;
	return rows.map(({ handle }) => handle);
}

describe("a block", () => {
	it("hides each from the other, in the condition for SQL and on the page, and from nobody else", async () => {
		await blockPerson(member(ada), "ben");
		expect(await directory(member(ada))).toEqual(["ada", "eve"]);
		expect(await directory(member(ben))).toEqual(["ben", "eve"]);
		expect(await directory(member(eve))).toEqual(["ada", "ben", "eve"]);
		expect(await directory(null)).toEqual(["ada", "ben", "eve"]);
		for (const [reader, handle] of [
			[ada, "ben"],
			[ben, "ada"],
		] as const)
			await expect(readProfile(member(reader), handle)).rejects.toMatchObject({ code: "not_found" });
		expect((await readProfile(member(eve), "ben")).handle).toBe("ben");
	});

	it("ends when it is lifted; the other's own stays", async () => {
		await blockPerson(member(ada), "ben");
		await db().block.create({
			data: { blockerId: ben.accountId, blockedId: ada.accountId, createdAt: new Date() },
		});
		await unblockPerson(member(ada), ben.accountId);
		expect(await directory(member(ada))).toEqual(["ada", "eve"]);
		await unblockPerson(member(ben), ada.accountId);
		expect(await directory(member(ada))).toEqual(["ada", "ben", "eve"]);
	});

	it("is one, however often and from however many windows it is made", async () => {
		await Promise.all(Array.from({ length: 8 }, () => blockPerson(member(ada), "ben")));
		await blockPerson(member(ada), "BEN");
		expect(await db().block.count()).toBe(1);
		await Promise.all(Array.from({ length: 4 }, () => unblockPerson(member(ada), ben.accountId)));
		expect(await db().block.count()).toBe(0);
	});

	it("of two who block each other at once leaves them apart, whoever was first", async () => {
		const made = await Promise.allSettled([blockPerson(member(ada), "eve"), blockPerson(member(eve), "ada")]);
		expect(await db().block.count()).toBe(made.filter(({ status }) => status === "fulfilled").length);
		expect(await directory(member(ada))).toEqual(["ada", "ben"]);
		expect(await directory(member(eve))).toEqual(["ben", "eve"]);
	});
});

describe("whom one can block", () => {
	it.each([["hid"], ["gone"], ["nobody"]])("not %s, who is not there for others", async (handle) => {
		await expect(blockPerson(member(ada), handle)).rejects.toMatchObject({ code: "not_found" });
	});

	it("not oneself", async () => {
		await expect(blockPerson(member(ada), "ada")).rejects.toMatchObject({ code: "invalid" });
	});

	it("not somebody who blocked them: that would tell", async () => {
		await blockPerson(member(ben), "ada");
		await expect(findCounterpart(member(ada), "ben")).rejects.toMatchObject({ code: "not_found" });
	});

	it("somebody whom they blocked before, to find out that it is so, and to report them", async () => {
		await blockPerson(member(ada), "ben");
		expect(await findCounterpart(member(ada), "ben")).toEqual({
			accountId: ben.accountId,
			handle: "ben",
			name: "Ben",
			blocked: true,
		});
	});
});

describe("listBlocks", () => {
	it("shows one's own, the latest first, and never who blocked one", async () => {
		const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));
		await db().block.createMany({
			data: [
				{ blockerId: ada.accountId, blockedId: ben.accountId, createdAt: at(8) },
				{ blockerId: ada.accountId, blockedId: eve.accountId, createdAt: at(9) },
			],
		});
		expect(await listBlocks(member(ada))).toEqual([
			{ accountId: eve.accountId, shown: { handle: "eve", name: "Eve" }, since: "2026-11-20T09:00:00.000Z" },
			{ accountId: ben.accountId, shown: { handle: "ben", name: "Ben" }, since: "2026-11-20T08:00:00.000Z" },
		]);
		expect(await listBlocks(member(ben))).toEqual([]);
	});

	it("names nobody who is hidden now, or who blocked them, too", async () => {
		await blockPerson(member(ada), "ben");
		await blockPerson(member(ada), "eve");
		await blockPerson(member(eve), "ada").catch(() => {});
		await db().block.createMany({
			data: [{ blockerId: eve.accountId, blockedId: ada.accountId, createdAt: new Date() }],
		});
		await db().profile.update({ where: { accountId: ben.accountId }, data: { visibility: "hidden" } });
		expect((await listBlocks(member(ada))).map(({ shown }) => shown)).toEqual([null, null]);
		await db().profile.update({ where: { accountId: ben.accountId }, data: { visibility: "public" } });
	});
});
