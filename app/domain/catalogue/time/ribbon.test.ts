import { expect, test } from "vitest";
import { monthsRibbon } from "./ribbon.ts";

const deadlines = [
	{ label: "later", date: "2027-10-31" },
	{ label: "first", date: "2026-11-01" },
	{ label: "gone", date: "2026-10-31" },
	{ label: "too late", date: "2027-11-01" },
	{ label: "leap", date: "2027-02-29" },
	{ label: "now", date: "2026-11-24" },
];

test("twelve whole months from the one of the day, as wide as their days", () => {
	const { months, today } = monthsRibbon(deadlines, "2026-11-24");
	expect(months.map(({ key }) => key)).toEqual(
		["2026-11", "2026-12"].concat(
			Array.from({ length: 10 }, (_, i) => `2027-${String(i + 1).padStart(2, "0")}`),
		),
	);
	expect(months[0]).toMatchObject({ label: "Nov", year: 2026, from: 0, to: 30 / 365 });
	expect(months.at(-1)?.to).toBe(1);
	for (const [index, month] of months.entries()) expect(month.from).toBe(index ? months[index - 1]?.to : 0);
	expect(today).toBe(23.5 / 365);
});

test("marks stand in the middle of their day, in order; what lies outside or is no date is left out", () => {
	const marks = monthsRibbon(deadlines, "2026-11-24").months.flatMap((month) => month.marks);
	expect(marks.map(({ item }) => item.label)).toEqual(["first", "now", "later"]);
	expect(marks.map(({ position }) => position)).toEqual([0.5 / 365, 23.5 / 365, 364.5 / 365]);
	expect(marks.map(({ inMonth }) => inMonth)).toEqual([0.5 / 30, 23.5 / 30, 30.5 / 31]);
});

test("other lengths, and a day that is none", () => {
	expect(monthsRibbon([], "2028-02-10", 1)).toEqual({
		months: [{ key: "2028-02", label: "Feb", year: 2028, from: 0, to: 1, marks: [] }],
		today: 9.5 / 29,
	});
	expect(() => monthsRibbon([], "today")).toThrow(RangeError);
});
