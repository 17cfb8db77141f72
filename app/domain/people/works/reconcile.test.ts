import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "#tests/setup/seed.ts";
import {
	changedFacts,
	type FoundWork,
	goneWorks,
	type KnownWork,
	matchWorks,
	withoutDoubles,
} from "./reconcile.ts";

const found = (facts: Partial<FoundWork>): FoundWork => ({
	title: "A title",
	abstract: null,
	authors: null,
	venue: null,
	year: 2020,
	type: null,
	doi: null,
	url: null,
	putCodes: [],
	...facts,
});
const known = (id: string, facts: Partial<KnownWork>): KnownWork => {
	const { putCodes: _, ...rest } = found({});
	return { ...rest, id, origin: "orcid", sourceKey: id, putCode: null, edited: [], goneAt: null, ...facts };
};
const pairs = (have: KnownWork[], now: FoundWork[]) =>
	matchWorks(have, now).map(({ found: work, known: match }) => [work.title, match?.id ?? null]);

describe("matchWorks", () => {
	it("goes by DOI, then put-code, then title and year", () => {
		const have = [
			known("a", { doi: "10.1/a", title: "Old words" }),
			known("b", { putCode: "7", title: "B" }),
			known("c", { title: "Sea: level!" }),
		];
		expect(
			pairs(have, [
				found({ title: "sea level" }),
				found({ title: "B, improved", putCodes: ["9", "7"] }),
				found({ title: "New words", doi: "10.1/a" }),
				found({ title: "Something else" }),
			]),
		).toEqual([
			["sea level", "c"],
			["B, improved", "b"],
			["New words", "a"],
			["Something else", null],
		]);
	});

	it("keeps a preprint and its paper apart: one title, two DOIs", () => {
		const have = [known("preprint", { doi: "10.1/pre" })];
		expect(pairs(have, [found({ doi: "10.1/paper" }), found({ doi: "10.1/pre" })])).toEqual([
			["A title", null],
			["A title", "preprint"],
		]);
		expect(withoutDoubles([found({ doi: "10.1/a" }), found({ doi: "10.1/b" }), found({})])).toHaveLength(2);
	});

	it("does not let a likeness take what a DOI names", () => {
		const have = [known("a", { doi: "10.1/a" }), known("b", {})];
		expect(pairs(have, [found({}), found({ doi: "10.1/a" })])).toEqual([["A title", "a"]]);
		expect(pairs(have, [found({ doi: "10.1/a" }), found({ year: 2021 })])).toEqual([
			["A title", "a"],
			["A title", null],
		]);
	});

	it("matches each work once, and finds all again that it made", async () => {
		const work = fc.record({
			title: fc.constantFrom("One", "Two", "Three", "one!"),
			year: fc.constantFrom(2020, 2021, null),
			doi: fc.constantFrom("10.1/a", "10.1/b", "10.1/c", null),
			putCodes: fc.subarray(["1", "2", "3", "4"]),
		});
		await holds(
			fc.property(fc.array(work, { maxLength: 12 }), (list) => {
				const works = list.map(found);
				const first = matchWorks([], works);
				expect(first.every((match) => match.known === null)).toBe(true);
				const made = first.map(({ found: { putCodes, ...facts } }, i) =>
					known(String(i), { ...facts, putCode: putCodes[0] ?? null }),
				);
				const again = matchWorks(made, works);
				expect(again.map((match) => match.known?.id)).toEqual(made.map((one) => one.id));
				expect(goneWorks(made, again)).toEqual([]);
				expect(
					again.flatMap((match) => Object.keys(changedFacts(match.known as KnownWork, match.found, "orcid"))),
				).toEqual([]);
			}),
		);
	});
});

describe("changedFacts", () => {
	it("says what the source says otherwise, but for what the person set and what the source merely lost", () => {
		const mine = known("a", { title: "Mine", venue: "Old", abstract: "Kept", edited: ["title"] });
		expect(changedFacts(mine, found({ title: "Theirs", venue: "New", abstract: null }), "orcid")).toEqual({
			venue: "New",
		});
	});

	it("adds to what came another way, and changes nothing there", () => {
		const filed = known("a", { origin: "file", title: "Filed", venue: null });
		expect(changedFacts(filed, found({ title: "ORCID's", venue: "A journal" }), "orcid")).toEqual({
			venue: "A journal",
		});
	});
});

describe("goneWorks", () => {
	it("names works of ORCID alone, once", () => {
		const have = [
			known("there", { doi: "10.1/a" }),
			known("gone", { doi: "10.1/b" }),
			known("long gone", { doi: "10.1/c", goneAt: "2026-01-01T00:00:00Z" }),
			known("from a file", { doi: "10.1/d", origin: "file" }),
		];
		const matches = matchWorks(have, [found({ doi: "10.1/a" })]);
		expect(goneWorks(have, matches).map((work) => work.id)).toEqual(["gone"]);
	});
});
