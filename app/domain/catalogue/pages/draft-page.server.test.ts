import { afterAll, beforeAll, expect, test } from "vitest";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { emptyDraft, eventDraft } from "../drafts/schema.ts";
import { makeEvent } from "../write/make-event.server.ts";
import { readDraftPage } from "./draft-page.server.ts";
import { readEventPage } from "./event-page.server.ts";

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

const DRAFT = eventDraft.parse({
	name: "Replay in Brains and Machines 2027",
	kind: "workshop",
	mode: "hybrid",
	dates: { start: "2027-06-14", end: "2027-06-16", timeZone: "Europe/Lisbon" },
	places: [{ city: "Lisbon", country: "PT" }],
	organizations: [{ slug: "cold-spring-harbor-laboratory" }],
	programs: [{ slug: "ucl-neuroai" }],
	people: [{ name: "Ada Okafor", role: "speaker" }],
	topics: ["reinforcement-learning"],
	deadlines: [
		{ kind: "registration", closesOn: "2027-05-01" },
		{ kind: "abstract", closesOn: "2027-03-15", closesTime: "23:59", timeZone: "AoE" },
	],
	cost: { amount: "120", currency: "EUR" },
	funding: [{ kind: "waiver", note: "Ten" }],
	links: [{ label: "Programme", url: "https://replay.example.org/p" }],
	prerequisites: "A laptop.",
	language: "en",
	url: "https://replay.example.org/",
});

/** What is the database's own: ids, addresses, when it was written, where it was read. */
function said<T extends object>(page: T): Partial<T> {
	const own = ["id", "slug", "sources", "sequence", "changedAt", "checkedOn", "deadlines"];
	return Object.fromEntries(Object.entries(page).filter(([field]) => !own.includes(field))) as Partial<T>;
}

test("a preview shows what the page will show, and the row what the list will", async () => {
	const preview = await readDraftPage(DRAFT, FIXED_NOW);
	const { slug } = await inTransaction((tx) =>
		makeEvent(tx, { draft: DRAFT, actorId: null, reason: null, now: FIXED_NOW }),
	);
	const page = await readEventPage(slug);
	if ("movedTo" in page) throw new Error("It is new.");
	const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
	const { fee, ...rest } = said(preview.page);
	const { fee: published, ...others } = said(page);
	expect(plain(rest)).toEqual(plain(others));
	expect([fee?.amount, fee?.currency]).toEqual([published?.amount, published?.currency]);
	const moments = (deadlines: typeof page.deadlines) =>
		deadlines.map(({ kind, closesAt, overAt, label }) => ({ kind, closesAt, overAt, label }));
	expect(moments(preview.page.deadlines)).toEqual(moments(page.deadlines));
	const { card } = await db().listing.findFirstOrThrow({ where: { recordKind: "event", slug } });
	const { deadlines, ...row } = preview.card;
	expect(plain(card)).toMatchObject(plain(row));
	expect(deadlines.map(({ kind }) => kind)).toEqual(["abstract", "registration"]);
});

test("what is not known yet is left out", async () => {
	const { page, card } = await readDraftPage(emptyDraft("A thing"), FIXED_NOW);
	expect([page.fee, page.series, page.places, page.deadlines]).toEqual([null, null, [], []]);
	expect(card.dates).toMatchObject({ precision: "year", year: 2026 });
});
