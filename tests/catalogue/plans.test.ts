import { afterAll, beforeAll, expect, test } from "vitest";
import { refreshSearch } from "#app/domain/catalogue/index.server.ts";
import { connect } from "#app/platform/db/connect.server.ts";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { generateEvents } from "../bench/catalogue/generate-events.ts";
import { listQuestions, rareWords, searchQuestions } from "../bench/catalogue/questions.ts";
import { explain, largeTables, recordStatements } from "../bench/plans.ts";
import { createTestDatabase } from "../setup/database.ts";

const SEED = 20261124;
let url: string;

beforeAll(async () => {
	url = await createTestDatabase();
	await generateEvents(url, { count: 20_000, seed: SEED });
	connectDatabase(url, { connections: 2 });
	await refreshSearch();
	const admin = await connect(url);
	// As autovacuum would, in its own time: planners go by it.
	await admin.query("VACUUM ANALYZE");
	await admin.end();
});

afterAll(disconnectDatabase);

test("at 20,000 events nothing that pages ask for reads a large table whole", async () => {
	const large = await largeTables(url, 1000);
	expect(large).toEqual(expect.arrayContaining(["Listing", "Event", "Deadline", "EventPlace", "SearchWord"]));
	expect(await db().listing.count({ where: { recordKind: "event" } })).toBeGreaterThan(20_000);
	const faults: string[] = [];
	for (const { what, ask } of [...searchQuestions(await rareWords(5)), ...(await listQuestions())]) {
		const statements = await recordStatements(() => Promise.all(ask.map((one) => one())));
		expect(statements.length, what).toBeGreaterThanOrEqual(ask.length);
		for (const { scanned } of await explain(url, statements)) {
			faults.push(...scanned.filter((table) => large.includes(table)).map((table) => `${what}: ${table}`));
		}
	}
	expect(faults, `seed ${SEED}`).toEqual([]);
});

test("a sequential scan is seen where there is one", async () => {
	const [plan] = await explain(url, [{ text: `SELECT count(body) FROM "Listing"`, values: [] }]);
	expect(plan?.scanned).toEqual(["Listing"]);
});
