import { describe, expect, test } from "vitest";
import { changeRows, complaints, eventFieldValues, readEventFields } from "./form-values.server.ts";

function form(...fields: [string, string][]): FormData {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	return data;
}

describe("an event's form", () => {
	test("becomes a draft, with countries and languages by code", () => {
		const typed = readEventFields(
			form(
				["name", "A workshop"],
				["dates.start", "2027-06-14"],
				["places[0].city", "Lisbon"],
				["places[0].country", "portugal"],
				["places[1].country", "Lusitania"],
				["programs[0]", "UCL NeuroAI"],
				["topics", "replay"],
				["topics", "memory"],
				["language", "English"],
				["officiallyAffiliated", "no"],
			),
		);
		expect(typed).toMatchObject({
			name: "A workshop",
			dates: { start: "2027-06-14" },
			places: [{ city: "Lisbon", country: "PT" }, { country: "Lusitania" }],
			programs: ["UCL NeuroAI"],
			topics: ["replay", "memory"],
			language: "en",
			officiallyAffiliated: false,
			people: [],
		});
		const shown = eventFieldValues(typed);
		expect(shown.language).toBe("English");
		expect(shown.places).toMatchObject([{ country: "Portugal" }, { country: "Lusitania" }]);
	});

	test("takes nothing that is no field of it, and makes no holes", () => {
		const odd = form(
			["__proto__.polluted", "x"],
			["constructor", "x"],
			["status", "cancelled"],
			["places[999].city", "Far"],
		);
		odd.append("places[150].city", "Alone");
		expect(readEventFields(odd)).toMatchObject({ places: [{ city: "Alone" }] });
		expect(Object.keys(readEventFields(odd))).not.toContain("status");
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});

	test("gains and loses rows by its buttons", () => {
		const typed = { places: [{ city: "" }, { city: "Lisbon" }], topics: ["replay"], programs: [] };
		expect(changeRows(form(["rows", "add places"]), typed)?.typed.places).toEqual([{ city: "Lisbon" }, {}]);
		expect(changeRows(form(["rows", "remove places 1"]), typed)?.typed.places).toEqual([{ city: "" }]);
		expect(changeRows(form(["rows", "add programs"]), typed)?.typed.programs).toEqual([""]);
		expect(changeRows(form(["rows", "add topics memory,planning"]), typed)?.typed.topics).toEqual([
			"replay",
			"memory",
			"planning",
		]);
		expect(changeRows(form(["rows", "add nothing"]), typed)).toBeUndefined();
		expect(changeRows(form(), typed)).toBeUndefined();
	});

	test("says what is wrong by its own names", () => {
		expect(
			complaints([
				{ path: ["places", 1, "country"], message: "no code" },
				{ path: ["dates", "end"], message: "It ends before it starts." },
			]),
		).toEqual({
			"places[1].country": ["Choose a country from the list."],
			"dates.end": ["It ends before it starts."],
		});
	});
});
