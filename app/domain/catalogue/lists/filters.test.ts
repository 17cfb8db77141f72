import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "#tests/setup/seed.ts";
import { DEFAULTS, type Filters, isFiltered, REPEATABLE, readFilters, writeFilters } from "./filters.ts";

const read = (query: string) => readFilters(new URLSearchParams(query));

describe("readFilters", () => {
	it("reads what lists write, in one order", () => {
		const { filters, ignored } = read(
			"topic=b&topic=a&topic=a&mode=in_person&country=pt&free=1&when=past&q=+two++words+",
		);
		expect(ignored).toEqual([]);
		expect(writeFilters(filters).toString()).toBe(
			"q=two+words&topic=a&topic=b&mode=in-person&country=PT&free=1&when=past",
		);
	});

	it("leaves out what makes no sense, and says what", () => {
		const { filters, ignored } = read(
			"kind=%00&topic=a'b&when=soon&sort=best&free=maybe&country=Portugal&after=%25",
		);
		expect(isFiltered(filters)).toBe(false);
		expect({ when: filters.when, sort: filters.sort, after: filters.after }).toEqual({
			when: "upcoming",
			sort: "relevance",
			after: null,
		});
		expect(ignored.map((part) => part.split(":")[0])).toEqual([
			"kind",
			"topic",
			"country",
			"after",
			"free",
			"when",
			"sort",
		]);
	});

	it("cuts a query that is too long, and says so", () => {
		const { filters, ignored } = read(`q=${"a".repeat(10_000)}`);
		expect([filters.q.length, ignored]).toEqual([200, ["q: all after the first 200 characters"]]);
	});

	it("never fails, and what it gives back reads as itself", async () => {
		const name = fc.oneof(
			fc.constantFrom(...REPEATABLE, "q", "free", "open", "when", "sort", "after"),
			fc.string(),
		);
		const value = fc.oneof(
			fc.string({ unit: "binary" }),
			fc.constantFrom("1", "past", "in-person", "PT", "%", "_", "\0", "a--b"),
		);
		await holds(
			fc.property(fc.array(fc.tuple(name, value), { maxLength: 30 }), (pairs) => {
				const { filters } = readFilters(new URLSearchParams(pairs));
				const again = readFilters(writeFilters(filters));
				expect(again).toEqual({ filters, ignored: [] });
				for (const part of REPEATABLE) expect(filters[part].length).toBeLessThanOrEqual(20);
			}),
		);
	});

	it("writes nothing for what is the default", () => {
		expect(writeFilters({ ...DEFAULTS, q: "" } as Partial<Filters>).toString()).toBe("");
	});
});
