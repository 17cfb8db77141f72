import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "#tests/setup/seed.ts";
import { drawPerson, initials } from "./draw-person.ts";

describe("initials", () => {
	it.each([
		["Ada Lovelace", "AL"],
		["Ágnes de la Cruz-Nagy", "ÁC"],
		["王小明", "王"],
		["ada", "A"],
		["Jane Q. Public", "JP"],
		["—", "?"],
	])("%j: %j", (name, letters) => {
		expect(initials(name)).toBe(letters);
	});
});

describe("drawPerson", () => {
	const shares = { neuroscience: 0.7, artificialIntelligence: 0.3, cognitiveScience: 0, methods: 0 };

	it("is the same for the same person, and another for another handle", () => {
		const person = { name: "Ada Lovelace", handle: "ada", shares };
		expect(drawPerson(person)).toBe(drawPerson({ ...person }));
		expect(drawPerson(person)).not.toBe(drawPerson({ ...person, handle: "bea" }));
		expect(drawPerson(person)).toContain('fill="#b5341c"');
		expect(drawPerson(person)).toContain('fill="#0b5d98"');
		expect(drawPerson(person)).not.toContain('fill="#7f3a86"');
	});

	it("holds no markup of anybody's, whatever the name", async () => {
		await holds(
			fc.property(fc.string({ unit: "grapheme" }), fc.string(), (name, handle) => {
				const svg = drawPerson({ name, handle, shares: null });
				expect(svg.match(/</g)).toHaveLength(6);
				expect(svg).toMatch(/^<svg [^<>]*><rect [^<>]*\/><path [^<>]*\/><text [^<>]*>[^<>]*<\/text><\/svg>$/);
			}),
		);
	});
});
