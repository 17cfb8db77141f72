import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDates, formatDatesInZone } from "./format-dates.ts";
import { beginsAt, bounds, overAt, sortDate, timeState } from "./partial-dates.ts";
import { dated, realDates, SEED } from "./real-times.test-data.ts";
import type { PartialDates } from "./types.ts";

const montreal = { timeZone: "America/Toronto" };

describe("what partly known dates sort by and when they are over", () => {
	test.each<[string, Partial<PartialDates>, string, string]>([
		["days", { start: "2027-03-11", end: "2027-03-16", ...montreal }, "2027-03-11", "2027-03-17T04:00:00Z"],
		["one day, no zone", { start: "2027-03-11" }, "2027-03-11", "2027-03-12T12:00:00Z"],
		["a month", { precision: "month", note: "August 2027" }, "2027-08-31", "2027-09-01T12:00:00Z"],
		["a year", { precision: "year", ...montreal }, "2027-12-31", "2028-01-01T05:00:00Z"],
		["a start", { precision: "start_only", start: "2027-07-07" }, "2027-07-07", "2027-07-08T12:00:00Z"],
		[
			"one of two days",
			{ precision: "undecided", note: "11 or 12 December 2026", timeZone: "Australia/Sydney" },
			"2026-12-12",
			"2026-12-12T13:00:00Z",
		],
		["days that are missing", { precision: "day" }, "2027-12-31", "2028-01-01T12:00:00Z"],
		[
			"a month that is missing",
			{ precision: "month", start: "2027-02-01" },
			"2027-02-28",
			"2027-03-01T12:00:00Z",
		],
		[
			"a zone nobody knows",
			{ start: "2027-03-11", timeZone: "Mars/Olympus" },
			"2027-03-11",
			"2027-03-12T12:00:00Z",
		],
		[
			"a stated end",
			{ start: "2027-03-11", startTime: "14:00", endTime: "15:30", ...montreal },
			"2027-03-11",
			"2027-03-11T20:30:00Z",
		],
	])("%s", (_name, over, sort, ends) => {
		expect(sortDate(dated(over))).toBe(sort);
		expect(overAt(dated(over))).toBe(ends);
	});
});

describe("an event that ends at or after midnight belongs to the evening it began", () => {
	const evening = { start: "2027-03-11", startTime: "20:00", ...montreal };

	test.each(["2027-03-12", "2027-03-11", null])("at midnight, with %s as its end", (end) => {
		const dates = dated({ ...evening, end, endTime: "00:00" });
		expect(bounds(dates)).toEqual({ earliest: "2027-03-11", latest: "2027-03-11", basis: "days" });
		expect(overAt(dates)).toBe("2027-03-12T05:00:00Z");
		expect(formatDates(dates)).toBe("11 March 2027, 20:00–24:00 (Toronto time, UTC−5)");
		expect(formatDatesInZone(dates, "America/Toronto")).toBe("Thu 11 March, 20:00–24:00 your time");
		expect(timeState(dates, "2027-03-12T04:59:59Z")).toBe("now");
		expect(timeState(dates, "2027-03-12T05:00:00Z")).toBe("past");
	});

	test("in the night", () => {
		const dates = dated({ ...evening, endTime: "01:00" });
		expect(bounds(dates).latest).toBe("2027-03-11");
		expect(overAt(dates)).toBe("2027-03-12T06:00:00Z");
		expect(formatDates(dates)).toBe("11 March 2027, 20:00–01:00 the next day (Toronto time, UTC−5)");
	});

	test("over several days, in a week in which the clocks change", () => {
		const dates = dated({ ...evening, end: "2027-03-15", endTime: "00:00" });
		expect(formatDates(dates)).toBe("11 March 2027, 20:00 – 14 March 2027, 24:00 (Toronto time)");
		expect(overAt(dates)).toBe("2027-03-15T04:00:00Z");
	});
});

test("past, now, upcoming: only known days are now", () => {
	const days = dated({ start: "2027-03-11", end: "2027-03-16", ...montreal });
	const month = dated({ precision: "month", note: "March 2027" });
	const moments = [
		"2027-03-11T04:59:59Z",
		"2027-03-11T05:00:00Z",
		"2027-03-17T03:59:59Z",
		"2027-03-17T04:00:00Z",
	];
	expect(moments.map((now) => timeState(days, now))).toEqual(["upcoming", "now", "now", "past"]);
	expect(timeState(month, "2027-03-20T00:00:00Z")).toBe("upcoming");
	expect(timeState(month, new Date("2027-04-01T12:00:00Z"))).toBe("past");
	expect(beginsAt(month)).toBeNull();
});

test("an event that ends in the repeated hour is over after the second", () => {
	const dates = dated({
		start: "2026-11-01",
		startTime: "00:30",
		endTime: "01:30",
		timeZone: "America/New_York",
	});
	expect(overAt(dates)).toBe("2026-11-01T06:30:00Z");
});

const date = fc
	.date({ min: new Date("1995-01-01"), max: new Date("2045-12-31"), noInvalidDate: true })
	.map((day) => day.toISOString().slice(0, 10));
const time = fc.constantFrom(null, "00:00", "01:30", "02:30", "09:00", "14:15", "23:59", "25:00", "noon");
const note = fc.oneof(
	fc.constantFrom(
		null,
		"September 2021",
		"11 or 12 December 2026",
		"southern summer of 2017",
		"9-12 May 2027",
	),
	fc.string(),
);
const zone = fc.constantFrom(
	null,
	"UTC",
	"Etc/GMT+12",
	"America/Santiago",
	"Pacific/Apia",
	"Europe/Lisbon",
	"Nowhere",
);
const anyDates: fc.Arbitrary<PartialDates> = fc.record({
	start: fc.option(date),
	end: fc.option(date),
	startTime: time,
	endTime: time,
	precision: fc.constantFrom("day", "month", "year", "start_only", "undecided"),
	note,
	year: fc.integer({ min: 1995, max: 2045 }),
	timeZone: zone,
});

test("whatever is known: it prints, its bounds are in order, and it is over after it began", () => {
	fc.assert(
		fc.property(anyDates, (dates) => {
			const { earliest, latest } = bounds(dates);
			expect(earliest <= latest).toBe(true);
			expect(sortDate(dates) >= earliest && sortDate(dates) <= latest).toBe(true);
			const begins = beginsAt(dates);
			if (begins) expect(Date.parse(overAt(dates))).toBeGreaterThanOrEqual(Date.parse(begins));
			expect(formatDates(dates)).toMatch(/\d{4}/);
			expect(formatDates(dates, { short: true }).length).toBeLessThanOrEqual(formatDates(dates).length);
			formatDatesInZone(dates, "Asia/Tokyo");
			expect(timeState(dates, overAt(dates))).toBe("past");
			expect(timeState(dates, Date.parse(overAt(dates)) - 1)).not.toBe("past");
		}),
		{ seed: SEED, numRuns: 1000 },
	);
});

test("every real record has bounds in the year it belongs to", () => {
	for (const { slug, dates } of realDates()) {
		const { earliest, latest } = bounds(dates);
		expect([slug, earliest.slice(0, 4), latest.slice(0, 4)]).toEqual([
			slug,
			String(dates.year),
			String(dates.year),
		]);
	}
});
