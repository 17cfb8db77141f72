import { expect, test } from "vitest";
import { addDays, dateParts, daysBetween, formatDay, validTime, weekday } from "./calendar.ts";

test("dates that do not exist are none", () => {
	for (const date of [
		"2026-02-29",
		"2026-13-01",
		"2026-00-10",
		"2026-04-31",
		"26-01-01",
		"0099-01-01",
		"",
		null,
	]) {
		expect(dateParts(date)).toBeNull();
	}
	expect(dateParts("2028-02-29")).toEqual({ year: 2028, month: 2, day: 29 });
	expect(dateParts("1900-02-29")).toBeNull();
	expect(dateParts("2000-02-29")).not.toBeNull();
});

test("days are counted over months, leap days and years", () => {
	expect(addDays("2028-02-28", 2)).toBe("2028-03-01");
	expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
	expect(daysBetween("2026-11-24", "2027-03-11")).toBe(107);
	expect(() => addDays("2026-02-30", 1)).toThrow(RangeError);
});

test("weekdays, also before 1970", () => {
	expect(weekday("2026-08-29")).toBe("Sat");
	expect(weekday("1970-01-01")).toBe("Thu");
	expect(weekday("1969-07-20")).toBe("Sun");
});

test("days print, and what is no date prints as it is", () => {
	expect(formatDay("2027-03-11")).toBe("11 March 2027");
	expect(formatDay("2027-03-11", true)).toBe("11 Mar 2027");
	expect(formatDay("soon")).toBe("soon");
});

test("times are 00:00 to 23:59", () => {
	expect(["00:00", "23:59", "24:00", "7:00", "12:60", ""].map(validTime)).toEqual([
		"00:00",
		"23:59",
		null,
		null,
		null,
		null,
	]);
});
