import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { SEED } from "./real-times.test-data.ts";
import {
	instantOf,
	isoInstant,
	localTime,
	millisecondsOf,
	offsetMinutes,
	offsetName,
	parseTimeZone,
	startOfDay,
	zoneName,
} from "./zones.ts";

const at = (date: string, time: string, zone: string, repeated?: "later") =>
	isoInstant(instantOf(date, time, zone, repeated));

describe("a zone that somebody typed", () => {
	test.each([
		["Europe/Berlin", "Europe/Berlin"],
		["europe/berlin", "Europe/Berlin"],
		["utc", "UTC"],
		["AoE", "Etc/GMT+12"],
		["Etc/GMT+12", "Etc/GMT+12"],
		["Etc/GMT 12", "Etc/GMT+12"],
		["America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"],
		["America/Port-au-Prince", "America/Port-au-Prince"],
	])("%s is known", (text, name) => {
		expect(parseTimeZone(text)).toBe(name);
	});

	test.each([
		null,
		"",
		" ",
		"+05:30",
		"-23:59",
		"Foo/Bar",
		"Etc/GMT+99",
		"Europe/Berlin\0",
		"2021-01-01T00:00[Europe/Berlin]",
		"../../etc/passwd",
		"<script>",
		"Europe/Berlin,UTC",
		"__proto__",
		"constructor",
		"A".repeat(10_000),
	])("%j is refused", (text) => {
		expect(parseTimeZone(text)).toBeNull();
	});

	test("nothing typed makes it throw, and what it gives can be used", () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("Europe/", "UTC+", "Etc/GMT")),
				(text) => {
					const zone = parseTimeZone(text);
					if (zone) expect(localTime(0, zone).date).toMatch(/^19(69|70)-/);
				},
			),
			{ seed: SEED },
		);
	});
});

describe("clock changes", () => {
	test("a skipped time counts with the offset before the gap", () => {
		expect(at("2027-03-14", "02:30", "America/New_York")).toBe("2027-03-14T07:30:00Z");
		expect(at("2027-03-28", "02:30", "Europe/Berlin")).toBe("2027-03-28T01:30:00Z");
	});

	test("of a repeated time the first is meant, or the second where asked", () => {
		expect(at("2026-11-01", "01:30", "America/New_York")).toBe("2026-11-01T05:30:00Z");
		expect(at("2026-11-01", "01:30", "America/New_York", "later")).toBe("2026-11-01T06:30:00Z");
	});

	test("a day whose midnight is skipped begins after the gap", () => {
		// Chile changes its clocks at midnight: 6 September 2026 begins at 01:00.
		expect(isoInstant(startOfDay("2026-09-06", "America/Santiago"))).toBe("2026-09-06T04:00:00Z");
		expect(localTime(startOfDay("2026-09-06", "America/Santiago"), "America/Santiago").time).toBe("01:00");
	});

	test("a day that an island skipped altogether", () => {
		// Samoa went from 29 to 31 December 2011.
		expect(isoInstant(startOfDay("2011-12-30", "Pacific/Apia"))).toBe("2011-12-30T10:00:00Z");
		expect(localTime(startOfDay("2011-12-30", "Pacific/Apia"), "Pacific/Apia")).toEqual({
			date: "2011-12-31",
			time: "00:00",
		});
	});

	test("half-hour changes", () => {
		expect(offsetMinutes(millisecondsOf("2026-07-01T00:00:00Z"), "Australia/Lord_Howe")).toBe(630);
		expect(offsetMinutes(millisecondsOf("2026-12-01T00:00:00Z"), "Australia/Lord_Howe")).toBe(660);
	});
});

const ZONES = [
	"UTC",
	"Etc/GMT+12",
	"Etc/GMT-14",
	"America/New_York",
	"America/Santiago",
	"Europe/London",
	"Asia/Kolkata",
	"Asia/Kathmandu",
	"Australia/Lord_Howe",
	"Pacific/Apia",
];

test("local time and instant agree with Temporal, there and back", () => {
	const minute = fc.integer({ min: Date.UTC(2001, 0) / 60_000, max: Date.UTC(2036, 0) / 60_000 });
	fc.assert(
		fc.property(minute, fc.constantFrom(...ZONES), (minutes, zone) => {
			const ms = minutes * 60_000;
			const expected = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDateTime();
			const local = localTime(ms, zone);
			expect(`${local.date}T${local.time}:00`).toBe(expected.toString({ smallestUnit: "second" }));
			expect([
				instantOf(local.date, local.time, zone),
				instantOf(local.date, local.time, zone, "later"),
			]).toContain(ms);
		}),
		{ seed: SEED, numRuns: 500 },
	);
});

test("zones and offsets in words", () => {
	expect(["America/New_York", "Etc/GMT+12", "Etc/GMT+11", "Etc/UTC", "UTC", "EST5EDT"].map(zoneName)).toEqual(
		["New York time", "AoE", "UTC−11", "UTC", "UTC", "EST5EDT"],
	);
	expect([0, -240, 330, 60].map(offsetName)).toEqual(["UTC", "UTC−4", "UTC+5:30", "UTC+1"]);
});

test("moments come as Date, milliseconds or ISO instant, and nothing else", () => {
	expect(millisecondsOf("2026-11-24T00:00:00Z")).toBe(Date.UTC(2026, 10, 24));
	expect(millisecondsOf(new Date(5))).toBe(5);
	expect(() => millisecondsOf("soon")).toThrow("Not a point in time: soon");
	expect(() => millisecondsOf(new Date(Number.NaN))).toThrow(RangeError);
});
