import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "#tests/setup/seed.ts";
import { balanced, SHARE_KEYS } from "./balance.ts";

describe("balanced", () => {
	it("keeps the others in proportion", () => {
		expect(balanced({ neuroscience: 50, cognitive: 10, ai: 40 }, "neuroscience", 75)).toEqual({
			neuroscience: 75,
			cognitive: 5,
			ai: 20,
		});
		expect(balanced({ neuroscience: 0, cognitive: 0, ai: 0 }, "ai", 30)).toEqual({
			neuroscience: 35,
			cognitive: 35,
			ai: 30,
		});
		expect(balanced({ neuroscience: 100, cognitive: 0, ai: 0 }, "neuroscience", 61)).toEqual({
			neuroscience: 61,
			cognitive: 20,
			ai: 19,
		});
	});

	it("always makes whole shares of 100, whatever stood there and whatever is set", async () => {
		const percent = fc.integer({ min: 0, max: 100 });
		await holds(
			fc.property(
				fc.record({ neuroscience: percent, cognitive: percent, ai: percent }),
				fc.constantFrom(...SHARE_KEYS),
				fc.integer({ min: -50, max: 150 }),
				(before, key, value) => {
					const after = balanced(before, key, value);
					const shares = SHARE_KEYS.map((each) => after[each]);
					expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
					expect(shares.every((share) => Number.isInteger(share) && share >= 0)).toBe(true);
					expect(after[key]).toBe(Math.min(100, Math.max(0, value)));
				},
			),
		);
	});
});
