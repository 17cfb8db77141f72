import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "#tests/setup/seed.ts";
import { eventDraft } from "../drafts/schema.ts";
import { scanPage } from "./page-source.server.ts";
import { readCalendarEntry } from "./read-calendar.server.ts";
import { readPage } from "./read-page.server.ts";

const context = { today: "2026-11-24", vocabulary: [] };
const jsonLd = (data: unknown) =>
	`<script type="application/ld+json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`;

describe("a page with structured data", () => {
	const event = {
		"@context": "https://schema.org",
		"@graph": [
			{ "@type": "WebSite", name: "A site" },
			{
				"@type": ["EducationEvent"],
				name: "Tidal Brains &amp; Machines Workshop",
				description: "<p>Talks on <b>tides</b>.</p><script>alert(1)</script>",
				startDate: "2027-03-11T09:00:00+01:00",
				endDate: "2027-03-16T17:30:00+01:00",
				eventStatus: "https://schema.org/EventPostponed",
				eventAttendanceMode: "https://schema.org/MixedEventAttendanceMode",
				location: [
					{
						"@type": "Place",
						name: "Maré Centre",
						address: { "@type": "PostalAddress", addressLocality: "Lisbon", addressCountry: "Portugal" },
					},
					{ "@type": "VirtualLocation", url: "https://example.org/live" },
				],
				organizer: { "@type": "Organization", name: "Institute of Tides" },
				performer: [{ "@type": "Person", name: "Ines Robalo", affiliation: { name: "University of Tejo" } }],
				offers: [{ price: "280.00", priceCurrency: "EUR" }, { price: 90 }],
				inLanguage: "en-GB",
				url: "https://tides.example.org/2027",
			},
		],
	};
	const html = `<html lang="pt"><head><title>Tides</title>${jsonLd(event)}</head><body>
		<nav>Deadline: 1 January 2027</nav>
		<h1>Tidal Brains</h1><table><tr><td>Abstract deadline:</td><td>15 December 2026, 23:59 AoE</td></tr></table></body></html>`;

	it("says the fields, and its text what they leave out", () => {
		const { draft, guesses } = readPage(html, context);
		expect(draft).toEqual({
			name: "Tidal Brains & Machines Workshop",
			description: "\nTalks on tides.\n",
			dates: {
				start: "2027-03-11",
				end: "2027-03-16",
				startTime: "09:00",
				endTime: "17:30",
				precision: "day",
				note: null,
				year: 2027,
				timeZone: "Etc/GMT-1",
			},
			kind: "workshop",
			places: [{ venue: "Maré Centre", city: "Lisbon", region: null, country: "PT" }],
			mode: "hybrid",
			status: "postponed",
			url: "https://tides.example.org/2027",
			language: "en",
			people: [{ name: "Ines Robalo", affiliation: "University of Tejo", role: "speaker" }],
			organizations: [{ newName: "Institute of Tides" }],
			cost: { amount: 280, currency: "EUR" },
			deadlines: [
				{
					kind: "abstract",
					label: "Abstracts",
					provisional: false,
					opensOn: null,
					closesOn: "2026-12-15",
					closesTime: "23:59",
					timeZone: "Etc/GMT+12",
					timeZoneLabel: "AoE",
					mayFollowEvent: false,
				},
			],
		});
		expect(guesses.find(({ path }) => path === "dates")).toEqual({
			path: "dates",
			from: "startDate: 2027-03-11T09:00:00+01:00, endDate: 2027-03-16T17:30:00+01:00",
			note: "Only the offset +01:00 is said; choose the place's zone if it is known.",
		});
		expect(eventDraft.safeParse(draft).success).toBe(true);
	});

	it.each([
		["2027-03-11", "2027-03-16", "2027-03-11 2027-03-16"],
		["2027-03-11T00:00:00Z", "2027-03-12T00:00:00Z", "2027-03-11 2027-03-12"],
		["2027-03-11T09:00", "2027-03-11T17:00", "2027-03-11 2027-03-11"],
		["2027-03-11T20:00Z", "2027-03-12T00:00Z", "2027-03-11 2027-03-11 20:00 23:59 UTC"],
		["2027-03", null, "month March 2027"],
		["2027", null, "year"],
		["2027-03-11", "2027-03-01", "2027-03-11"],
		["soon", null, ""],
	])("dates %s to %s", (startDate, endDate, expected) => {
		const { dates } = readPage(jsonLd({ "@type": "Event", name: "X", startDate, endDate }), context).draft;
		const { start, end, startTime, endTime, timeZone, precision, note } = dates ?? {};
		expect(
			[precision !== "day" && precision, note, start, end, startTime, endTime, timeZone]
				.filter(Boolean)
				.join(" "),
		).toBe(expected);
	});

	it("takes the cohort of a course, and says where there are several events", () => {
		const course = {
			"@type": "Course",
			name: "Neural Data",
			hasCourseInstance: [
				{ "@type": "CourseInstance", courseMode: "Online", startDate: "2027-07-12" },
				{ "@type": "CourseInstance", startDate: "2026-07-12" },
			],
		};
		const { draft, guesses } = readPage(jsonLd(course), context);
		expect(draft).toMatchObject({
			name: "Neural Data",
			kind: "cohort",
			mode: "online",
			dates: { start: "2027-07-12" },
		});
		expect(guesses[0]?.note).toBe("The page holds 2 events; this is the first.");
	});
});

describe("a page without it", () => {
	it("is read as microdata", () => {
		const { draft } = readPage(
			`<div itemscope itemtype="https://schema.org/Event"><h2 itemprop="name">Spike Meeting</h2>
			<meta itemprop="startDate" content="2027-05-03"><time itemprop="endDate" datetime="2027-05-05">5 May</time>
			<div itemprop="location" itemscope itemtype="https://schema.org/Place"><span itemprop="name">Hall 1</span>
			<div itemprop="address" itemscope itemtype="https://schema.org/PostalAddress"><span itemprop="addressLocality">Porto</span><span itemprop="addressCountry">PT</span></div></div></div>`,
			context,
		);
		expect(draft).toMatchObject({
			name: "Spike Meeting",
			dates: { start: "2027-05-03", end: "2027-05-05" },
			places: [{ venue: "Hall 1", city: "Porto", country: "PT" }],
		});
	});

	it("is read as readers see it, with its preview's title and address", () => {
		const { draft } = readPage(
			`<meta property="og:title" content="Delta Symposium"><link rel="canonical" href="https://delta.example.org/">
			<style>.x{}</style><p>The symposium takes place on <b>3&ndash;5 May 2027</b> in Gent, Belgium.</p><ul><li>Registration deadline: 1 April 2027</li></ul>`,
			context,
		);
		expect(draft).toMatchObject({
			name: "Delta Symposium",
			kind: "symposium",
			url: "https://delta.example.org/",
			dates: { start: "2027-05-03", end: "2027-05-05" },
			places: [{ city: "Gent", country: "BE" }],
			deadlines: [{ kind: "registration", closesOn: "2027-04-01" }],
		});
	});
});

describe("any page", () => {
	it("keeps no script and no markup", () => {
		const { text } = scanPage(
			`<p>a<script>steal()</script><style>b{}</style><template>c</template><svg><text>d</text></svg> e &lt;b&gt;</p>`,
		);
		expect(text.trim()).toBe("a e <b>");
	});

	it.each([
		["depth", "<div>".repeat(400_000)],
		["formatting", "<b><a>".repeat(200_000)],
		["closing", "<div>".repeat(300) + "</p>".repeat(400_000)],
		["attributes", `<p ${"a=b ".repeat(400_000)}>`],
		["entities", "&amp;".repeat(400_000)],
		["items", '<i itemscope itemtype="a/Event" itemprop=x>'.repeat(40_000)],
		["properties", `<div itemscope itemtype="x/Event">${'<b itemprop="name">x</b>'.repeat(60_000)}`],
		["comments", "<!--".repeat(400_000)],
		["scripts", '<script type="application/ld+json">[['.repeat(20_000)],
		[
			"nested data",
			jsonLd({
				"@graph": Array.from({ length: 20_000 }, () => ({ "@type": "Event", name: "X", startDate: "2027" })),
			}),
		],
	])("is not kept busy by %s", (_, html) => {
		const started = performance.now();
		readPage(html, context);
		expect(performance.now() - started).toBeLessThan(3000);
	});

	it("gives fields that a draft takes", async () => {
		const anything = fc.oneof(
			fc.jsonValue(),
			fc.constantFrom(
				"2027-03-11",
				"2027-13-45T99:99",
				"https://x.example",
				"Lisbon, Portugal",
				5,
				true,
				[],
				{},
			),
		);
		const node = fc.record(
			Object.fromEntries(
				"name startDate endDate location organizer performer offers inLanguage url description isAccessibleForFree eventStatus eventAttendanceMode"
					.split(" ")
					.map((key) => [key, anything]),
			),
			{ requiredKeys: [] },
		);
		await holds(
			fc.property(node, fc.string({ unit: "binary" }), (fields, text) => {
				const { draft } = readPage(`${jsonLd({ "@type": "Event", ...fields })}<p>${text}`, context);
				expect(eventDraft.safeParse({ ...draft, name: draft.name || "M" }).error?.issues ?? []).toEqual([]);
			}),
			400,
		);
	});
});

describe("a calendar entry", () => {
	const entry = (...lines: string[]) =>
		["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", ...lines, "END:VEVENT", "END:VCALENDAR"].join("\r\n");

	it("with days", () => {
		const reading = readCalendarEntry(
			entry(
				"SUMMARY:Delta\\, the Conference",
				"DTSTART;VALUE=DATE:20270311",
				"DTEND;VALUE=DATE:20270317",
				"LOCATION:Hall 1\\, Porto\\, Portugal",
				"STATUS:CANCELLED",
				"URL:https://delta.example.org",
			),
		);
		expect(reading?.draft).toEqual({
			name: "Delta, the Conference",
			kind: "conference",
			dates: {
				start: "2027-03-11",
				end: "2027-03-16",
				startTime: null,
				endTime: null,
				precision: "day",
				note: null,
				year: 2027,
				timeZone: null,
			},
			places: [{ venue: "Hall 1", city: "Porto", region: null, country: "PT" }],
			status: "cancelled",
			url: "https://delta.example.org/",
		});
		expect(reading?.guesses.find(({ path }) => path === "dates")?.from).toBe(
			"DTSTART;VALUE=DATE:20270311, DTEND;VALUE=DATE:20270317",
		);
	});

	it.each([
		[
			"with a zone",
			["DTSTART;TZID=Europe/Lisbon:20270311T090000", "DTEND;TZID=Europe/Lisbon:20270311T173000"],
			"2027-03-11 2027-03-11 09:00 17:30 Europe/Lisbon",
			null,
		],
		[
			"in UTC, with a duration",
			["DTSTART:20270311T090000Z", "DURATION:PT2H"],
			"2027-03-11 2027-03-11 09:00 11:00 UTC",
			null,
		],
		[
			"floating",
			["DTSTART:20270311T090000"],
			"2027-03-11",
			"The hours have no zone beside them, so that we take the days.",
		],
		[
			"in a zone of its own",
			["DTSTART;TZID=Customized:20270311T090000"],
			"2027-03-11",
			"The hours have no zone beside them, so that we take the days. The zone “Customized” is not one we know.",
		],
		[
			"repeated",
			["DTSTART;VALUE=DATE:20270311", "RRULE:FREQ=WEEKLY"],
			"2027-03-11",
			"It is repeated; these are the first days.",
		],
	])("%s", (_, lines, expected, note) => {
		const reading = readCalendarEntry(entry("SUMMARY:X", ...lines));
		const { start, end, startTime, endTime, timeZone } = reading?.draft.dates ?? {};
		expect([start, end, startTime, endTime, timeZone].filter(Boolean).join(" ")).toBe(expected);
		expect(reading?.guesses.find(({ path }) => path === "dates")?.note ?? null).toBe(note);
	});

	it("that is none is nothing", async () => {
		expect(readCalendarEntry("hello")).toBeNull();
		expect(readCalendarEntry("BEGIN:VEVENT\r\nEND:VEVENT")?.draft).toEqual({});
		const bits = fc.constantFrom(
			"BEGIN:VEVENT",
			"END:VEVENT",
			"SUMMARY:x",
			"DTSTART:",
			"DTSTART;TZID=a:20270311T0900",
			"DTEND;VALUE=DATE:99999999",
			"DURATION:P",
			"LOCATION:",
			"BEGIN:VALARM",
			"RRULE:X",
			";",
			":",
		);
		await holds(
			fc.property(fc.array(fc.oneof(bits, fc.string({ maxLength: 10 })), { maxLength: 20 }), (lines) => {
				const reading = readCalendarEntry(`BEGIN:VEVENT\n${lines.join("\n")}\nEND:VEVENT`);
				if (reading)
					expect(eventDraft.safeParse({ ...reading.draft, name: "M" }).error?.issues ?? []).toEqual([]);
			}),
			500,
		);
	});
});
