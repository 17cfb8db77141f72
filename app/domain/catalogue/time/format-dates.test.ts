import { describe, expect, test } from "vitest";
import { formatDates, formatDatesInZone } from "./format-dates.ts";
import { dated, realDates } from "./real-times.test-data.ts";
import type { PartialDates } from "./types.ts";

test.each<[Partial<PartialDates>, string, string]>([
	[{ start: "2027-03-11", end: "2027-03-16" }, "11–16 March 2027", "11–16 Mar 2027"],
	[{ start: "2024-02-29", end: "2024-03-03" }, "29 February – 3 March 2024", "29 Feb – 3 Mar 2024"],
	[
		{ start: "2026-12-28", end: "2027-01-03" },
		"28 December 2026 – 3 January 2027",
		"28 Dec 2026 – 3 Jan 2027",
	],
	[{ start: "2027-03-11", end: "2027-03-11" }, "11 March 2027", "11 Mar 2027"],
	[{ start: "2025-07-07", precision: "start_only" }, "from 7 July 2025, end not known", "from 7 Jul 2025"],
	[{ precision: "month", note: "September 2021" }, "September 2021", "Sep 2021"],
	[{ precision: "month", note: "August or September 2027" }, "August–September 2027", "Aug–Sep 2027"],
	[
		{ precision: "month", note: "December 2026 or January 2027" },
		"December 2026 – January 2027",
		"Dec 2026 – Jan 2027",
	],
	[{ precision: "month", note: null }, "2027, dates not known", "2027"],
	[{ precision: "year", year: 2019 }, "2019, dates not known", "2019"],
	[{ precision: "undecided" }, "2027, dates not fixed yet", "2027"],
	[
		{ precision: "undecided", note: "11 or 12 December 2026" },
		"11 or 12 December 2026, to be fixed",
		"11 or 12 Dec 2026",
	],
	[
		{ precision: "undecided", note: "30 November or 3 December 2026" },
		"30 November or 3 December 2026, to be fixed",
		"30 Nov or 3 Dec 2026",
	],
	[
		{ precision: "undecided", note: "within 9-12 May 2027" },
		"within 9–12 May 2027, to be fixed",
		"within 9–12 May 2027",
	],
])("%j", (over, long, short) => {
	expect(formatDates(dated(over))).toBe(long);
	expect(formatDates(dated(over), { short: true })).toBe(short);
});

describe("times", () => {
	const day = { start: "2027-03-15", timeZone: "America/Toronto" };

	test.each<[Partial<PartialDates>, string]>([
		[{ startTime: "14:00", endTime: "15:30" }, "15 March 2027, 14:00–15:30 (Toronto time, UTC−4)"],
		[{ startTime: "14:00" }, "15 March 2027, 14:00 (Toronto time, UTC−4)"],
		[{ endTime: "15:30" }, "15 March 2027, until 15:30 (Toronto time, UTC−4)"],
		[{ startTime: "14:00", timeZone: null }, "15 March 2027, 14:00 (zone not stated)"],
		[{ startTime: "14:00", timeZone: "Etc/UTC" }, "15 March 2027, 14:00 (UTC)"],
		[
			{ startTime: "14:00", end: "2027-03-16", endTime: "12:00" },
			"15 March 2027, 14:00 – 16 March 2027, 12:00 (Toronto time, UTC−4)",
		],
	])("%j", (over, text) => {
		expect(formatDates(dated({ ...day, ...over }))).toBe(text);
	});

	test("on the reader's clock", () => {
		const dates = dated({ ...day, startTime: "10:00", endTime: "12:00" });
		expect(formatDatesInZone(dates, "Europe/London")).toBe("Mon 15 March, 14:00–16:00 your time");
		expect(formatDatesInZone(dates, "Asia/Tokyo")).toBe(
			"Mon 15 March, 23:00 – Tue 16 March, 01:00 your time",
		);
		expect(formatDatesInZone(dates, "Asia/Kolkata", "Kolkata time")).toBe(
			"Mon 15 March, 19:30–21:30 Kolkata time",
		);
		expect(formatDatesInZone(dated({ ...dates, endTime: null }), "UTC")).toBe(
			"Mon 15 March, 14:00 your time",
		);
		const newYear = dated({ ...day, start: "2027-12-31", startTime: "20:00" });
		expect(formatDatesInZone(newYear, "Asia/Tokyo")).toBe("Sat 1 January 2028, 10:00 your time");
	});

	test("no time, no zone or no day: nothing to convert", () => {
		expect(formatDatesInZone(dated(day), "UTC")).toBeNull();
		expect(formatDatesInZone(dated({ ...day, startTime: "10:00", timeZone: null }), "UTC")).toBeNull();
		expect(formatDatesInZone(dated({ ...day, startTime: "10:00", precision: "year" }), "UTC")).toBeNull();
	});
});

test("every way in which the real catalogue knows its dates only partly", () => {
	const printed = new Set(
		realDates()
			.filter(({ dates }) => dates.precision !== "day" || dates.note)
			.map(({ dates }) => {
				const own = `${dates.precision} ${dates.start ?? ""} ${dates.note ?? ""}`
					.replaceAll(/ +/g, " ")
					.trim();
				// Years without a note all print alike: one line stands for them.
				return `${own} → ${formatDates(dates)}`.replace(/^year → \d{4}/, "year → YYYY");
			}),
	);
	expect([...printed].sort()).toMatchInlineSnapshot(`
		[
		  "day 2012-02-23 main meeting only → 23–26 February 2012",
		  "day 2024-02-29 main meeting only; workshop dates in Cascais not in the excerpt → 29 February – 3 March 2024",
		  "day 2026-03-12 start inferred from 'two days preceding COSYNE'; end from the last sourced workshop day; the main meeting's end is not stated → 12–17 March 2026",
		  "day start taken from the tutorial day and end from the last workshop day; the main meeting's own dates were not found → 2025, dates not known",
		  "month April 2024; one tutorial dated 26 April → April 2024",
		  "month December 2025; only the educational day is dated in the source → December 2025",
		  "month January 2018, second school → January 2018",
		  "month July 2019; one session dated 16 July → July 2019",
		  "month June 2024; one session dated 25 June → June 2024",
		  "month March 2021, moved from 2020 → March 2021",
		  "month October 2024 → October 2024",
		  "month September 2021 → September 2021",
		  "month September 2023 → September 2023",
		  "month September 2024 according to a third-party file; 'autumn 2024' in the 2024 editorial → September 2024",
		  "month → 2026, dates not known",
		  "start_only 2016-07-11 → from 11 July 2016, end not known",
		  "start_only 2022-08-25 → from 25 August 2022, end not known",
		  "undecided 11 or 12 December 2026, to be fixed by NeurIPS → 11 or 12 December 2026, to be fixed",
		  "undecided within 11-12 December 2026, exact day to be confirmed by NeurIPS → 11 or 12 December 2026, to be fixed",
		  "undecided → 2026, dates not fixed yet",
		  "year southern summer of 2017, first school → Southern summer of 2017, dates not known",
		  "year → YYYY, dates not known",
		]
	`);
});

test("every real record with a time prints its zone or that none is stated", () => {
	const timed = realDates().filter(({ dates }) => dates.startTime);
	expect(timed.length).toBe(35);
	for (const { dates } of timed) {
		expect(formatDates(dates)).toMatch(
			/^\d{1,2} [A-Z][a-z]+ \d{4}, \d\d:\d\d(–\d\d:\d\d)? \(([A-Z][A-Za-z ]+ time, UTC(−\d)?|zone not stated)\)$/,
		);
	}
});
