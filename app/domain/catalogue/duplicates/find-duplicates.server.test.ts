import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { type EventDraftInput, eventDraft } from "../drafts/schema.ts";
import { findDuplicates } from "./find-duplicates.server.ts";

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

const find = (draft: EventDraftInput) => findDuplicates(eventDraft.parse(draft), { now: FIXED_NOW });
const slugs = async (draft: EventDraftInput) => (await find(draft)).map(({ slug }) => slug);

describe("the same event under another name", () => {
	it.each<[string, EventDraftInput, string]>([
		[
			"its series' full name",
			{ name: "Computational and Systems Neuroscience (Cosyne) 2027" },
			"cosyne-2027",
		],
		[
			"the full name, year from the days",
			{ name: "Computational and Systems Neuroscience", dates: { start: "2027-03-11", end: "2027-03-16" } },
			"cosyne-2027",
		],
		["the abbreviation", { name: "COSYNE'27" }, "cosyne-2027"],
		["a letter mistaken", { name: "COSINE 2027" }, "cosyne-2027"],
		["no year, while typing", { name: "cosyne" }, "cosyne-2027"],
		["the same name", { name: "CCN 2027", dates: { year: 2027 } }, "ccn-2027"],
		[
			"the conference's full title",
			{
				name: "Conference on Cognitive Computational Neuroscience 2027",
				dates: { start: "2027-07-26", end: "2027-07-29" },
				places: [{ city: "Edinburgh", country: "GB" }],
			},
			"ccn-2027",
		],
		[
			"days that were moved",
			{ name: "CCN 2027", dates: { start: "2027-08-02", end: "2027-08-05" } },
			"ccn-2027",
		],
		[
			"an ordinal and the full name",
			{ name: "40th Conference on Neural Information Processing Systems (NeurIPS 2026)" },
			"neurips-2026",
		],
		[
			"a workshop with its host",
			{
				name: "Edge of Tomorrow: Theory and Practice of Closed-Loop Neural Control",
				dates: { start: "2026-03-16" },
				kind: "workshop",
			},
			"cosyne-2026-workshop-closed-loop",
		],
		[
			"a satellite",
			{ name: "Pre-COSYNE Brainhack 2026", kind: "satellite", parent: "cosyne-2026" },
			"pre-cosyne-brainhack-2026",
		],
		[
			"accents and the like",
			{
				name: "BCI Meeting, Sibenik 2027",
				dates: { start: "2027-06-07" },
				places: [{ city: "Sibenik", country: "HR" }],
			},
			"bci-meeting-2027",
		],
	])("%s", async (_, draft, slug) => {
		expect((await slugs(draft))[0]).toBe(slug);
	});

	it("is said with its reasons", async () => {
		const [first] = await find({
			name: "Computational & Systems Neuroscience",
			dates: { start: "2027-03-11", end: "2027-03-16" },
			places: [{ city: "Montréal", country: "CA" }],
		});
		expect(
			first && { slug: first.slug, score: first.score, probable: first.probable, reasons: first.reasons },
		).toEqual({
			slug: "cosyne-2027",
			score: 1,
			probable: true,
			reasons: [
				"“COSYNE 2027” is also known as “Computational and Systems Neuroscience”.",
				"Both are on the same days, from 11 March 2027.",
				"Both are in Montréal.",
			],
		});
	});

	it("is found by its address alone", async () => {
		const { url } = await db().event.findUniqueOrThrow({
			where: { slug: "canonical-cortical-computations-2026" },
		});
		expect(await slugs({ name: "A spring gathering in New York", dates: { year: 2026 }, url })).toEqual([
			"canonical-cortical-computations-2026",
		]);
	});
});

describe("another event", () => {
	it.each<[string, EventDraftInput]>([
		[
			"the next edition",
			{
				name: "COSYNE 2028",
				dates: { start: "2028-03-09", end: "2028-03-14" },
				places: [{ city: "Lisbon", country: "PT" }],
			},
		],
		[
			"next year's edition of a workshop",
			{
				name: "NeuroAI: Fusing Neuroscience and AI for Intelligent Solutions (NeurIPS 2027)",
				dates: { year: 2027 },
			},
		],
		[
			"a new satellite of COSYNE",
			{
				name: "Tide Models workshop",
				kind: "satellite",
				parent: "cosyne-2027",
				dates: { start: "2027-03-17" },
				places: [{ city: "Montreal", country: "CA" }],
			},
		],
		[
			"a satellite that bears its parent's name",
			{
				name: "COSYNE 2027 satellite: Tide Models",
				kind: "satellite",
				parent: "cosyne-2027",
				dates: { start: "2027-03-10" },
			},
		],
		[
			"the same abbreviation, elsewhere and at another time",
			{ name: "CNS 2027", dates: { start: "2027-11-02" }, places: [{ city: "Nairobi", country: "KE" }] },
		],
		["common words only", { name: "Workshop on Learning 2027", dates: { year: 2027 } }],
		[
			"another meeting in the same city on the same days",
			{
				name: "Dental Congress",
				dates: { start: "2027-03-11", end: "2027-03-16" },
				places: [{ city: "Montreal", country: "CA" }],
			},
		],
	])("%s", async (_, draft) => {
		expect(await slugs(draft)).toEqual([]);
	});

	it("CNS and CNS* of one year are told apart by days and place", async () => {
		const boston: EventDraftInput = {
			name: "CNS 2027",
			dates: { start: "2027-03-20", end: "2027-03-23" },
			places: [{ city: "Boston", country: "US" }],
		};
		expect(await slugs(boston)).toEqual(["cns-cogneuro-2027"]);
		expect(await slugs({ name: "CNS 2027" })).toEqual(["cns-cogneuro-2027", "cns-ocns-2027"]);
	});

	it("finds each event of the real catalogue again, and takes none of them for another", async () => {
		const events = await db().event.findMany({ include: { places: true, parent: true, series: true } });
		const day = (date: Date | null) => date?.toISOString().slice(0, 10);
		const pairs: string[] = [];
		for (const event of events) {
			const draft = eventDraft.parse({
				name: event.name,
				kind: event.kind,
				ordinal: event.ordinal,
				url: event.url,
				dates: {
					start: day(event.startDate),
					end: day(event.endDate),
					precision: event.datePrecision,
					note: event.dateNote,
					year: event.year,
				},
				places: event.places.map(({ city, country, venue }) => ({ city, country, venue })),
				parent: event.parent?.slug,
			});
			const found = await findDuplicates(draft, { now: FIXED_NOW, limit: 10 });
			expect(found[0]?.slug, event.slug).toBe(event.slug);
			pairs.push(
				...found
					.filter(({ slug, probable }) => slug !== event.slug && probable)
					.map(({ slug }) => [event.slug, slug].sort().join(" ~ ")),
			);
		}
		expect(events.length).toBeGreaterThan(150);
		expect([...new Set(pairs)].sort()).toEqual([]);
	});
});

it("leaves out the event that is being edited, and takes any name", async () => {
	const { id } = await db().event.findUniqueOrThrow({ where: { slug: "ccn-2027" } });
	const draft = eventDraft.parse({ name: "CCN 2027" });
	expect(await findDuplicates(draft, { now: FIXED_NOW, except: id })).toEqual([]);
	for (const name of ["%_\\", "'; DROP", "🧠", "the", "2027", "a".repeat(300)])
		expect(Array.isArray(await find({ name }))).toBe(true);
});
