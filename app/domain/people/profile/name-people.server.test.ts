import { afterAll, beforeAll, expect, test } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { makePerson } from "#tests/factories/people.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { nameVisiblePeople } from "./name-people.server.ts";

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

test("only those are named whom this reader may see", async () => {
	const open = await makePerson("Open", { visibility: "public" });
	const members = await makePerson("Members", { visibility: "members" });
	const hidden = await makePerson("Hidden", { visibility: "hidden" });
	const blocked = await makePerson("Blocked", { visibility: "public" });
	const all = [open, members, hidden, blocked].map(({ accountId }) => accountId);
	const reader = await makePerson("Reader");
	await db().block.create({
		data: { blockerId: blocked.accountId, blockedId: reader.accountId, createdAt: FIXED_NOW },
	});
	const named = async (viewer: { accountId: string } | null) =>
		[...(await nameVisiblePeople(viewer, all)).values()].map(({ handle }) => handle).sort();
	expect(await named(null)).toEqual(["blocked", "open"]);
	expect(await named(reader)).toEqual(["members", "open"]);
	expect(await named(hidden)).toEqual(["blocked", "hidden", "members", "open"]);
	expect(await nameVisiblePeople(null, [])).toEqual(new Map());
});
