import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { holds } from "#tests/setup/seed.ts";
import { RECORD_KINDS, type RecordKind } from "../cards.ts";
import { countFacets } from "./count-facets.server.ts";
import { type Filters, readFilters } from "./filters.ts";
import { listRecords } from "./list-records.server.ts";

const now = FIXED_NOW;
const filtersOf = (query: string) => readFilters(new URLSearchParams(query)).filters;
type Row = Awaited<ReturnType<typeof everyListing>>[number];
let listings: Row[];

function everyListing() {
	return db().listing.findMany({ omit: { body: true, card: true } });
}

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
	listings = await everyListing();
});
afterAll(disconnectDatabase);

/** What a list must hold, found without any of its SQL. */
function expected(kind: RecordKind, filters: Filters): string[] {
	const meets = (wanted: string[], has: string[]) =>
		wanted.length === 0 || wanted.some((value) => has.includes(value));
	return listings
		.filter((row) => row.recordKind === kind)
		.filter((row) => {
			const over = row.overAt.getTime() <= Date.parse(now);
			return filters.when === "all" || (filters.when === "past") === over;
		})
		.filter(
			(row) =>
				meets(filters.kind, [row.subkind]) &&
				meets(filters.mode, row.mode ? [row.mode] : []) &&
				meets(filters.field, row.fields) &&
				meets(filters.topic, row.topics) &&
				meets(filters.region, row.regions) &&
				meets(filters.country, row.countries) &&
				meets(filters.level, row.level) &&
				meets(filters.organization, row.organizations) &&
				meets(filters.series, row.series) &&
				meets(filters.program, row.programs) &&
				(!filters.free || row.free),
		)
		.map((row) => row.slug)
		.sort();
}

async function walk(kind: RecordKind, filters: Filters, limit: number): Promise<string[]> {
	const slugs: string[] = [];
	for (let after: string | null = null, pages = 0; pages < 200; pages++) {
		const page: Awaited<ReturnType<typeof listRecords>> = await listRecords(
			kind,
			{ ...filters, after },
			{ now, limit },
		);
		slugs.push(...page.items.map((item) => item.slug));
		if (!page.next) return slugs;
		after = page.next;
	}
	throw new Error("The pages have no end.");
}

const aFilter = fc.record(
	{
		when: fc.constantFrom("upcoming" as const, "past" as const, "all" as const),
		sort: fc.constantFrom("date" as const, "relevance" as const),
		kind: fc.subarray(["conference", "workshop", "cohort", "satellite", "keynote", "panel", "university"], {
			maxLength: 2,
		}),
		mode: fc.subarray(["in-person", "online", "hybrid"], { maxLength: 2 }),
		field: fc.subarray(["neuroscience", "artificial-intelligence", "bridging"], { maxLength: 1 }),
		topic: fc.subarray(["neuroai", "machine-learning", "computational-neuroscience"], { maxLength: 1 }),
		region: fc.subarray(["europe", "north-america", "online"], { maxLength: 2 }),
		country: fc.subarray(["PT", "US", "CA"], { maxLength: 1 }),
		free: fc.boolean(),
	},
	{ requiredKeys: ["when", "sort"] },
);

describe("listRecords", () => {
	it("holds exactly what the filters say, each thing once, on pages of any size", async () => {
		await holds(
			fc.asyncProperty(
				fc.constantFrom(...RECORD_KINDS),
				aFilter,
				fc.integer({ min: 1, max: 30 }),
				async (kind, some, limit) => {
					const filters = { ...filtersOf(""), ...some };
					const slugs = await walk(kind, filters, limit);
					expect([...slugs].sort()).toEqual(expected(kind, filters));
				},
			),
			60,
		);
	});

	it("puts core series first, then dates", async () => {
		const { items } = await listRecords("event", filtersOf(""), { now, limit: 100 });
		const keys = items.map(
			(item) => `${item.relevance} ${listings.find((row) => row.slug === item.slug)?.sortDate.toISOString()}`,
		);
		expect(keys).toEqual([...keys].sort());
		expect(items.find((item) => item.relevance > 0)?.slug).toBe("neurips-2026");
	});

	it("keeps what is open to what can be acted on today", async () => {
		const { items } = await listRecords("event", filtersOf("open=1&sort=date"), { now });
		expect(items.map((item) => item.slug)).toEqual([
			"nice-2027",
			"bci-meeting-2027",
			"ohbm-2027",
			"embc-2027",
		]);
	});

	it("finds nothing, and fails at nothing, for values that name nothing", async () => {
		for (const query of [
			"kind=zzz",
			"topic=zzz",
			"country=ZZ",
			"series=zzz",
			"q=%25",
			"q=_",
			"q='",
			"q=:*%26!()",
		]) {
			expect({ query, found: (await listRecords("event", filtersOf(query), { now })).items }).toEqual({
				query,
				found: [],
			});
		}
	});
});

describe("countFacets", () => {
	it("counts each value as the list would have it", async () => {
		await holds(
			fc.asyncProperty(
				fc.constantFrom("event" as const, "talk" as const, "course" as const),
				aFilter,
				async (kind, some) => {
					const filters = { ...filtersOf(""), ...some };
					const { total, facets, capped } = await countFacets(kind, filters, { now, most: 1000 });
					expect({ total, capped }).toEqual({ total: expected(kind, filters).length, capped: false });
					for (const facet of ["kind", "mode", "field", "topic", "region", "country"] as const) {
						for (const { value, count } of facets[facet]) {
							expect({ facet, value, count }).toEqual({
								facet,
								value,
								count: expected(kind, { ...filters, [facet]: [value] }).length,
							});
						}
					}
				},
			),
			40,
		);
	});
});
