import { describe, expect, it } from "vitest";
import { findDates, findPeriods, readableLine } from "./stated-dates.ts";
import { findTimes } from "./stated-times.ts";
import { findZone } from "./stated-zones.ts";

const day = ({ year, month, day }: { year: number | null; month: number; day: number }) =>
	`${year ?? "?"}-${month}-${day}`;
const dates = (text: string) =>
	findDates(readableLine(text)).map((one) =>
		[day(one.start), one.end && day(one.end), one.alternatives && "or"].filter(Boolean).join(" "),
	);

describe("days in a line", () => {
	it.each([
		["11–16 March 2027", ["2027-3-11 2027-3-16"]],
		["March 11–16, 2027", ["2027-3-11 2027-3-16"]],
		["Aug 3rd – Aug 14th", ["?-8-3 ?-8-14"]],
		["2027-03-11/16", ["2027-3-11 2027-3-16"]],
		["2027-03-30/04-02", ["2027-3-30 2027-4-2"]],
		["2027-03-11 to 2027-03-16", ["2027-3-11 2027-3-16"]],
		["2027-03-11/12:00", ["2027-3-11"]],
		["28 February – 5 March 2027", ["2027-2-28 2027-3-5"]],
		["Dec 30, 2026 – Jan 3, 2027", ["2026-12-30 2027-1-3"]],
		["28 December - 3 January 2027", ["2026-12-28 2027-1-3"]],
		["Sunday 3 to Friday 15 August 2027", ["2027-8-3 2027-8-15"]],
		["March 11th (Thu) to 16th (Tue), 2027", ["2027-3-11 2027-3-16"]],
		["the 3rd to the 14th of August 2027", ["2027-8-3 2027-8-14"]],
		["2027 March 11-16", ["2027-3-11 2027-3-16"]],
		["11 & 12 March 2027", ["2027-3-11 2027-3-12"]],
		["11 or 12 December 2026", ["2026-12-11 2026-12-12 or"]],
		["3 and 10 May 2027", ["2027-5-3"]],
		["11.-16.03.2027", ["2027-3-11 2027-3-16"]],
		["11.03.2027 - 16.03.2027", ["2027-3-11 2027-3-16"]],
		["03/04/2027", ["2027-4-3"]],
		["03/14/2027", ["2027-3-14"]],
		["11-MAR-2027", ["2027-3-11"]],
		["1 Jun 2027, then 2 July", ["2027-6-1", "?-7-2"]],
		["29 February 2028", ["2028-2-29"]],
		["29 February 2027, 31 June 2027, 32 May 2027, 0 May 2027", []],
		["it may 12 times, march 5 people, MAY 5", ["?-5-5"]],
		["chapter 3.4.2, room 11/12, €11 March, 12:30", []],
		["March 11:30 and May 5pm", []],
	])("%s", (text, expected) => {
		expect(dates(text)).toEqual(expected);
	});

	it("less than a day: months and seasons with their year", () => {
		const periods = (text: string) =>
			findPeriods(readableLine(text)).map(({ text, precision, year }) => [text, precision, year]);
		expect(periods("in mid-August 2027 or in autumn 2028")).toEqual([
			["mid-August 2027", "month", 2027],
			["autumn 2028", "year", 2028],
		]);
		expect(periods("August or September 2027")).toEqual([["August or September 2027", "month", 2027]]);
		expect(periods("11 March 2027, in August, May 2 talks")).toEqual([]);
	});
});

describe("hours in a line", () => {
	it.each([
		["23:59 AoE", ["23:59"]],
		["11:59 pm, 11:59PM, 11.59", ["23:59", "23:59"]],
		["5pm to 6 p.m.", ["17:00", "18:00"]],
		["12 am, 12pm, noon, midnight", ["00:00", "12:00", "12:00", "23:59"]],
		["17h00–18h30", ["17:00", "18:30"]],
		["24:00", ["23:59"]],
		["13pm, 25:00, 12:60, 1:2, UTC+12:00, 2027-03-11", []],
	])("%s", (text, expected) => {
		expect(findTimes(readableLine(text)).map(({ time }) => time)).toEqual(expected);
	});
});

describe("zones in a line", () => {
	it.each([
		["(AoE)", "Etc/GMT+12"],
		["Anywhere on Earth", "Etc/GMT+12"],
		["UTC−12", "Etc/GMT+12"],
		["utc +1", "Etc/GMT-1"],
		["GMT", "UTC"],
		["UTC+5:30", "Asia/Kolkata"],
		["America/New_York", "America/New_York"],
		["ET", "America/New_York"],
		["EDT", "Etc/GMT+4"],
		["JST", "Asia/Tokyo"],
		["and/or in pt, et al.", null],
		["UTC+15", null],
		["Talks/Posters", null],
	])("%s", (text, zone) => {
		expect(findZone(text, null)?.timeZone ?? null).toBe(zone);
	});

	it("says what an abbreviation may mean besides", () => {
		expect(findZone("23:59 BST", 7)?.note).toMatch(/Bangladesh/);
		expect(findZone("23:59 CEST", 1)?.note).toMatch(/usually show CET/);
		expect(findZone("23:59 CEST", 7)?.note).toBeNull();
		expect(findZone("23:59 IST", 7)?.note).toMatch(/Israel/);
	});
});
