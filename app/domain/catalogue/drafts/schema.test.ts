import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "#tests/setup/seed.ts";
import { EVENT_KIND_LABELS, MODE_LABELS } from "../labels.ts";
import { DEADLINE_KINDS } from "../time/index.ts";
import { oneLineText, paragraphText, webAddress } from "./normal-text.ts";
import { publishable } from "./rules.ts";
import { type EventDraftInput, emptyDraft, eventDraft, MOST } from "./schema.ts";

/** What is said of a draft, as "path: message". */
const complaints = (draft: object): string[] => {
	const result = eventDraft.safeParse({ name: "A meeting", ...draft });
	return result.success
		? []
		: result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
};

describe("a draft", () => {
	it("needs nothing but a name", () => {
		expect(eventDraft.parse({ name: "  NeuroAI \n meeting\u200b " })).toEqual({
			name: "NeuroAI meeting",
			kind: null,
			description: null,
			notes: null,
			url: null,
			language: null,
			level: null,
			mode: null,
			status: null,
			ordinal: null,
			officiallyAffiliated: null,
			prerequisites: null,
			dates: {
				start: null,
				end: null,
				startTime: null,
				endTime: null,
				precision: null,
				note: null,
				year: null,
				timeZone: null,
			},
			places: [],
			parent: null,
			series: null,
			course: null,
			programs: [],
			organizations: [],
			people: [],
			topics: [],
			deadlines: [],
			cost: { amount: null, currency: null, note: null, free: false },
			funding: [],
			links: [],
			sourceUrl: null,
		});
		expect(complaints({ name: " " })).toEqual(["name: Give the event a name."]);
		expect(complaints({ name: undefined })).toEqual(["name: Give the event a name."]);
	});

	it("has one normal form", () => {
		const draft = eventDraft.parse({
			name: "COSYNE 2027",
			url: "cosyne.org/2027",
			language: "EN",
			ordinal: "24",
			dates: { start: "2027-03-11", end: "2027-03-11", startTime: "9:00", timeZone: "america/toronto" },
			places: [{ city: " Montréal ", country: "ca" }, { venue: "" }],
			series: { slug: "Cosyne" },
			organizations: [{ newName: " A  new lab" }],
			people: [{ name: "Ada  Example", orcid: "https://orcid.org/0000-0002-1825-009x" }],
			topics: ["dopamine", "Dopamine"],
			deadlines: [
				{
					kind: "abstract",
					closesOn: "2026-12-15",
					closesTime: "23:59",
					timeZone: "AoE",
					timeZoneLabel: "AoE",
				},
				{ kind: "", label: "" },
			],
			cost: { amount: "0" },
			funding: [{ kind: "travel_grant" }, {}],
			links: [{ label: "", url: "" }],
		});
		expect(draft).toEqual({
			...emptyDraft("COSYNE 2027"),
			url: "https://cosyne.org/2027",
			language: "en",
			ordinal: 24,
			dates: {
				start: "2027-03-11",
				end: null,
				startTime: "09:00",
				endTime: null,
				precision: "day",
				note: null,
				year: 2027,
				timeZone: "America/Toronto",
			},
			places: [
				{
					role: "main",
					venue: null,
					city: "Montréal",
					region: null,
					country: "CA",
					startDate: null,
					endDate: null,
				},
			],
			series: { slug: "cosyne" },
			organizations: [{ newName: "A new lab" }],
			people: [{ name: "Ada Example", affiliation: null, orcid: "0000-0002-1825-009X", role: "speaker" }],
			topics: ["dopamine"],
			deadlines: [
				{
					kind: "abstract",
					label: "Abstracts",
					note: null,
					provisional: false,
					opensOn: null,
					closesOn: "2026-12-15",
					closesTime: "23:59",
					timeZone: "Etc/GMT+12",
					timeZoneLabel: "AoE",
					mayFollowEvent: false,
				},
			],
			cost: { amount: 0, currency: null, note: null, free: true },
			funding: [{ kind: "travel_grant", note: null, url: null }],
		});
	});

	it("knows its year from what is said of its dates", () => {
		const year = (dates: object) => eventDraft.parse({ name: "M", dates }).dates;
		expect(year({ note: "August 2027", precision: "month" }).year).toBe(2027);
		expect(year({ note: "11 or 12 December 2026, to be fixed", precision: "undecided" }).year).toBe(2026);
		expect(year({ note: "some time in 2028, to be announced" })).toMatchObject({
			year: 2028,
			precision: "year",
		});
		expect(year({ note: "to be announced" })).toMatchObject({ year: null, precision: null });
	});
});

describe("contradictions", () => {
	it.each([
		[{ dates: { start: "2027-03-16", end: "2027-03-11" } }, "dates.end: It ends before it starts."],
		[{ dates: { start: "2027-01-01", end: "2028-02-06" } }, "dates.end: An event lasts at most 400 days."],
		[{ dates: { end: "2027-03-16" } }, "dates.start: With a last day, give the first one, too."],
		[{ dates: { precision: "day" } }, "dates.start: Give the first day, or say that it is not known yet."],
		[{ dates: { precision: "month", note: "soon" } }, "dates.note: Say which month, like “August 2027”."],
		[
			{ dates: { precision: "undecided" } },
			"dates.note: Say which days it may be, like “11 or 12 December 2026”.",
		],
		[
			{ dates: { start: "2027-03-11", year: 2024 } },
			"dates.year: It starts in 2027: the year does not go with that.",
		],
		[
			{ dates: { start: "2027-03-11", startTime: "09:00" } },
			"dates.timeZone: With a time, say in which zone it is meant.",
		],
		[{ dates: { start: "2027-02-30" } }, "dates.start: This is no date. Write it like 2027-03-11."],
		[
			{ places: [{ city: "Lisbon", startDate: "2027-03-12", endDate: "2027-03-11" }] },
			"places.0.endDate: It ends here before it starts here.",
		],
		[{ deadlines: [{ closesOn: "2027-01-01" }] }, "deadlines.0.kind: Say what closes."],
		[{ deadlines: [{ kind: "paper" }] }, "deadlines.0.closesOn: Give the day on which it closes."],
		[
			{ deadlines: [{ kind: "paper", opensOn: "2027-01-02", closesOn: "2027-01-01" }] },
			"deadlines.0.closesOn: It closes before it opens.",
		],
		[
			{
				dates: { start: "2027-03-11", end: "2027-03-16" },
				deadlines: [{ kind: "paper", closesOn: "2027-03-17" }],
			},
			"deadlines.0.closesOn: The event is over by then: it ends on 16 March 2027. Mark it if it may follow the event.",
		],
		[{ cost: { amount: "350" } }, "cost.currency: Say in which currency."],
		[
			{ cost: { amount: 350, currency: "EUR", free: true } },
			"cost.amount: It cannot be free and cost something.",
		],
		[{ cost: { amount: "a lot" } }, "cost.amount: Write an amount like 350 or 99.50."],
		[{ links: [{ label: "Programme" }] }, "links.0.url: This link needs an address."],
		[
			{ funding: [{ kind: "other", url: "https://example.org" }] },
			"funding.0.note: Say in a few words what is offered.",
		],
		[{ url: "javascript:alert(1)" }, "url: This is no web address. One begins with https://."],
		[{ name: "x".repeat(301) }, "name: At most 300 characters."],
		[{ language: "zz" }, "language: This is no language's code of two letters, such as en."],
		[{ kind: "party" }, "kind: Choose one of those that are offered."],
		[{ topics: Array.from({ length: MOST.topics + 1 }, (_, i) => `t${i}`) }, "topics: At most 30 of these."],
	])("%j", (draft, complaint) => {
		expect(complaints(draft)).toEqual([complaint]);
	});

	it("lets a marked deadline follow its event, and one close on its last day", () => {
		const dates = { start: "2027-03-11", end: "2027-03-16" };
		expect(
			complaints({
				dates,
				deadlines: [{ kind: "camera_ready", closesOn: "2027-05-01", mayFollowEvent: "on" }],
			}),
		).toEqual([]);
		expect(complaints({ dates, deadlines: [{ kind: "registration", closesOn: "2027-03-16" }] })).toEqual([]);
	});
});

describe("publishable", () => {
	it("says what is missing, in the order of the form", () => {
		expect(publishable(emptyDraft("M")).map(({ path }) => path.join("."))).toEqual([
			"kind",
			"dates.start",
			"mode",
			"url",
		]);
		const draft = eventDraft.parse({
			name: "M",
			kind: "cohort",
			mode: "hybrid",
			dates: { year: 2027 },
			places: [{ city: "Kigali" }],
		});
		expect(publishable(draft).map(({ path }) => path.join("."))).toEqual([
			"course",
			"places.0.country",
			"url",
		]);
	});

	it("asks for nothing more once all is there", () => {
		const draft = eventDraft.parse({
			name: "M",
			kind: "workshop",
			mode: "in_person",
			dates: { note: "August 2027", precision: "month" },
			places: [{ country: "RW" }],
			sourceUrl: "https://example.org/",
		});
		expect(publishable(draft)).toEqual([]);
	});
});

describe("texts", () => {
	it.each([
		["example.org", "https://example.org/"],
		["HTTPS://Example.org/a b", "https://example.org/a%20b"],
		["http://user:secret@example.org/", null],
		["localhost", null],
		["https://localhost/", null],
		["ftp://example.org/", null],
		["data:text/html,x", null],
	])("the address %j is kept as %j", (typed, kept) => {
		expect(webAddress(typed)).toBe(kept);
	});

	it("keeps paragraphs and drops what nobody sees", () => {
		expect(paragraphText(" a \u0000b\r\n\r\n\r\n\r\nc\u202e\u2029d ")).toBe("a b\n\nc\nd");
	});

	it("cleaning twice changes nothing", async () => {
		const text = fc.string({ unit: "binary", maxLength: 80 });
		await holds(
			fc.property(text, (typed) => {
				expect(oneLineText(oneLineText(typed))).toBe(oneLineText(typed));
				expect(paragraphText(paragraphText(typed))).toBe(paragraphText(typed));
				const address = webAddress(typed);
				if (address !== null) expect(webAddress(address)).toBe(address);
			}),
			1000,
		);
	});
});

const maybe = <T>(of: fc.Arbitrary<T>) => fc.oneof(of, fc.constantFrom(null, undefined));
const text = fc.oneof(fc.string({ unit: "binary", maxLength: 40 }), fc.constantFrom("", " ", "x\n\ny"));
const day = fc.oneof(
	fc
		.date({ min: new Date("2026-01-01"), max: new Date("2028-12-31"), noInvalidDate: true })
		.map((d) => d.toISOString().slice(0, 10)),
	fc.constant(""),
);
const time = fc.constantFrom("", "09:00", "9:30", "23:59");
const zone = fc.constantFrom("", "AoE", "UTC", "Europe/Lisbon");
const anyDraft: fc.Arbitrary<EventDraftInput> = fc.record(
	{
		name: text.map((typed) => `N${typed}`),
		kind: maybe(fc.constantFrom("" as const, ...(Object.keys(EVENT_KIND_LABELS) as "workshop"[]))),
		description: maybe(text),
		url: maybe(fc.constantFrom("", "example.org", "https://example.org/ä")),
		mode: maybe(fc.constantFrom("" as const, ...(Object.keys(MODE_LABELS) as "online"[]))),
		dates: maybe(
			fc.record(
				{
					start: maybe(day),
					end: maybe(day),
					startTime: maybe(time),
					timeZone: maybe(zone),
					note: maybe(text),
					year: maybe(fc.constantFrom(2027, "2027")),
				},
				{ requiredKeys: [] },
			),
		),
		places: maybe(
			fc.array(
				fc.record(
					{ city: maybe(text), country: maybe(fc.constantFrom("", "pt", "CA")) },
					{ requiredKeys: [] },
				),
				{ maxLength: 3 },
			),
		),
		deadlines: maybe(
			fc.array(
				fc.record(
					{
						kind: maybe(fc.constantFrom(...DEADLINE_KINDS)),
						label: maybe(text),
						closesOn: maybe(day),
						closesTime: maybe(time),
						timeZone: maybe(zone),
						timeZoneLabel: maybe(text),
						mayFollowEvent: maybe(fc.boolean()),
					},
					{ requiredKeys: [] },
				),
				{ maxLength: 3 },
			),
		),
		cost: maybe(
			fc.record(
				{
					amount: maybe(fc.constantFrom("0", "10.5", 3, "")),
					currency: maybe(fc.constantFrom("eur", "")),
					free: maybe(fc.boolean()),
				},
				{ requiredKeys: [] },
			),
		),
		topics: maybe(fc.array(fc.constantFrom("a", "b", "A"), { maxLength: 4 })),
		series: maybe(fc.constantFrom({ slug: "cosyne" }, { newName: "New" })),
	},
	{ requiredKeys: ["name"] },
);

describe("any draft", () => {
	it("stays the same when it is read again, and keeps the database's rules", async () => {
		let read = 0;
		await holds(
			fc.property(anyDraft, (typed) => {
				const once = eventDraft.safeParse(typed);
				if (!once.success) {
					for (const { message } of once.error.issues) expect(message).toMatch(/^[A-Z].*\.$/s);
					return;
				}
				read++;
				expect(eventDraft.parse(once.data)).toEqual(once.data);
				expect(eventDraft.parse(JSON.parse(JSON.stringify(once.data)))).toEqual(once.data);
				const { dates, deadlines } = once.data;
				if (dates.start && dates.end) expect(dates.end > dates.start).toBe(true);
				if (dates.precision === "day" || dates.precision === "start_only") expect(dates.start).not.toBeNull();
				for (const one of deadlines) {
					const last = dates.end ?? dates.start;
					if (last && one.closesOn && !one.mayFollowEvent) expect(one.closesOn <= last).toBe(true);
				}
			}),
			1500,
		);
		expect(read).toBeGreaterThan(100);
	});

	it("whatever is handed in, nothing is thrown", async () => {
		await holds(
			fc.property(
				fc.oneof(
					fc.jsonValue(),
					fc.object({ key: fc.constantFrom("name", "dates", "places", "cost", "people", "x") }),
				),
				(anything) => {
					expect(typeof eventDraft.safeParse(anything).success).toBe("boolean");
				},
			),
			500,
		);
	});
});
