import { afterAll, beforeAll, expect, test } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { directoryQuestions } from "../bench/people/directory-questions.ts";
import { generatePeople } from "../bench/people/generate-people.ts";
import { explain, largeTables, recordStatements } from "../bench/plans.ts";
import { createTestDatabase } from "../setup/database.ts";

const SEED = 20261124;
const PEOPLE = 20_000;
let url: string;

beforeAll(async () => {
	url = await createTestDatabase();
	connectDatabase(url, { connections: 2 });
	await generatePeople(url, { count: PEOPLE, seed: SEED });
}, 300_000);
afterAll(disconnectDatabase);

test("at 20,000 profiles nothing that the directory asks for reads a large table whole", {
	timeout: 180_000,
}, async () => {
	const large = await largeTables(url, 1000);
	expect(large).toEqual(expect.arrayContaining(["Account", "PersonListing", "Profile", "Work"]));
	expect(await db().personListing.count()).toBeGreaterThan(0.85 * PEOPLE);
	expect(await db().personListing.count({ where: { visibility: "hidden" } })).toBe(0);
	const faults: string[] = [];
	for (const { what, ask } of await directoryQuestions()) {
		const statements = await recordStatements(() => Promise.all(ask.map((one) => one())));
		expect(statements.length, what).toBe(ask.length);
		for (const { scanned } of await explain(url, statements)) {
			faults.push(...scanned.filter((table) => large.includes(table)).map((table) => `${what}: ${table}`));
		}
	}
	expect(faults, `seed ${SEED}`).toEqual([]);
});
