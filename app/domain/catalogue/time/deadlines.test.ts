import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closesAt, deadlineState, opensIn, overAt, timeLeft } from "./deadlines.ts";
import { formatDeadline, formatInZone, formatMoves } from "./format-deadlines.ts";
import { closing, realDeadlines, SEED } from "./real-times.test-data.ts";
import { localTime } from "./zones.ts";

const aoe = closing({ closesTime: "23:59", timeZone: "Etc/GMT+12", timeZoneLabel: "AoE" });
const noZone = closing();
const newYork = closing({ closesTime: "17:00", timeZone: "America/New_York" });

test("every instant that the data states is the one computed", () => {
	const real = realDeadlines();
	expect(real.length).toBeGreaterThan(130);
	expect(real.map(({ deadline }) => closesAt(deadline))).toEqual(real.map(({ dueAt }) => dueAt));
});

describe("when it closes", () => {
	test("Anywhere on Earth, with and without a time", () => {
		expect(closesAt(aoe)).toBe("2026-08-30T11:59:00Z");
		expect(closesAt({ ...aoe, closesTime: null })).toBe("2026-08-30T11:59:00Z");
	});

	test("a date without a zone is no instant, and is over when it has ended everywhere", () => {
		expect(closesAt(noZone)).toBeNull();
		expect(closesAt({ ...noZone, closesTime: "23:59" })).toBeNull();
		expect(overAt(noZone)).toBe("2026-08-30T12:00:00Z");
	});

	test("clock changes: the skipped hour moves on, of the repeated one the first counts", () => {
		expect(closesAt({ ...newYork, closesOn: "2027-03-14", closesTime: "02:30" })).toBe(
			"2027-03-14T07:30:00Z",
		);
		expect(closesAt({ ...newYork, closesOn: "2026-11-01", closesTime: "01:30" })).toBe(
			"2026-11-01T05:30:00Z",
		);
	});

	test("the assumed end of a day with two 23:59 is the second", () => {
		const santiago = closing({ closesOn: "2026-04-04", timeZone: "America/Santiago" });
		expect(closesAt({ ...santiago, closesTime: "23:59" })).toBe("2026-04-05T02:59:00Z");
		expect(closesAt(santiago)).toBe("2026-04-05T03:59:00Z");
	});
});

describe("its state", () => {
	test("turns at its instants", () => {
		const deadline = { ...newYork, opensOn: "2026-08-01" };
		const moments = [
			"2026-08-01T03:59:59Z",
			"2026-08-01T04:00:00Z",
			"2026-08-29T20:59:59Z",
			"2026-08-29T21:00:00Z",
		];
		expect(moments.map((now) => deadlineState(deadline, now))).toEqual([
			"not_open_yet",
			"open",
			"open",
			"closed",
		]);
		expect(deadlineState(noZone, "2026-08-30T11:59:59Z")).toBe("open");
		expect(deadlineState(noZone, "2026-08-30T12:00:00Z")).toBe("closed");
	});

	test("opening is counted in dates", () => {
		const deadline = { ...noZone, opensOn: "2026-08-01" };
		expect(opensIn(deadline, "2026-07-20T12:00:00Z")).toBe("opens in 12 days");
		expect(opensIn(deadline, "2026-08-01T11:59:00Z")).toBe("opens tomorrow");
		expect(opensIn(deadline, "2026-08-01T12:00:00Z")).toBeNull();
		expect(opensIn(noZone, "2026-01-01T00:00:00Z")).toBeNull();
	});
});

describe("the time left", () => {
	test.each([
		["2026-08-17T12:00:00Z", "closes in 12 days"],
		["2026-08-28T12:00:00Z", "closes tomorrow"],
		["2026-08-29T11:59:00Z", "closes tomorrow"],
		["2026-08-29T11:59:01Z", "closes in 23 hours"],
		["2026-08-30T08:59:00Z", "closes in 3 hours"],
		["2026-08-30T10:59:00Z", "closes in 1 hour"],
		["2026-08-30T11:34:00Z", "closes in 25 minutes"],
		["2026-08-30T11:58:30Z", "closes in less than a minute"],
		["2026-08-30T11:59:00Z", "closed less than a minute ago"],
		["2026-08-30T16:59:00Z", "closed 5 hours ago"],
		["2026-08-31T11:59:00Z", "closed yesterday"],
		["2026-09-02T11:59:00Z", "closed 3 days ago"],
		["2027-01-10T12:00:00Z", "closed 4 months ago"],
		["2028-08-29T12:00:00Z", "closed 2 years ago"],
	])("at %s it %s", (now, words) => {
		expect(timeLeft(aoe, now)).toBe(words);
	});

	test.each([
		["2026-08-09T23:00:00Z", "closes in 20 days (zone not stated)"],
		["2026-08-28T23:59:00Z", "closes tomorrow (zone not stated)"],
		["2026-08-29T00:00:00Z", "closes today (zone not stated)"],
		["2026-08-30T11:59:59Z", "closes today (zone not stated)"],
		["2026-08-30T12:00:00Z", "closed yesterday"],
		["2026-09-01T12:00:00Z", "closed 3 days ago"],
	])("without a zone, at %s it %s", (now, words) => {
		expect(timeLeft(noZone, now)).toBe(words);
	});

	test("tomorrow is the reader's, where the reader's zone is known", () => {
		// It closes at 13:59 on 30 August in Berlin.
		expect(timeLeft(aoe, "2026-08-28T23:00:00Z", { timeZone: "Europe/Berlin" })).toBe("closes tomorrow");
		expect(timeLeft(aoe, "2026-08-28T12:00:00Z", { timeZone: "Europe/Berlin" })).toBe("closes in 2 days");
	});

	test("a milestone does not close", () => {
		expect(timeLeft(aoe, "2026-08-17T12:00:00Z", { milestone: true })).toBe("in 12 days");
		expect(timeLeft(noZone, "2026-09-01T12:00:00Z", { milestone: true })).toBe("3 days ago");
	});
});

describe("in print", () => {
	test("as its source states it", () => {
		expect(formatDeadline(aoe)).toBe("Sat 29 August 2026, 23:59 AoE");
		expect(formatDeadline(aoe, { short: true })).toBe("29 Aug 2026, 23:59 AoE");
		expect(formatDeadline({ ...aoe, closesTime: null })).toBe("Sat 29 August 2026, end of day AoE");
		expect(formatDeadline({ ...aoe, timeZoneLabel: "UTC-12" })).toBe("Sat 29 August 2026, 23:59 UTC−12");
		expect(formatDeadline({ ...aoe, timeZone: "Pacific/Honolulu", timeZoneLabel: "HST" })).toBe(
			"Sat 29 August 2026, 23:59 HST",
		);
		expect(formatDeadline(newYork)).toBe("Sat 29 August 2026, 17:00 New York time (UTC−4)");
		expect(formatDeadline({ ...newYork, timeZoneLabel: "America/New_York" }, { short: true })).toBe(
			"29 Aug 2026, 17:00 New York time",
		);
		expect(formatDeadline({ ...aoe, timeZoneLabel: null })).toBe("Sat 29 August 2026, 23:59 AoE");
		expect(formatDeadline(noZone)).toBe("Sat 29 August 2026, zone not stated");
		expect(formatDeadline({ ...noZone, closesTime: "23:59" })).toBe(
			"Sat 29 August 2026, 23:59 (zone not stated)",
		);
	});

	test("on the reader's clock", () => {
		expect(formatInZone(aoe, "Europe/Berlin")).toBe("Sun 30 August, 13:59 your time");
		expect(formatInZone(aoe, "Asia/Kolkata", "Kolkata time")).toBe("Sun 30 August, 17:29 Kolkata time");
		expect(formatInZone({ ...aoe, closesOn: "2026-12-31" }, "UTC")).toBe(
			"Fri 1 January 2027, 11:59 your time",
		);
		expect(formatInZone(noZone, "UTC")).toBe("zone not stated");
	});

	test("its moves", () => {
		const moves = ["2025-10-15", "2025-10-25"].map((previousDate) => ({ previousDate, note: null }));
		expect(formatMoves({ ...noZone, moves })).toBe("moved from 15 October 2025, then from 25 October 2025");
		expect(formatMoves(noZone)).toBeNull();
	});

	test("every real deadline", () => {
		for (const { deadline } of realDeadlines()) {
			expect(formatDeadline(deadline)).toMatch(
				/^[A-Z][a-z]{2} \d{1,2} [A-Z][a-z]+ \d{4}, (zone not stated|\d\d:\d\d \(zone not stated\)|(\d\d:\d\d|end of day) (AoE|UTC(−\d+)?|[A-Z][A-Za-z ]+ time \(UTC([−+]\d+)?\)))$/,
			);
		}
	});
});

const anyDeadline = fc
	.record({
		day: fc.date({ min: new Date("2020-01-01"), max: new Date("2035-12-31"), noInvalidDate: true }),
		closesTime: fc.constantFrom(null, "00:00", "01:30", "02:30", "12:00", "23:59"),
		timeZone: fc.constantFrom(
			null,
			"Etc/GMT+12",
			"Etc/GMT-14",
			"America/New_York",
			"America/Santiago",
			"Nowhere",
		),
	})
	.map(({ day, ...rest }) => closing({ ...rest, closesOn: day.toISOString().slice(0, 10) }));

test("a stated time comes back from its instant, except in a gap, where it moves on", () => {
	fc.assert(
		fc.property(anyDeadline, (deadline) => {
			const instant = closesAt(deadline);
			if (instant === null || deadline.timeZone === null) return;
			const local = localTime(Date.parse(instant), deadline.timeZone);
			expect(local.date).toBe(deadline.closesOn);
			const stated = deadline.closesTime ?? "23:59";
			if (local.time !== stated) expect(local.time > stated).toBe(true);
			expect(overAt(deadline)).toBe(instant);
		}),
		{ seed: SEED, numRuns: 500 },
	);
});

test("the time left never grows, and its words agree with the state", () => {
	const readers = fc.constantFrom(null, "UTC", "Asia/Tokyo", "America/Santiago", "Pacific/Kiritimati");
	const minutes = fc.integer({ min: -60 * 24 * 800, max: 60 * 24 * 400 });
	fc.assert(
		fc.property(anyDeadline, minutes, minutes, readers, (deadline, a, b, timeZone) => {
			const over = Date.parse(overAt(deadline));
			const [early, late] = [Math.max(a, b), Math.min(a, b)].map((before) => over - before * 60_000) as [
				number,
				number,
			];
			const [first, second] = [early, late].map((now) => timeLeft(deadline, now, { timeZone })) as [
				string,
				string,
			];
			expect(minutesIn(first)).toBeGreaterThanOrEqual(minutesIn(second));
			expect(first.startsWith("closed")).toBe(deadlineState(deadline, early) === "closed");
		}),
		{ seed: SEED, numRuns: 1000 },
	);
});

/** The least time that the words allow, in minutes; negative once it is over. */
function minutesIn(words: string): number {
	const number = Number(/\d+/.exec(words)?.[0] ?? 1);
	const units: [string, number][] = [
		["less than", 0],
		["today", 1],
		["minute", 1],
		["hour", 60],
		["day", 1440],
		["tomorrow", 1440],
		["month", 43_800],
		["year", 525_600],
	];
	const unit = units.find(([name]) => words.includes(name));
	if (!unit) throw new Error(`Unknown words: ${words}`);
	return (words.startsWith("closed") ? -1 : 1) * number * unit[1];
}
