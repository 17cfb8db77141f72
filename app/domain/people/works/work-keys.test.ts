import { expect, it } from "vitest";
import { normalDoi, titleKey, webAddress, workYear } from "./work-keys.ts";

it.each([
	["10.1000/ABC", "10.1000/abc"],
	["https://doi.org/10.1000/ABC", "10.1000/abc"],
	["http://dx.doi.org/10.1000/a%2Fb", "10.1000/a/b"],
	[" doi: 10.1000/x ", "10.1000/x"],
	["doi.org/10.1000/x", "10.1000/x"],
	["https://example.org/10.1000/x", null],
	["10.1/x", null],
	["10.1000/", null],
	["10.1000/%E0%A4%A", "10.1000/%e0%a4%a"],
	["10.1000/a b", null],
	[null, null],
])("the DOI of %s is %s", (given, wanted) => expect(normalDoi(given)).toBe(wanted));

it("knows a title by its letters, whatever stands around them", () => {
	expect(titleKey("  Über–training: A «Study» ", 2020)).toBe("uber training a study 2020");
	expect(titleKey("Uber training — a study", 2020)).toBe(titleKey("ÜBER-TRAINING (A Study)", 2020));
	expect(titleKey("A", 2020)).not.toBe(titleKey("A", 2021));
	expect(titleKey("神経科学", null)).toBe("神経科学");
});

it("takes addresses of the web alone, and years that a work can have", () => {
	expect([webAddress("https://a.org/x"), webAddress("javascript:alert(1)"), webAddress("a.org")]).toEqual([
		"https://a.org/x",
		null,
		null,
	]);
	expect([workYear("2020-05"), workYear(1999), workYear("soon"), workYear(20200), workYear(2020.5)]).toEqual([
		2020,
		1999,
		null,
		null,
		null,
	]);
});
