import { expect, test } from "vitest";
import type { PartialDates } from "#app/domain/catalogue/index.ts";
import { structuredDates } from "./structured-dates.ts";

const dates: PartialDates = {
	start: "2027-03-11",
	end: "2027-03-16",
	startTime: null,
	endTime: null,
	precision: "day",
	note: null,
	year: 2027,
	timeZone: "America/Toronto",
};

test.each<[string, Partial<PartialDates>, ReturnType<typeof structuredDates>]>([
	["days", {}, { startDate: "2027-03-11", endDate: "2027-03-16" }],
	[
		"hours across a change of the clocks",
		{ startTime: "09:00", endTime: "17:00" },
		{ startDate: "2027-03-11T09:00:00-05:00", endDate: "2027-03-16T17:00:00-04:00" },
	],
	[
		"hours in UTC",
		{ end: null, startTime: "09:00", endTime: "10:00", timeZone: "UTC" },
		{ startDate: "2027-03-11T09:00:00Z", endDate: "2027-03-11T10:00:00Z" },
	],
	[
		"hours without a zone",
		{ startTime: "09:00", endTime: "17:00", timeZone: null },
		{ startDate: "2027-03-11", endDate: "2027-03-16" },
	],
	["a start alone", { end: null, precision: "start_only" }, { startDate: "2027-03-11" }],
	["a month", { start: null, end: null, precision: "month", note: "August 2027" }, { startDate: "2027-08" }],
	["a year", { start: null, end: null, precision: "year" }, { startDate: "2027" }],
	[
		"one of two days",
		{ start: null, end: null, precision: "undecided", note: "11 or 12 December 2026", year: 2026 },
		{ startDate: "2026-12" },
	],
])("%s", (_what, changes, expected) => {
	expect(structuredDates({ ...dates, ...changes })).toEqual(expected);
});
