import { describe, expect, it } from "vitest";
import { type PartName, PROFILE_PARTS } from "./schema.ts";

function read(part: PartName, value: unknown) {
	const result = PROFILE_PARTS[part].safeParse(value);
	return result.success
		? result.data
		: Object.fromEntries(result.error.issues.map((issue) => [issue.path.join("."), issue.message]));
}

describe("identity", () => {
	it("tidies what was typed", () => {
		expect(
			read("identity", { name: "  Ada \n Lovelace ", handle: " Ada-L ", about: "One.\r\nTwo. " }),
		).toEqual({
			name: "Ada Lovelace",
			handle: "ada-l",
			about: "One.\nTwo.",
		});
	});

	it.each([
		["a", "At least 2 characters."],
		["a".repeat(41), "At most 40 characters."],
		["ada--l", "Use letters a to z, digits, and single hyphens between them."],
		["ädä", "Use letters a to z, digits, and single hyphens between them."],
		["Admin", "This one is kept for the site itself."],
	])("refuses the handle %j", (handle, complaint) => {
		expect(read("identity", { name: "Ada", handle })).toEqual({ handle: complaint });
	});

	it("wants a name, and not a book", () => {
		expect(read("identity", { name: " ", handle: "ada" })).toEqual({
			name: "Please give the name that others know you by.",
		});
		expect(read("identity", { name: "A".repeat(121), handle: "ada", about: "a".repeat(2001) })).toEqual({
			name: "At most 120 characters.",
			about: "At most 2000 characters.",
		});
	});
});

describe("place and reach", () => {
	it("reads ids by their check digits and lists by their lines", () => {
		expect(
			read("place", {
				stage: "postdoc",
				affiliation: "UCL",
				rorId: "https://ror.org/02jx3x895",
				country: "GB",
			}),
		).toEqual({ stage: "postdoc", affiliation: "UCL", rorId: "02jx3x895", lab: null, country: "GB" });
		expect(
			read("reach", {
				orcid: "https://orcid.org/0000-0002-1825-0097",
				languages: ["Portuguese (português)", "", "en", "English"],
				links: "https://example.org/a\r\n\r\nhttps://example.org/a",
			}),
		).toEqual({
			orcid: "0000-0002-1825-0097",
			languages: ["pt", "en"],
			links: ["https://example.org/a"],
			introductionsPaused: false,
		});
		expect(read("place", {})).toEqual({
			stage: null,
			affiliation: null,
			rorId: null,
			lab: null,
			country: null,
		});
	});

	it("says what is wrong beside its field", () => {
		expect(Object.keys(read("place", { stage: "king", rorId: "03yrm5c27", country: "XX" }))).toEqual([
			"stage",
			"rorId",
			"country",
		]);
		const links = [
			"http://example.org",
			"javascript:alert(1)",
			"https://me:pw@example.org",
			"https://localhost",
		];
		for (const link of links) expect(Object.keys(read("reach", { links: link }))).toEqual(["links"]);
		expect(read("reach", { orcid: "1", languages: ["Klingonese"] })).toEqual({
			orcid: "This is not an ORCID iD: they look like 0000-0002-1825-0097, and a digit may be wrong.",
			"languages.0": "“Klingonese” is not in the list of languages.",
		});
		expect(
			read("reach", { links: Array.from({ length: 9 }, (_, i) => `https://example.org/${i}`).join("\n") }),
		).toEqual({
			links: "At most 8 links; these are 9.",
		});
	});
});

describe("work, exchange, hours", () => {
	it("has shares of 100, or none", () => {
		expect(read("shares", { neuroscience: 60, ai: 40 })).toEqual({ neuroscience: 60, cognitive: 0, ai: 40 });
		expect(read("shares", {})).toEqual({ neuroscience: 0, cognitive: 0, ai: 0 });
		expect(read("shares", { neuroscience: 60, ai: 30 })).toEqual({
			neuroscience:
				"These add up to 90. They have to add up to 100, or all be 0 where you would rather not say.",
		});
		expect(Object.keys(read("shares", { neuroscience: 150, ai: -50 }))).toEqual(["neuroscience", "ai"]);
	});

	it("drops rows without words, and takes twelve with words", () => {
		const row = { kind: "data", text: "Spikes" };
		expect(read("offers", { offers: [row, { kind: "theory", text: " " }] })).toEqual({ offers: [row] });
		expect(read("needs", { needs: Array(13).fill(row) })).toEqual({ needs: "At most 12 of each." });
		expect(Object.keys(read("offers", { offers: [{ kind: "gold", text: "x" }] }))).toEqual(["offers.0.kind"]);
	});

	it("knows the hours of a week and the zones of the world", () => {
		expect(read("hours", { timeZone: "europe/lisbon", freeHours: [167, 0, 0] })).toEqual({
			timeZone: "Europe/Lisbon",
			freeHours: [0, 167],
		});
		expect(Object.keys(read("hours", { timeZone: "Mars/Olympus", freeHours: [168] }))).toEqual([
			"timeZone",
			"freeHours.0",
		]);
	});
});
