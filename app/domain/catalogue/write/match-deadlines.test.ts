import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "#tests/setup/seed.ts";
import { type DeadlineMark, matchDeadlines } from "./match-deadlines.ts";

const abstract = { kind: "abstract", label: "Abstracts", closesOn: "2026-12-01" };
const early = { kind: "early_registration", label: "Early registration", closesOn: "2027-01-15" };

test.each<[string, DeadlineMark[], DeadlineMark[], (number | null)[]]>([
	["nothing changed", [abstract, early], [abstract, early], [0, 1]],
	["another order", [abstract, early], [early, abstract], [1, 0]],
	["moved", [abstract], [{ ...abstract, closesOn: "2026-12-15" }], [0]],
	["renamed", [abstract], [{ ...abstract, label: "Call for abstracts" }], [0]],
	[
		"moved and renamed, the only one of its kind",
		[abstract],
		[{ ...abstract, label: "x", closesOn: "2027-01-01" }],
		[0],
	],
	["another kind is another deadline", [abstract], [{ ...abstract, kind: "paper" }], [null]],
	[
		"a second one of the same name",
		[abstract],
		[{ ...abstract, closesOn: "2027-01-01" }, abstract],
		[null, 0],
	],
	["one gone, one new", [abstract], [early], [null]],
	[
		"two moved and renamed could be either",
		[abstract, { ...abstract, label: "Late-breaking", closesOn: "2027-01-01" }],
		[
			{ ...abstract, label: "a", closesOn: "2027-02-01" },
			{ ...abstract, label: "b", closesOn: "2027-02-02" },
		],
		[null, null],
	],
])("%s", (_, there, said, matched) => {
	expect(matchDeadlines(there, said)).toEqual(matched);
});

const mark = fc.record({
	kind: fc.constantFrom("a", "b"),
	label: fc.constantFrom("x", "y", "z"),
	closesOn: fc.constantFrom("2027-01-01", "2027-01-02", "2027-01-03"),
});

test("each deadline is matched once at most, to one of its kind, and to itself where it is unchanged", async () => {
	await holds(
		fc.property(fc.array(mark, { maxLength: 6 }), fc.array(mark, { maxLength: 6 }), (there, said) => {
			const matched = matchDeadlines(there, said);
			const taken = matched.filter((index) => index !== null);
			expect(new Set(taken).size).toBe(taken.length);
			for (const [at, index] of matched.entries())
				if (index !== null) expect(there[index]?.kind).toBe(said[at]?.kind);
			expect(matchDeadlines(there, there)).not.toContain(null);
		}),
	);
});
