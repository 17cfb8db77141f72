import { expect, it } from "vitest";
import { sideOfRecord, sideOfTopic } from "./bridge-sides.ts";

it.each([
	["neuroscience", "neuroscience", "artificial_intelligence", "left"],
	["cognitive_science", "neuroscience", "artificial_intelligence", "left"],
	["artificial_intelligence", "cognitive_science", "artificial_intelligence", "right"],
	["neuroscience", "artificial_intelligence", "cognitive_science", "right"],
	["cognitive_science", "neuroscience", "cognitive_science", "right"],
	["bridging", "neuroscience", "artificial_intelligence", "both"],
	["methods", "neuroscience", "artificial_intelligence", "both"],
	["neuroscience", "neuroscience", "neuroscience", "both"],
] as const)("a topic of %s on a bridge from %s to %s stands %s", (field, left, right, side) => {
	expect(sideOfTopic(field, left, right)).toBe(side);
});

it("places a record by the topics that the bridge touches", () => {
	const sides = new Map([
		["vision", "left"],
		["deep-learning", "right"],
		["neuroai", "both"],
	] as const);
	expect(sideOfRecord(["vision", "neuroscience"], sides)).toBe("left");
	expect(sideOfRecord(["deep-learning"], sides)).toBe("right");
	expect(sideOfRecord(["vision", "deep-learning"], sides)).toBe("both");
	expect(sideOfRecord(["vision", "neuroai"], sides)).toBe("both");
	expect(sideOfRecord([], sides)).toBe("both");
});
