import { afterAll, beforeAll, expect, test } from "vitest";
import { refreshSearch } from "#app/domain/catalogue/index.server.ts";
import { connect } from "#app/platform/db/connect.server.ts";
import { connectDatabase, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { generateEvents } from "../bench/catalogue/generate-events.ts";
import { askForDuplicates, duplicateQuestions } from "../bench/duplicates/duplicate-questions.ts";
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
	await admin.query("VACUUM ANALYZE");
	await admin.end();
});

afterAll(disconnectDatabase);

test("at 20,000 events looking for duplicates reads no large table whole, and finds what is there", async () => {
	const large = await largeTables(url, 1000);
	const faults: string[] = [];
	const missed: string[] = [];
	for (const { what, drafts } of await duplicateQuestions(5)) {
		const statements = await recordStatements(async () => {
			for (const one of drafts) {
				const found = await askForDuplicates(one);
				// Half a name may say too little; what it costs is looked at all the same.
				if (one.slug && !what.startsWith("half") && !found.includes(one.slug))
					missed.push(`${what}: ${one.slug}`);
			}
		});
		for (const { scanned } of await explain(url, statements)) {
			faults.push(...scanned.filter((table) => large.includes(table)).map((table) => `${what}: ${table}`));
		}
	}
	expect(faults, `seed ${SEED}`).toEqual([]);
	expect(missed, `seed ${SEED}`).toEqual([]);
});
