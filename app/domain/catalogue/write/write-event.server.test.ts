import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { loadCatalogue } from "#prisma/seed.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { type EventDraftInput, eventDraft } from "../drafts/schema.ts";
import { refreshListings } from "../listing/refresh-listings.server.ts";
import { readEventPage } from "../pages/event-page.server.ts";
import { changeEvent, type EventChange } from "./change-event.server.ts";
import { diffDrafts } from "./event-fields.ts";
import { readLockedFields } from "./lock-fields.server.ts";
import { makeEvent } from "./make-event.server.ts";
import { readEventDraft } from "./read-event-draft.server.ts";

const ADA = "0196e3a0-0000-7000-8000-00000000000a";
const author = { actorId: ADA, reason: "announced on the list", now: "2026-11-24T12:00:00.000Z" };
let url: string;

beforeAll(async () => {
	url = await createTestDatabase();
	connectDatabase(url, { connections: 10 });
	await inTransaction((tx) => refreshListings(tx), { seconds: 60 });
});
afterAll(disconnectDatabase);

const WORKSHOP: EventDraftInput = {
	name: "Credit assignment in brains and machines",
	kind: "workshop",
	description: "One day on how brains and networks learn.",
	url: "https://credit.example.org/",
	mode: "hybrid",
	status: "announced",
	language: "en",
	level: "graduate",
	prerequisites: "Some linear algebra.",
	dates: { start: "2027-05-03", end: "2027-05-04", startTime: "09:00", timeZone: "Europe/Lisbon" },
	places: [{ role: "main", venue: "Champalimaud", city: "Lisbon", country: "PT" }],
	parent: "cosyne-2027",
	series: { newName: "Credit assignment meetings" },
	programs: [{ slug: "ucl-neuroai" }],
	organizations: [{ slug: "cold-spring-harbor-laboratory" }, { newName: "Lisbon Learning Society" }],
	people: [
		{ name: "Ada Example", affiliation: "Example University", role: "organizer" },
		{ name: "Ben Sample", orcid: "0000-0002-1825-0097", role: "speaker" },
	],
	topics: ["reinforcement-learning"],
	deadlines: [
		{
			kind: "abstract",
			label: "Abstracts",
			closesOn: "2027-02-01",
			closesTime: "23:59",
			timeZone: "Etc/GMT+12",
			timeZoneLabel: "AoE",
		},
		{ kind: "travel_grant", label: "Travel grants", closesOn: "2027-02-15" },
	],
	cost: { amount: 120, currency: "EUR", note: "students 60" },
	funding: [{ kind: "travel_grant", note: "ten of 500 EUR" }],
	links: [{ label: "Poster", url: "https://credit.example.org/poster.pdf" }],
	sourceUrl: "https://lists.example.org/1234",
};

function make(input: Partial<EventDraftInput> = {}) {
	const draft = eventDraft.parse({ ...WORKSHOP, ...input });
	return inTransaction((tx) => makeEvent(tx, { ...author, draft }));
}

function change(options: Partial<EventChange> & Pick<EventChange, "eventId" | "draft">) {
	return inTransaction((tx) => changeEvent(tx, { ...author, now: "2026-11-25T09:00:00.000Z", ...options }));
}

const draftOf = (id: string) => inTransaction((tx) => readEventDraft(tx, id));
const rowOf = (id: string) => db().event.findUniqueOrThrow({ where: { id } });

/** The lists say what the records say: writing all of them anew changes nothing. */
async function expectListsToAgree() {
	expect(await inTransaction((tx) => refreshListings(tx), { seconds: 60 })).toBe(0);
}

test("every event of the catalogue can be said as a draft, and saying it again changes nothing", async () => {
	const events = await db().event.findMany({ select: { id: true, slug: true } });
	expect(events.length).toBeGreaterThan(150);
	const before = await db().event.findMany({ orderBy: { id: "asc" } });
	for (const { id } of events)
		expect(
			await inTransaction((tx) => changeEvent(tx, { ...author, eventId: id, draft: (now) => now })),
		).toEqual({});
	expect(await db().event.findMany({ orderBy: { id: "asc" } })).toEqual(before);
	expect(await db().recordChange.count()).toBe(0);
});

describe("a new event", () => {
	test("says on its page all that its draft said, and stands in lists and history", async () => {
		const { eventId, slug } = await make();
		expect(slug).toBe("credit-assignment-in-brains-and-machines-2027");
		const said = await draftOf(eventId);
		const draft = eventDraft.parse({
			...WORKSHOP,
			series: { slug: "credit-assignment-meetings" },
			organizations: [{ slug: "cold-spring-harbor-laboratory" }, { slug: "lisbon-learning-society" }],
			sourceUrl: null,
		});
		expect(said).toEqual(draft);
		const page = await readEventPage(slug);
		if ("movedTo" in page) throw new Error("moved");
		expect(page).toMatchObject({ name: WORKSHOP.name, sequence: 0, checkedOn: "2026-11-24" });
		expect(page.sources.map((source) => source.url)).toEqual(["https://lists.example.org/1234"]);
		expect(page.deadlines.map(({ closesAt }) => closesAt)).toEqual(["2027-02-02T11:59:00.000Z", null]);
		const changes = await db().recordChange.findMany({ orderBy: { id: "asc" } });
		expect(changes.map(({ recordKind, verb, actorId }) => [recordKind, verb, actorId])).toEqual([
			["series", "made", ADA],
			["organization", "made", ADA],
			["event", "made", ADA],
		]);
		await expectListsToAgree();
	});

	test("gets an address of its own, also beside one of the same name at the same moment", async () => {
		const made = await Promise.all(
			Array.from({ length: 4 }, () => make({ name: "Same name", series: null, organizations: [] })),
		);
		expect(made.map(({ slug }) => slug).sort()).toEqual([
			"same-name-2027",
			"same-name-2027-2",
			"same-name-2027-3",
			"same-name-2027-4",
		]);
	});

	test.each<[string, Partial<EventDraftInput>, string]>([
		["no kind", { kind: null }, "Say what kind of event it is."],
		[
			"a topic that there is not",
			{ topics: ["no-such-topic"] },
			'There is no topic "no-such-topic" in the catalogue.',
		],
		[
			"a parent that there is not",
			{ parent: "cosyne-1999" },
			'There is no event "cosyne-1999" in the catalogue.',
		],
	])("with %s is refused, and leaves nothing", async (_, input, message) => {
		const before = await db().series.count();
		await expect(make({ ...input, series: { newName: "Not to be" } })).rejects.toMatchObject({
			code: "invalid",
			message,
		});
		expect(await db().series.count()).toBe(before);
	});
});

describe("a change", () => {
	test("moves a deadline: the same entry, one more in its sequence, and the old date beside it", async () => {
		const { eventId } = await make({ name: "Moved", series: null, organizations: [] });
		const old = await db().deadline.findFirstOrThrow({ where: { eventId, kind: "abstract" } });
		const fields = await change({
			eventId,
			reason: "more time",
			draft: (now) => ({
				...now,
				deadlines: now.deadlines.map((one) =>
					one.kind === "abstract" ? { ...one, closesOn: "2027-02-14" } : one,
				),
			}),
		});
		expect(Object.keys(fields)).toEqual(["deadlines"]);
		const moved = await db().deadline.findUniqueOrThrow({ where: { id: old.id }, include: { moves: true } });
		expect([moved.sequence, moved.closesAt?.toISOString()]).toEqual([1, "2027-02-15T11:59:00.000Z"]);
		expect(
			moved.moves.map(({ previousDate, note }) => [previousDate.toISOString().slice(0, 10), note]),
		).toEqual([["2027-02-01", "more time"]]);
		const other = await db().deadline.findFirstOrThrow({ where: { eventId, kind: "travel_grant" } });
		expect(other.sequence).toBe(0);
		// The event's own entry does not show deadlines.
		expect((await rowOf(eventId)).sequence).toBe(0);
		await expectListsToAgree();
	});

	test("is kept field by field, with who and why, and moves the calendar entry on", async () => {
		const { eventId } = await make({ name: "Kept", series: null, organizations: [] });
		await change({ eventId, draft: (now) => ({ ...now, name: "Kept better", places: [], mode: "online" }) });
		const { sequence, changedAt } = await rowOf(eventId);
		expect([sequence, changedAt.toISOString()]).toEqual([1, "2026-11-25T09:00:00.000Z"]);
		const last = await db().recordChange.findFirstOrThrow({
			where: { recordId: eventId },
			orderBy: { id: "desc" },
		});
		expect(last).toMatchObject({ verb: "changed", actorId: ADA, reason: "announced on the list" });
		expect(last.fields).toEqual({
			name: { before: "Kept", after: "Kept better" },
			mode: { before: "hybrid", after: "online" },
			places: { before: (await eventDraft.parseAsync(WORKSHOP)).places, after: [] },
		});
		await expectListsToAgree();
	});

	test("is refused where somebody else was faster", async () => {
		const { eventId } = await make({ name: "Raced", series: null, organizations: [] });
		const unchangedSince = (await rowOf(eventId)).changedAt.toISOString();
		const rename = (name: string) =>
			change({ eventId, unchangedSince, draft: (now) => ({ ...now, name }) }).then(
				() => "landed",
				(error: { code: string }) => error.code,
			);
		const outcomes = await Promise.all([rename("One"), rename("Other"), rename("Third")]);
		expect(outcomes.sort()).toEqual(["conflict", "conflict", "landed"]);
	});

	test.each<[string, EventChange["draft"], string]>([
		[
			"an end before its start",
			(now) => ({ ...now, dates: { ...now.dates, end: "2027-05-01" } }),
			"It ends before it starts.",
		],
		[
			"a deadline after its end",
			(now) => ({ ...now, deadlines: now.deadlines.map((one) => ({ ...one, closesOn: "2027-06-01" })) }),
			"The event is over by then: it ends on 4 May 2027. Mark it if it may follow the event.",
		],
	])("to %s is refused, in words", async (_, draft, message) => {
		const { eventId } = await make({ name: "Refused", series: null, organizations: [] });
		await expect(change({ eventId, draft })).rejects.toMatchObject({ code: "invalid", message });
	});
});

test("what a person set outlives a load of the catalogue files; an import's word does not lock", async () => {
	const { id: eventId } = await db().event.findUniqueOrThrow({ where: { slug: "cosyne-2027" } });
	const before = await draftOf(eventId);
	await change({ eventId, draft: (now) => ({ ...now, dates: { ...now.dates, note: "moved by a day" } }) });
	await change({ eventId, importId: ADA, draft: (now) => ({ ...now, notes: "imported" }) });
	expect([...(await inTransaction((tx) => readLockedFields(tx, eventId)))]).toEqual(["dates"]);
	await db().catalogueLoad.deleteMany();
	await loadCatalogue({ databaseUrl: url });
	connectDatabase(url, { connections: 10 });
	const after = await draftOf(eventId);
	expect(before && after && Object.keys(diffDrafts(before, after))).toEqual(["dates"]);
	expect(after?.dates.note).toBe("moved by a day");
});
