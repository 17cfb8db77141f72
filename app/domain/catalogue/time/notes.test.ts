import { expect, test } from "vitest";
import { daysInNote, monthsInNote, seasonInNote } from "./notes.ts";

test.each([
	["11 or 12 December 2026, to be fixed by NeurIPS", "2026-12-11", "2026-12-12", "alternatives"],
	["within 11-12 December 2026, exact day to be confirmed", "2026-12-11", "2026-12-12", "days"],
	["Announced; 11 or 12 December 2026 in Sydney.", "2026-12-11", "2026-12-12", "alternatives"],
	["30 November – 2 December 2026", "2026-11-30", "2026-12-02", "days"],
	["30 December 2026 or 2 January 2027", "2026-12-30", "2027-01-02", "alternatives"],
	["5th to 9th Sept. 2027", "2027-09-05", "2027-09-09", "days"],
])("days in %j", (note, earliest, latest, unit) => {
	expect(daysInNote(note)).toEqual({ earliest, latest, unit });
});

test.each(["September 2021", "12 or 11 December 2026", "30-31 February 2026", "one of two days", "", null])(
	"no days in %j",
	(note) => {
		expect(daysInNote(note)).toBeNull();
	},
);

test.each([
	["September 2021", "2021-09-01", "2021-09-30"],
	["July 2019; one session dated 16 July", "2019-07-01", "2019-07-31"],
	["March 2021, moved from 2020", "2021-03-01", "2021-03-31"],
	["August 2027, to be announced", "2027-08-01", "2027-08-31"],
	["August or September 2027", "2027-08-01", "2027-09-30"],
	["December 2026 – January 2027", "2026-12-01", "2027-01-31"],
	["May 2027", "2027-05-01", "2027-05-31"],
	["Feb 2028", "2028-02-01", "2028-02-29"],
	[
		"September 2024 according to a third-party file; 'autumn 2024' in the editorial",
		"2024-09-01",
		"2024-09-30",
	],
])("months in %j", (note, earliest, latest) => {
	expect(monthsInNote(note)).toEqual({ earliest, latest, unit: "months" });
});

test.each(["may move to 2027", "Mayor 2027", "summer 2027", "September", null])("no month in %j", (note) => {
	expect(monthsInNote(note)).toBeNull();
});

test("seasons", () => {
	expect(seasonInNote("southern summer of 2017, first school")).toBe("southern summer of 2017");
	expect(seasonInNote("Autumn 2024")).toBe("Autumn 2024");
	expect(seasonInNote("summer school of 2017")).toBeNull();
});
