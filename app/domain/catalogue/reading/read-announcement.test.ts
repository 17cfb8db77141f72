import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "#tests/setup/seed.ts";
import { eventDraft } from "../drafts/schema.ts";
import type { Announcement, Facts } from "./announcement.test-data.ts";
import { ANNOUNCEMENTS } from "./announcements.test-data.ts";
import { HELD_OUT } from "./announcements-held-out.test-data.ts";
import { readAnnouncement } from "./read-announcement.ts";

const TODAY = "2026-11-24";
const context = { today: TODAY, vocabulary: [] };

/** The reading in the short form in which the truth is written down. */
function factsOf(text: string): Facts {
	const { draft } = readAnnouncement(text, context);
	const { dates, places = [], deadlines = [], people = [], cost, funding = [], links = [], ...rest } = draft;
	const span = dates?.start ? [dates.start, dates.end].filter(Boolean).join("..") : (dates?.note ?? "");
	const hours = dates?.startTime
		? ` ${[dates.startTime, dates.endTime].filter(Boolean).join("-")} ${dates.timeZone}`
		: "";
	const precision = dates && dates.precision !== "day" ? `${dates.precision} ` : "";
	const year = dates?.precision === "year" ? `${dates.year} ` : "";
	return {
		name: rest.name ?? "",
		...(rest.kind ? { kind: rest.kind } : {}),
		...(rest.mode ? { mode: rest.mode } : {}),
		...(rest.status ? { status: rest.status } : {}),
		when: `${precision}${year}${span}${hours}`,
		where: (places ?? []).map(({ venue, city, country }) => `${venue ?? ""} | ${city ?? ""} | ${country}`),
		deadlines: (deadlines ?? []).map(({ kind, closesOn, closesTime, timeZone, opensOn }) =>
			[kind, closesOn, closesTime, timeZone, opensOn && `(opens ${opensOn})`].filter(Boolean).join(" "),
		),
		...((people ?? []).length > 0
			? {
					people: (people ?? []).map(
						({ role, name, affiliation }) => `${role} ${name}${affiliation ? ` (${affiliation})` : ""}`,
					),
				}
			: {}),
		...(cost ? { cost: cost.free ? "free" : `${cost.amount} ${cost.currency}` } : {}),
		...((funding ?? []).length > 0 ? { funding: (funding ?? []).map(({ kind }) => String(kind)) } : {}),
		...(rest.level ? { level: rest.level } : {}),
		...(rest.url ? { url: rest.url } : {}),
		...((links ?? []).length > 0 ? { links: (links ?? []).map(({ label, url }) => `${label} ${url}`) } : {}),
	};
}

function expectedOf(truth: Facts, misread: Partial<Facts>): Partial<Facts> {
	const expected: Partial<Facts> = { ...truth, ...misread };
	for (const [key, value] of Object.entries(expected))
		if (
			key !== "where" &&
			key !== "deadlines" &&
			(value === undefined || value.length === 0) &&
			key !== "when"
		)
			delete expected[key as keyof Facts];
	return expected;
}

/** What is there, what is found, and what of that is right: precision is right ÷ found, recall right ÷ there. */
function scores(announcements: readonly Announcement[]) {
	const dates = { there: 0, found: 0, right: 0 };
	const deadlines = { there: 0, found: 0, right: 0 };
	const others = { there: 0, found: 0, right: 0 };
	const count = (of: typeof dates, there: readonly string[], found: readonly string[]) => {
		of.there += there.length;
		of.found += found.length;
		of.right += found.filter((one) => there.includes(one)).length;
	};
	for (const { text, truth } of announcements) {
		const read = factsOf(text);
		count(dates, [truth.when].filter(Boolean), [read.when].filter(Boolean));
		count(deadlines, truth.deadlines, read.deadlines);
		for (const key of ["name", "kind", "mode", "status", "cost", "level", "url"] as const)
			count(others, [truth[key] ?? ""].filter(Boolean), [read[key] ?? ""].filter(Boolean));
		for (const key of ["where", "people", "funding", "links"] as const)
			count(others, truth[key] ?? [], read[key] ?? []);
	}
	return { announcements: announcements.length, dates, deadlines, others };
}

describe("announcements", () => {
	it.each(ANNOUNCEMENTS.map((one) => [one.style, one] as const))("%s", (_, { text, truth, misread = {} }) => {
		expect(factsOf(text)).toEqual(expectedOf(truth, misread));
	});

	it.each(HELD_OUT.map((one) => [one.style, one] as const))(
		"held out: %s",
		(_, { text, truth, misread = {} }) => {
			expect(factsOf(text)).toEqual(expectedOf(truth, misread));
		},
	);

	it("of those that the readers were made with, so much is found, and so much of it rightly", () => {
		expect(scores(ANNOUNCEMENTS)).toEqual({
			announcements: 25,
			dates: { there: 24, found: 24, right: 24 },
			deadlines: { there: 39, found: 39, right: 39 },
			others: { there: 140, found: 137, right: 135 },
		});
	});

	it("of those written afterwards, so much", () => {
		expect(scores(HELD_OUT)).toEqual({
			announcements: 6,
			dates: { there: 6, found: 6, right: 5 },
			deadlines: { there: 12, found: 10, right: 8 },
			others: { there: 34, found: 31, right: 27 },
		});
	});
});

describe("guesses", () => {
	const { draft, guesses } = readAnnouncement(ANNOUNCEMENTS[0]?.text ?? "", context);

	it("each carry the piece of text that they were taken from", () => {
		expect(guesses.slice(0, 3)).toEqual([
			{ path: "name", from: "[comp-list] Call for abstracts: Tidal Brains Workshop 2027", note: null },
			{
				path: "dates",
				from: "We invite abstracts for the Tidal Brains Workshop 2027, to be held 11–16 March 2027 at the Maré Centre, Lisbon, Portugal.",
				note: null,
			},
			{
				path: "deadlines.0",
				from: "- Abstract submission deadline: 15 December 2026, 23:59 AoE",
				note: null,
			},
		]);
		const told = new Set(guesses.map(({ path }) => path.split(".")[0]));
		expect([...told].sort()).toEqual(Object.keys(draft).sort());
	});

	it("say what is uncertain", () => {
		const note = (text: string, path: string) =>
			readAnnouncement(text, context).guesses.find((guess) => guess.path === path)?.note ?? null;
		const abstract = (when: string) => note(`Workshop on X\nAbstract deadline: ${when}`, "deadlines.0");
		expect(abstract("15 March")).toBe("The year is not said beside it; 2027 is a guess.");
		expect(abstract("3/4/2027")).toBe("Day and month may be the other way round.");
		expect(abstract("15 March 2027, 17:00")).toBe("“17:00” has no zone beside it, so that we take the day.");
		expect(abstract("15 March 2027, 17:00 CST")).toBe("CST can also be China Standard Time (UTC+8).");
		expect(abstract("15 July 2027, 17:00 CET")).toBe(
			"In that season clocks there usually show CEST (UTC+2); CET is taken as it is written.",
		);
		expect(abstract("15 July 2027, 17:00 UTC+3:30")).toBe(
			"This offset has no zone of its own; choose the place. The zone “UTC+3:30” is not kept.",
		);
		expect(abstract("15 July 2027, 17:00 Europe/Rome")).toBeNull();
	});
});

describe("any text", () => {
	const bits = fc.constantFrom(
		..."11 16 – - March 2027 May 2027-03-11/16 deadline: abstract by until 23:59 pm AoE UTC+1 CET | : ; , . ( ) Speakers: Ada Example \n \n\n > - * in Lisbon, Portugal EUR 350 $ free https://x.example/ To: Subject: Date: online hybrid TBA or and to 1/2/2027 RL networks".split(
			/ /,
		),
	);
	const texts = fc
		.array(fc.oneof({ weight: 4, arbitrary: bits }, fc.string({ unit: "binary", maxLength: 12 })), {
			maxLength: 60,
		})
		.map((parts) => parts.join(" "));

	it("gives fields that a draft takes, but for contradictions of its own, and never hours without a zone", async () => {
		await holds(
			fc.property(texts, (text) => {
				const { draft, guesses } = readAnnouncement(text, context);
				const result = eventDraft.safeParse({ ...draft, name: draft.name ?? "M" });
				expect(result.error?.issues ?? []).toEqual([]);
				for (const { closesTime, timeZone } of draft.deadlines ?? [])
					expect(!closesTime || timeZone).toBeTruthy();
				expect(!draft.dates?.startTime || draft.dates.timeZone).toBeTruthy();
				expect(guesses.every(({ path, from }) => path !== "" && from.length <= 240)).toBe(true);
				expect(readAnnouncement(text, context)).toEqual({ draft, guesses });
			}),
			1500,
		);
	});

	it.each([
		["digits", "1 ".repeat(50_000)],
		["months", "March ".repeat(16_000)],
		["dates", "11 March 2027 - ".repeat(6000)],
		["half dates", "11 March - 12 ".repeat(7000)],
		["headings", "Speakers: ".repeat(10_000)],
		["names", `Speakers: ${"Ada Example (".repeat(7000)}`],
		["capitals", "In Aaaa Bbbb of ".repeat(6000)],
		["commas", `in A${", B".repeat(30_000)}`],
		["money", "EUR 1,000,".repeat(10_000)],
		["addresses", "https://a.b/(".repeat(7000)],
		["spaces", `deadline:${" ".repeat(99_000)}`],
		["lines", "abstract by 1 March\n".repeat(2500)],
		["quotes", "> ".repeat(50_000)],
		["table", "|".repeat(90_000)],
		["zones", "UTC+".repeat(25_000)],
	])("is not kept busy by 100,000 characters of %s", (_, text) => {
		const started = performance.now();
		readAnnouncement(text, context);
		expect(performance.now() - started).toBeLessThan(2000);
	});
});
