import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "#tests/setup/seed.ts";
import { segments } from "./snippet.ts";
import { editDistance, tokens } from "./tokens.ts";

describe("tokens", () => {
	it.each([
		["Agüera y Arcas", ["aguera", "y", "arcas"]],
		["the brain of an octopus", ["brain", "octopus"]],
		["the who", ["the", "who"]],
		["CNS*2027", ["cns", "2027"]],
		["  ", []],
		["a:* & !b | 'c'", ["b", "c"]],
	])("%j", (query, words) => {
		expect(tokens(query)).toEqual(words);
	});
});

describe("editDistance", () => {
	it.each([
		["cosine", "cosyne", 1],
		["neuromach", "neuromatch", 1],
		["recieve", "receive", 1],
		["abc", "abc", 0],
		["abc", "xyz", 3],
	])("%s, %s: %i", (one, other, edits) => {
		expect(editDistance(one, other, 5)).toBe(edits);
	});

	it("is the same both ways, nothing between equals, and stops at the limit", async () => {
		const word = fc.string({ unit: fc.constantFrom(..."abcdé"), maxLength: 8 });
		await holds(
			fc.property(word, word, (one, other) => {
				expect(editDistance(one, other, 3)).toBe(editDistance(other, one, 3));
				expect(editDistance(one, one, 3)).toBe(0);
				expect(editDistance(one, other, 2)).toBe(Math.min(3, editDistance(one, other, 9)));
			}),
		);
	});
});

describe("segments", () => {
	it("cuts at the marks and keeps every other character", () => {
		expect(segments("the ⟦reward⟧ <b>cue</b> ⟦⟧")).toEqual([
			{ text: "the ", hit: false },
			{ text: "reward", hit: true },
			{ text: " <b>cue</b> ", hit: false },
			{ text: "", hit: true },
		]);
	});
});
