import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "#tests/setup/seed.ts";
import { hoursInWords, shiftHours, weekHour } from "./week-hours.ts";

describe("shiftHours", () => {
	it("carries over midnight and over the end of the week", () => {
		expect(shiftHours([weekHour(0, 9), weekHour(6, 23)], 120)).toEqual([weekHour(0, 1), weekHour(0, 11)]);
		expect(shiftHours([weekHour(0, 0)], -60)).toEqual([weekHour(6, 23)]);
		expect(shiftHours([weekHour(2, 9)], 330)).toEqual([weekHour(2, 14)]);
	});

	it("goes back by the same way, and keeps the number, for whole hours", async () => {
		const hours = fc.uniqueArray(fc.integer({ min: 0, max: 167 }));
		await holds(
			fc.property(hours, fc.integer({ min: -14, max: 14 }), (free, ahead) => {
				const there = shiftHours(free, ahead * 60);
				expect(there).toHaveLength(free.length);
				expect(shiftHours(there, -ahead * 60)).toEqual([...free].sort((one, other) => one - other));
			}),
		);
	});
});

describe("hoursInWords", () => {
	it("joins neighbours, day by day", () => {
		const hours = [9, 10, 14].map((hour) => weekHour(0, hour));
		expect(hoursInWords([...hours, weekHour(6, 22), weekHour(6, 23)])).toEqual([
			"Monday 9–11, 14–15",
			"Sunday 22–24",
		]);
		expect(hoursInWords([])).toEqual([]);
	});
});
