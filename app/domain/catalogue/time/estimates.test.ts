import fc from "fast-check";
import { expect, test } from "vitest";
import { usualWindow } from "./estimates.ts";
import { SEED } from "./real-times.test-data.ts";

test.each<[string[], string, string, string]>([
	[["2024-03-02", "2025-03-08", "2026-03-05"], "03-02", "03-08", "usually early March"],
	[["2024-03-12", "2025-03-18"], "03-12", "03-18", "usually mid-March"],
	[["2024-02-25", "2025-03-04"], "02-25", "03-04", "usually late February or early March"],
	[["2024-03-02", "2025-03-27"], "03-02", "03-27", "usually in March"],
	[
		["2019-02-26", "2022-03-12", "2026-03-01"],
		"02-26",
		"03-12",
		"usually between 26 February and 12 March (2019–2026)",
	],
	[["2024-12-28", "2026-01-03"], "12-28", "01-03", "usually late December or early January"],
	[["2024-02-29", "2025-02-28"], "02-28", "02-29", "usually late February"],
])("%j is %s to %s", (dates, fromMonthDay, toMonthDay, label) => {
	const years = dates.map((date) => Number(date.slice(0, 4)));
	expect(usualWindow(dates)).toEqual({ fromMonthDay, toMonthDay, years, label });
});

test.each<[string, string[]]>([
	["nothing", []],
	["one year", ["2026-03-05"]],
	["one year twice", ["2026-03-05", "2026-03-09"]],
	["the same date twice", ["2026-03-05", "2026-03-05"]],
	["no dates at all", ["soon", "2026-02-30"]],
	["a wide spread", ["2024-02-01", "2025-06-01"]],
	["opposite ends of the year", ["2023-01-10", "2024-05-10", "2025-09-10"]],
])("%s has nothing usual", (_name, dates) => {
	expect(usualWindow(dates)).toBeNull();
});

test("the last five count, within ten years", () => {
	const old = ["2001-09-01", "2020-03-01", "2021-03-02", "2022-03-03", "2023-03-04", "2024-03-05"];
	expect(usualWindow(old)?.years).toEqual([2020, 2021, 2022, 2023, 2024]);
	expect(usualWindow(["2003-03-01", "2004-03-01"], { asOfYear: 2026 })).toBeNull();
	expect(usualWindow(["2025-03-01", "2026-03-01", "2027-09-01"], { asOfYear: 2026 })?.years).toEqual([
		2025, 2026,
	]);
});

test("the window holds all its dates and is no wider than 60 days", () => {
	const date = fc
		.date({ min: new Date("2015-01-01"), max: new Date("2026-12-31"), noInvalidDate: true })
		.map((day) => day.toISOString().slice(0, 10));
	fc.assert(
		fc.property(fc.array(date, { maxLength: 5 }), (dates) => {
			const window = usualWindow(dates);
			if (!window) return;
			const { fromMonthDay: from, toMonthDay: to } = window;
			for (const monthDay of dates.map((day) => day.slice(5))) {
				const inside = from <= to ? from <= monthDay && monthDay <= to : monthDay >= from || monthDay <= to;
				expect(inside).toBe(true);
			}
			const width = (Date.parse(`2024-${to}`) - Date.parse(`2024-${from}`)) / 86_400_000;
			expect((width + 366) % 366).toBeLessThanOrEqual(60);
		}),
		{ seed: SEED, numRuns: 500 },
	);
});
