import { describe, expect, test } from "vitest";
import type { DeadlineItem } from "#app/domain/catalogue/index.server.ts";
import { deadlineEntry } from "./deadline-entry.ts";
import { type CalendarEvent, eventEntry } from "./event-entry.ts";

const SITE = "https://example.org:8443";
const dates: CalendarEvent["dates"] = {
	start: "2027-03-11",
	end: "2027-03-16",
	startTime: null,
	endTime: null,
	precision: "day",
	note: null,
	year: 2027,
	timeZone: "America/Toronto",
};
const event: CalendarEvent = {
	id: "a2b659ea",
	slug: "cosyne-2027",
	name: "COSYNE 2027",
	kind: "conference",
	description: "How nervous systems compute.",
	url: "https://www.cosyne.org/",
	dates,
	places: [],
	mode: "in_person",
	status: "announced",
	sequence: 2,
	changedAt: "2026-11-24T12:00:00Z",
};
const place = {
	role: "main",
	venue: null,
	city: "Montreal",
	region: null,
	country: "CA",
	startDate: null,
	endDate: null,
};

function timeOf(changes: Partial<CalendarEvent["dates"]>) {
	return eventEntry({ ...event, dates: { ...dates, ...changes } }, SITE)?.time ?? null;
}

describe("an event in a calendar", () => {
	test("has an identity that outlives its name, and its own page", () => {
		const { uid, url, sequence, status, summary } = eventEntry(event, SITE) ?? {};
		expect({ uid, url, sequence, status, summary }).toEqual({
			uid: "event-a2b659ea@example.org",
			url: "https://example.org:8443/events/cosyne-2027",
			sequence: 2,
			status: "CONFIRMED",
			summary: "COSYNE 2027",
		});
	});

	test("stands on its days, or at its hours where a zone is stated", () => {
		const days = { kind: "days", first: "2027-03-11", last: "2027-03-16" };
		expect(timeOf({})).toEqual(days);
		expect(timeOf({ startTime: "09:00" })).toEqual(days);
		expect(timeOf({ startTime: "09:00", endTime: "17:00", timeZone: null })).toEqual(days);
		expect(timeOf({ startTime: "09:00", endTime: "17:00" })).toEqual({
			kind: "clock",
			start: "2027-03-11T14:00:00Z",
			end: "2027-03-16T21:00:00Z",
			timeZone: "America/Toronto",
		});
	});

	test("ends at midnight on its own day", () => {
		expect(timeOf({ end: null, startTime: "19:00", endTime: "00:00" })).toMatchObject({
			end: "2027-03-12T05:00:00Z",
		});
		expect(timeOf({ end: "2027-03-12", endTime: "00:00" })).toEqual({
			kind: "days",
			first: "2027-03-11",
			last: "2027-03-11",
		});
	});

	test("without a known end has none", () => {
		expect(timeOf({ end: null, precision: "start_only" })).toEqual({
			kind: "days",
			first: "2027-03-11",
			last: "2027-03-11",
		});
		expect(timeOf({ end: null, startTime: "19:00" })).toMatchObject({ kind: "clock", end: null });
	});

	test("known to the month or year only is no entry", () => {
		expect(timeOf({ precision: "month", note: "August 2027", start: null, end: null })).toBeNull();
		expect(timeOf({ precision: "year", start: null, end: null })).toBeNull();
	});

	test("whose day is not decided is a tentative span that says so", () => {
		const undecided = eventEntry(
			{
				...event,
				dates: {
					...dates,
					precision: "undecided",
					note: "11 or 12 December 2026",
					start: null,
					end: null,
					year: 2026,
				},
			},
			SITE,
		);
		expect([undecided?.time, undecided?.status, undecided?.summary]).toEqual([
			{ kind: "days", first: "2026-12-11", last: "2026-12-12" },
			"TENTATIVE",
			"COSYNE 2027 (date to be fixed)",
		]);
	});

	test.each([
		["cancelled", "CANCELLED", "Cancelled: COSYNE 2027"],
		["postponed", "TENTATIVE", "Postponed: COSYNE 2027"],
		["proposed", "TENTATIVE", "COSYNE 2027"],
		["confirmed", "CONFIRMED", "COSYNE 2027"],
	] as const)("%s", (status, expected, summary) => {
		const entry = eventEntry({ ...event, status }, SITE);
		expect([entry?.status, entry?.summary]).toEqual([expected, summary]);
	});

	test("names its sites with their own dates", () => {
		const places = [
			{ ...place, startDate: "2027-03-11", endDate: "2027-03-14" },
			{ ...place, role: "workshops", city: null, startDate: "2027-03-15", endDate: "2027-03-16" },
		];
		const entry = eventEntry({ ...event, places }, SITE);
		expect(entry?.location).toBe("Montreal, Canada");
		expect(entry?.description.split("\n").slice(0, 4)).toEqual([
			"11–16 March 2027",
			"Main meeting: Montreal, Canada, 11–14 March 2027",
			"Workshops: town not stated, Canada, 15–16 March 2027",
			"In person",
		]);
	});
});

const deadline: DeadlineItem = {
	id: "f30d0390",
	kind: "abstract",
	label: "Abstract submission",
	note: null,
	opensOn: null,
	closesOn: "2026-08-29",
	closesTime: "23:59",
	timeZone: "Etc/GMT+12",
	timeZoneLabel: "AoE",
	provisional: false,
	moves: [],
	closesAt: "2026-08-30T11:59:00.000Z",
	overAt: "2026-08-30T11:59:00.000Z",
	of: { recordKind: "event", slug: "cosyne-2027", name: "COSYNE 2027", status: "announced", shares: null },
	sequence: 1,
	changedAt: "2026-11-24T12:00:00Z",
};

describe("a deadline in a calendar", () => {
	test("is the moment at which it closes, with reminders", () => {
		const { uid, time, summary, status, remindDaysBefore } = deadlineEntry(deadline, SITE);
		expect({ uid, time, summary, status, remindDaysBefore }).toEqual({
			uid: "deadline-f30d0390@example.org",
			time: { kind: "clock", start: "2026-08-30T11:59:00Z", end: null, timeZone: "UTC" },
			summary: "COSYNE 2027: Abstract submission",
			status: "CONFIRMED",
			remindDaysBefore: [7, 1],
		});
	});

	test("is a day where no zone is stated, and says so", () => {
		const { time, description } = deadlineEntry({ ...deadline, timeZone: null, timeZoneLabel: null }, SITE);
		expect(time).toEqual({ kind: "days", first: "2026-08-29", last: "2026-08-29" });
		expect(description).toContain("Closes Sat 29 August 2026, 23:59 (zone not stated).");
	});

	test("provisional and moved ones are marked", () => {
		const moves = [{ previousDate: "2026-08-15", note: null }];
		const { status, summary, description } = deadlineEntry({ ...deadline, provisional: true, moves }, SITE);
		expect([status, summary]).toEqual(["TENTATIVE", "COSYNE 2027: Abstract submission (provisional)"]);
		expect(description).toContain("Moved from 15 August 2026.");
	});

	test("nobody is reminded of a milestone, nor of what was called off", () => {
		const off = { ...deadline, of: { ...deadline.of, status: "cancelled" as const } };
		expect(deadlineEntry({ ...deadline, kind: "notification" }, SITE).remindDaysBefore).toEqual([]);
		expect(deadlineEntry(off, SITE)).toMatchObject({ remindDaysBefore: [], status: "CANCELLED" });
	});
});
