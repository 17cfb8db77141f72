import { Buffer } from "node:buffer";
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { carriable, oneLine } from "../text.ts";
import type { Calendar, CalendarEntry } from "./entry.ts";
import { writeCalendar } from "./write-calendar.ts";

const SEED = 20261124;
const RUNS = { seed: SEED, numRuns: 300 };
console.info(`calendar writer: fast-check seed ${SEED}`);

const entry: CalendarEntry = {
	uid: "event-0@example.org",
	sequence: 3,
	changedAt: "2026-11-24T12:07:35.000Z",
	time: { kind: "days", first: "2027-03-11", last: "2027-03-16" },
	summary: "COSYNE 2027",
	description: "Computational and Systems Neuroscience",
	location: "Lisbon, Portugal",
	url: "https://example.org/events/cosyne-2027",
	categories: ["Conference"],
	status: "CONFIRMED",
	remindDaysBefore: [],
};
const calendar: Calendar = {
	name: "NeuroAI events",
	description: "All of them",
	address: "https://example.org/events.ics",
	entries: [entry],
};

function readBack(written: string) {
	const root = new ICAL.Component(ICAL.parse(written));
	return { root, events: root.getAllSubcomponents("vevent") };
}

function only(changes: Partial<CalendarEntry>) {
	const written = writeCalendar({ ...calendar, entries: [{ ...entry, ...changes }] });
	const { root, events } = readBack(written);
	const [event] = events;
	if (!event) throw new Error("no event was read back");
	return { written, root, event, value: (name: string) => String(event.getFirstPropertyValue(name)) };
}

/** ISO instants of start and end as a client reckons them from the written VTIMEZONE. */
function instants({ root, event }: ReturnType<typeof only>): (string | null)[] {
	const zone = root.getFirstSubcomponent("vtimezone");
	if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
	try {
		return ["dtstart", "dtend"].map((name) => {
			const time = event.getFirstPropertyValue(name) as ICAL.Time | null;
			return time && new Date(time.toUnixTime() * 1000).toISOString();
		});
	} finally {
		if (zone) ICAL.TimezoneService.remove(String(zone.getFirstPropertyValue("tzid")));
	}
}

/** ical.js leaves what it does not know, such as X-WR-CALNAME, as it stands. */
function unescaped(value: unknown): string {
	return String(value ?? "").replace(/\\([\\;,])/g, "$1");
}

const awkward = fc.string({
	unit: fc.oneof(
		fc.constantFrom(
			",",
			";",
			"\\",
			"\n",
			"\r\n",
			":",
			'"',
			" ",
			"\t",
			"\\n",
			"é",
			"中",
			"🧠",
			"👩🏽‍🔬",
			"\u0301",
			"\0",
		),
		fc.string({ unit: "grapheme", minLength: 1, maxLength: 3 }),
		fc.string({ unit: "binary", minLength: 1, maxLength: 2 }),
	),
	maxLength: 400,
});

describe("what ical.js reads back equals what was written", () => {
	test("texts of any characters", () => {
		fc.assert(
			fc.property(awkward, awkward, awkward, awkward, (summary, description, location, name) => {
				// ical.js takes the comma after an escaped backslash for an escaped one; our categories hold no backslash.
				const categories = [summary, description].map((text) => text.replaceAll("\\", "/"));
				const read = only({ summary, description, location, categories });
				expect(read.value("summary")).toBe(oneLine(summary));
				expect(read.event.getFirstPropertyValue("description") ?? "").toBe(carriable(description));
				expect(read.event.getFirstPropertyValue("location") ?? "").toBe(oneLine(location));
				expect(read.event.getFirstProperty("categories")?.getValues() ?? []).toEqual(
					categories.map(oneLine).filter((category) => category !== ""),
				);
				const named = readBack(writeCalendar({ ...calendar, name })).root;
				expect(unescaped(named.getFirstPropertyValue("x-wr-calname"))).toBe(oneLine(name));
			}),
			RUNS,
		);
	});

	test("lines end in CRLF and hold at most 75 octets of whole characters", () => {
		fc.assert(
			fc.property(awkward, (description) => {
				const { written } = only({ description });
				expect(written.endsWith("END:VCALENDAR\r\n")).toBe(true);
				const lines = written.slice(0, -2).split("\r\n");
				expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
				expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
				expect(lines.filter((line) => !line.isWellFormed())).toEqual([]);
			}),
			RUNS,
		);
	});

	test("whole days, with the day after the last as their end", () => {
		const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2099-12-01"), noInvalidDate: true });
		fc.assert(
			fc.property(day, fc.nat(400), (start, length) => {
				const first = start.toISOString().slice(0, 10);
				const at = (days: number) =>
					new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10);
				const { event } = only({ time: { kind: "days", first, last: at(length) } });
				const [from, to] = ["dtstart", "dtend"].map((name) => event.getFirstPropertyValue(name) as ICAL.Time);
				expect([from?.isDate, to?.isDate]).toEqual([true, true]);
				expect([from?.toString(), to?.toString()]).toEqual([first, at(length + 1)]);
			}),
			RUNS,
		);
	});

	test("clock times in any zone, reckoned from the VTIMEZONE that was written", () => {
		const zones = [
			"Europe/Lisbon",
			"America/New_York",
			"America/St_Johns",
			"Asia/Kolkata",
			"Asia/Kathmandu",
			"Australia/Lord_Howe",
			"Europe/Dublin",
			"Africa/Casablanca",
			"America/Sao_Paulo",
			"Pacific/Apia",
			"Etc/GMT+12",
			"UTC",
		];
		const hour = fc.date({
			min: new Date("2000-01-01"),
			max: new Date("2037-01-01"),
			noInvalidDate: true,
		});
		fc.assert(
			fc.property(
				fc.constantFrom(...zones),
				hour,
				fc.integer({ min: 1, max: 20_000 }),
				(zone, start, minutes) => {
					const [from, to] = [0, minutes].map((later) => {
						const minute = Math.floor(start.getTime() / 60_000) + later;
						return new Date(minute * 60_000).toISOString();
					}) as [string, string];
					const read = only({ time: { kind: "clock", start: from, end: to, timeZone: zone } });
					expect(instants(read)).toEqual([from, to]);
				},
			),
			RUNS,
		);
	});

	test("moments stand in UTC, without a length", () => {
		const { written } = only({
			time: { kind: "clock", start: "2026-08-30T11:59:00Z", end: null, timeZone: "UTC" },
		});
		expect(written).toContain("\r\nDTSTART:20260830T115900Z\r\n");
		expect(written).not.toContain("DTEND");
	});
});

describe("the edges of the clocks", () => {
	const lisbon = (start: string, end: string | null) => {
		const read = only({ time: { kind: "clock", start, end, timeZone: "Europe/Lisbon" } });
		return { read: instants(read), zone: read.event.getFirstProperty("dtstart")?.getFirstParameter("tzid") };
	};

	test("an event across the change keeps its zone", () => {
		expect(lisbon("2026-10-24T21:00:00Z", "2026-10-25T03:00:00Z")).toEqual({
			read: ["2026-10-24T21:00:00.000Z", "2026-10-25T03:00:00.000Z"],
			zone: "Europe/Lisbon",
		});
	});

	test.each([
		["the first", "2026-10-25T00:30:00.000Z"],
		["the second", "2026-10-25T01:30:00.000Z"],
	])("an hour that comes twice is written in UTC: %s", (_which, start) => {
		expect(lisbon(start, null)).toEqual({ read: [start, null], zone: undefined });
	});
});

test("identity, version, state and reminders of an entry", () => {
	const read = only({ status: "CANCELLED", remindDaysBefore: [7, 1] });
	expect(["uid", "sequence", "dtstamp", "last-modified", "status", "url", "transp"].map(read.value)).toEqual([
		"event-0@example.org",
		"3",
		"2026-11-24T12:07:35Z",
		"2026-11-24T12:07:35Z",
		"CANCELLED",
		"https://example.org/events/cosyne-2027",
		"TRANSPARENT",
	]);
	const alarms = read.event
		.getAllSubcomponents("valarm")
		.map((alarm) => [
			alarm.getFirstPropertyValue("action"),
			String(alarm.getFirstPropertyValue("trigger")),
			alarm.getFirstPropertyValue("description"),
		]);
	expect(alarms).toEqual([
		["DISPLAY", "-P7D", "COSYNE 2027: 7 days left"],
		["DISPLAY", "-P1D", "COSYNE 2027: one day left"],
	]);
});

test("the calendar says its name and how often to look again", () => {
	const { root } = readBack(writeCalendar({ ...calendar, name: "A, b; c\\d", entries: [] }));
	expect(
		["x-wr-calname", "refresh-interval", "x-published-ttl", "source"].map((name) =>
			String(root.getFirstPropertyValue(name)),
		),
	).toEqual(["A\\, b\\; c\\\\d", "PT4H", "PT4H", "https://example.org/events.ics"]);
});

test("the same data gives the same bytes", () => {
	expect(writeCalendar(calendar)).toBe(writeCalendar(structuredClone(calendar)));
});
