import { afterAll, beforeAll, expect, test } from "vitest";
import {
	connectDatabase,
	db,
	disconnectDatabase,
	inTransaction,
	Prisma,
} from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import type { RecordKind } from "../cards.ts";
import { refreshListings, refreshListingsAround } from "./refresh-listings.server.ts";

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
	await inTransaction((tx) => refreshListings(tx), { seconds: 60 });
});
afterAll(disconnectDatabase);

/** Of each kind, every column that another record's row might tell. */
const CHANGES: [RecordKind, string, string, Prisma.Sql][] = [
	[
		"event",
		"Event",
		"name",
		Prisma.sql`name || ' renamed', "startDate" = "startDate" - 1, "parentId" = "parentId"`,
	],
	[
		"series",
		"Series",
		"name",
		Prisma.sql`name || ' renamed', aliases = aliases || '{Otherwise}'::text[], relevance = 'peripheral'`,
	],
	[
		"course",
		"Course",
		"name",
		Prisma.sql`name || ' renamed', aliases = aliases || '{Otherwise}'::text[], description = 'Other.', level = 'graduate'`,
	],
	[
		"program",
		"Program",
		"name",
		Prisma.sql`name || ' renamed', aliases = aliases || '{Otherwise}'::text[], slug = slug || '-x'`,
	],
	[
		"organization",
		"Organization",
		"name",
		Prisma.sql`name || ' renamed', aliases = aliases || '{Otherwise}'::text[], country = 'NZ'`,
	],
	["talk", "Talk", "title", Prisma.sql`title || ' renamed'`],
	["topic", "Topic", "name", Prisma.sql`name || ' renamed', field = 'methods'`],
	["bridge", "Bridge", "name", Prisma.sql`name || ' renamed', "leftTerm" = 'otherwise'`],
];

test.each(CHANGES)(
	"after a change of any %s, writing what is around it is writing everything",
	async (recordKind, table, column, values) => {
		const name = Prisma.raw(`"${table}"`);
		const rows = await db().$queryRaw<{ id: string }[]>`SELECT id::text FROM ${name} ORDER BY slug`;
		expect(rows.length).toBeGreaterThan(5);
		for (const { id: recordId } of rows.filter((_, index) => index % Math.ceil(rows.length / 5) === 0)) {
			const left = await inTransaction(
				async (tx) => {
					await tx.$executeRaw`UPDATE ${name} SET ${Prisma.raw(`"${column}"`)} = ${values} WHERE id = ${recordId}::uuid`;
					const changed = await refreshListingsAround(tx, { recordKind, recordId });
					return { changed: changed > 0, left: await refreshListings(tx) };
				},
				{ seconds: 60 },
			);
			expect({ recordId, ...left }).toEqual({ recordId, changed: true, left: 0 });
		}
	},
);

test("a record that is gone goes from the list", async () => {
	const event = await db().event.findUniqueOrThrow({ where: { slug: "nice-2027" } });
	await db().event.delete({ where: { id: event.id } });
	const key = { recordKind: "event", recordId: event.id } as const;
	expect(await inTransaction((tx) => refreshListingsAround(tx, key))).toBeGreaterThan(0);
	expect(await db().listing.count({ where: key })).toBe(0);
});
