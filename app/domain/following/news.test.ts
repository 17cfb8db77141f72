import { describe, expect, test } from "vitest";
import { emptyDraft } from "#app/domain/catalogue/index.server.ts";
import type { EventDraftInput, FieldChanges } from "#app/domain/catalogue/index.ts";
import { concernsPeople, newsOf, type ReadChange } from "./news.ts";

const NOW = "2026-11-24T12:00:00Z";
const dates = (start: string, end: string | null = null) => ({
	...{ start, end, startTime: null, endTime: null, precision: "day" as const, note: null },
	...{ year: Number(start.slice(0, 4)), timeZone: null },
});
const event = { dates: dates("2027-04-06", "2027-04-09") };
const change = (fields: FieldChanges, verb = "changed"): ReadChange => ({ verb, fields });
const status = (before: string, after: string, verb = "changed") =>
	change({ status: { before, after } }, verb);
const moved = (from: string, to: string) => change({ dates: { before: dates(from), after: dates(to) } });
const deadline = (closesOn: string, label = "Papers") =>
	({
		...{ kind: "paper", label, note: null, provisional: false, opensOn: null, closesOn, closesTime: null },
		...{ timeZone: null, timeZoneLabel: null, mayFollowEvent: false },
	}) satisfies NonNullable<EventDraftInput["deadlines"]>[number];
const deadlines = (before: object[], after: object[]) => change({ deadlines: { before, after } });
const news = (...changes: ReadChange[]) => newsOf(changes, event, NOW);

describe("what concerns people", () => {
	test.each([
		["a state", status("announced", "cancelled"), true],
		["dates", moved("2027-04-06", "2027-05-06"), true],
		["a mended text", change({ description: { before: null, after: "x" } }), false],
		[
			"places and people",
			change({ places: { before: [], after: [] }, people: { before: [], after: [] } }),
			false,
		],
		["a withdrawal", change({}, "withdrawn"), true],
		["a new event of nothing", change({ name: { before: null, after: "x" } }, "made"), false],
		["a new edition", change({ series: { before: null, after: { slug: "nice" } } }, "made"), true],
		["a new cohort", change({ course: { before: null, after: { slug: "c" } } }, "made"), true],
	])("%s", (_, one, expected) => {
		expect(concernsPeople(one)).toBe(expected);
	});
});

describe("what changes come to", () => {
	test.each([
		["announced", "cancelled", ["cancelled"]],
		["confirmed", "postponed", ["postponed"]],
		["postponed", "announced", ["reinstated"]],
		["cancelled", "confirmed", ["reinstated"]],
		["announced", "confirmed", []],
		["proposed", "announced", []],
	])("from %s to %s", (before, after, expected) => {
		expect(news(status(before, after)).map(({ what }) => what)).toEqual(expected);
	});

	test("what was set and set back is no news", () => {
		expect(news(status("announced", "cancelled"), status("cancelled", "announced"))).toEqual([]);
		expect(news(moved("2027-04-06", "2027-05-06"), moved("2027-05-06", "2027-04-06"))).toEqual([]);
		expect(news(change({}, "withdrawn"), change({}, "restored"))).toEqual([]);
	});

	test("of several moves the first day and the last are told", () => {
		expect(news(moved("2027-04-06", "2027-05-06"), moved("2027-05-06", "2027-06-01"))).toEqual([
			{ what: "dates", before: "6 April 2027", after: "1 June 2027" },
		]);
	});

	test("a deadline that moves is told with both days; a new one, one that goes, and one that is over are not", () => {
		const both = {
			before: "Tue 1 December 2026, zone not stated",
			after: "Tue 15 December 2026, zone not stated",
		};
		expect(news(deadlines([deadline("2026-12-01")], [deadline("2026-12-15")]))).toEqual([
			{ what: "deadline", label: "Papers", ...both },
		]);
		expect(news(deadlines([], [deadline("2026-12-15")]))).toEqual([]);
		expect(news(deadlines([deadline("2026-12-15")], []))).toEqual([]);
		expect(news(deadlines([deadline("2026-10-01")], [deadline("2026-10-15")]))).toEqual([]);
		expect(news(deadlines([deadline("2026-10-01")], [deadline("2026-12-15")]))).toHaveLength(1);
	});

	test("in an event that does not take place nothing else is news", () => {
		const all = [moved("2027-04-06", "2027-05-06"), status("announced", "cancelled", "cancelled")];
		expect(news(...all)).toEqual([{ what: "cancelled" }]);
		expect(news(...all, change({}, "withdrawn"))).toEqual([{ what: "withdrawn" }]);
	});

	test("a new edition is told once, with all that was mended meanwhile; not where it is gone or over", () => {
		const made = change({ series: { before: null, after: { slug: "nice" } } }, "made");
		expect(news(made, moved("2027-04-06", "2027-05-06"))).toEqual([
			{ what: "edition", after: "6–9 April 2027" },
		]);
		expect(news(made, change({}, "withdrawn"))).toEqual([]);
		expect(newsOf([made], { dates: dates("2020-04-06") }, NOW)).toEqual([]);
	});

	test("what happens to an event that is over is told to nobody", () => {
		const over = { dates: dates("2026-10-06") };
		expect(newsOf([status("announced", "cancelled")], over, NOW)).toEqual([]);
		expect(newsOf([moved("2026-10-05", "2026-10-06")], over, NOW)).toEqual([]);
		// It was to come, and is said to have been: that concerns whoever planned to go.
		expect(newsOf([moved("2027-10-06", "2026-10-06")], over, NOW)).toHaveLength(1);
	});

	test("a draft without dates prints what is known", () => {
		const before = { ...emptyDraft("x").dates, year: 2027, precision: "year" as const };
		const [told] = news(change({ dates: { before, after: dates("2027-04-06") } }));
		expect(told).toEqual({ what: "dates", before: expect.stringContaining("2027"), after: "6 April 2027" });
	});
});
