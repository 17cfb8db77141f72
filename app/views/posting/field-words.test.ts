import { describe, expect, test } from "vitest";
import { FIELD_WORDS, fieldWords } from "./field-words.ts";

const none = new Map<string, string>();
const names = new Map([
	["cosyne", "COSYNE"],
	["memory", "Memory"],
]);

describe("fields in plain words", () => {
	test.each([
		["name", "A workshop", ["A workshop"]],
		["mode", "in_person", ["In person"]],
		["language", "en", ["English"]],
		["level", null, []],
		["officiallyAffiliated", false, ["no"]],
		["description", "One.\n\nTwo.", ["One.", "Two."]],
		["series", { slug: "cosyne" }, ["COSYNE"]],
		["series", { newName: "A new one" }, ["A new one"]],
		["topics", ["memory", "unknown-topic"], ["Memory", "unknown-topic"]],
		["people", [{ name: "Ada", affiliation: "UCL", orcid: null, role: "speaker" }], ["Ada (speaker), UCL"]],
		["cost", { amount: 120, currency: "EUR", note: null, free: false }, ["120 EUR"]],
		["cost", { amount: 0, currency: null, note: null, free: true }, ["free"]],
		["funding", [{ kind: "waiver", note: "Ten", url: null }], ["Fee waivers, Ten"]],
		["links", [{ label: "Programme", url: "https://a.example/" }], ["Programme: https://a.example/"]],
	])("%s", (field, value, lines) => {
		expect(fieldWords(field, value, names)).toEqual(lines);
	});

	test("days, places and deadlines as on the page", () => {
		const dates = {
			...{ start: "2027-06-14", end: "2027-06-16", startTime: null, endTime: null },
			...{ precision: "day", note: null, year: 2027, timeZone: null },
		};
		expect(fieldWords("dates", dates, none)).toEqual(["14–16 June 2027"]);
		const place = {
			role: "main",
			venue: null,
			city: "Lisbon",
			region: null,
			country: "PT",
			startDate: null,
			endDate: null,
		};
		expect(fieldWords("places", [place], none)).toEqual(["Lisbon, Portugal"]);
		const deadline = {
			...{ kind: "abstract", label: "Abstracts", note: null, provisional: false, opensOn: null },
			...{
				closesOn: "2027-03-15",
				closesTime: null,
				timeZone: null,
				timeZoneLabel: null,
				mayFollowEvent: false,
			},
		};
		expect(fieldWords("deadlines", [deadline], none)).toEqual([
			"Abstracts: Mon 15 March 2027, zone not stated",
		]);
	});

	test("every field has a name of its own", () => {
		const words = Object.values(FIELD_WORDS);
		expect(new Set(words).size).toBe(words.length);
	});
});
