import fc from "fast-check";
import { expect, it } from "vitest";
import { holds } from "#tests/setup/seed.ts";
import { isPersonFiltered, PERSON_FACETS, readPersonFilters, writePersonFilters } from "./person-filters.ts";

const read = (query: string) => readPersonFilters(new URLSearchParams(query));

it("reads what it writes, in one order", () => {
	const { filters, ignored } = read(
		"topic=b&topic=a&topic=a&stage=doctoral_student&country=pt&language=EN&offers=Data&method=Two-photon++imaging&q=+x++y+",
	);
	expect(ignored).toEqual([]);
	expect(writePersonFilters(filters).toString()).toBe(
		"q=x+y&topic=a&topic=b&method=Two-photon+imaging&offers=data&stage=doctoral-student&country=PT&language=en",
	);
});

it("leaves out what makes no sense, and says what", () => {
	const { filters, ignored } = read(
		"field=art&topic=a'b&offers=money&stage=boss&country=Portugal&language=english&after=%25",
	);
	expect(isPersonFiltered(filters)).toBe(false);
	expect(ignored.map((part) => part.split(":")[0])).toEqual([
		"field",
		"topic",
		"offers",
		"stage",
		"country",
		"language",
		"after",
	]);
});

it("never fails, and what it gives back reads as itself", async () => {
	const name = fc.oneof(fc.constantFrom(...PERSON_FACETS, "q", "after"), fc.string());
	const value = fc.oneof(
		fc.string({ unit: "binary" }),
		fc.constantFrom("data", "PT", "en", "postdoc", "\0", "a--b"),
	);
	await holds(
		fc.property(fc.array(fc.tuple(name, value), { maxLength: 30 }), (pairs) => {
			const { filters } = readPersonFilters(new URLSearchParams(pairs));
			expect(readPersonFilters(writePersonFilters(filters))).toEqual({ filters, ignored: [] });
			for (const facet of PERSON_FACETS) expect(filters[facet].length).toBeLessThanOrEqual(20);
		}),
	);
});
