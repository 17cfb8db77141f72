import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase } from "#tests/setup/database.ts";
import { connectDatabase, db, disconnectDatabase } from "./db/database.server.ts";
import { countAgainst, type Limit } from "./rate-limit.server.ts";

const limit: Limit = { name: "test", points: 3, seconds: 600 };

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

test("so many pass, then one has to wait for what is left of the time", async () => {
	for (let count = 0; count < limit.points; count++)
		expect(await countAgainst(limit, "ada@example.org")).toBeUndefined();
	const wait = await countAgainst(limit, "ada@example.org");
	expect(wait).toBeGreaterThan(590);
	expect(wait).toBeLessThanOrEqual(600);
	expect(await countAgainst(limit, "grace@example.org")).toBeUndefined();
	expect(await countAgainst({ ...limit, name: "other" }, "ada@example.org")).toBeUndefined();
});

test("many at once are counted one by one", async () => {
	const racing = { ...limit, name: "race", points: 10 };
	const waits = await Promise.all(Array.from({ length: 40 }, () => countAgainst(racing, "one")));
	expect(waits.filter((wait) => wait === undefined)).toHaveLength(10);
});

test("who it was can't be read from the table", async () => {
	const rows = await db().rateLimit.findMany();
	expect(rows.length).toBeGreaterThan(0);
	expect(rows.filter(({ key }) => !/^(test|other|race):[\w-]{43}$/.test(key))).toEqual([]);
});

test("when the time is over one may begin anew", async () => {
	await db().rateLimit.updateMany({ data: { expire: BigInt(Date.now() - 1) } });
	expect(await countAgainst(limit, "ada@example.org")).toBeUndefined();
});
