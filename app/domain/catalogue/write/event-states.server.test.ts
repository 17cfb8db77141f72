import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { eventDraft } from "../drafts/schema.ts";
import { refreshListings } from "../listing/refresh-listings.server.ts";
import { listDeadlines } from "../lists/list-deadlines.server.ts";
import { readEventPage } from "../pages/event-page.server.ts";
import { readSeriesPage } from "../pages/series-page.server.ts";
import { searchRecords } from "../search/search-records.server.ts";
import { changeEvent } from "./change-event.server.ts";
import {
	cancelEvent,
	postponeEvent,
	reinstateEvent,
	restoreEvent,
	withdrawEvent,
} from "./event-states.server.ts";
import { nextEdition } from "./next-edition.ts";
import { readEventDraft } from "./read-event-draft.server.ts";
import { undoChange } from "./undo-change.server.ts";

const author = { actorId: null, reason: "test", now: "2026-11-24T12:00:00.000Z" };

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
	await inTransaction((tx) => refreshListings(tx), { seconds: 60 });
});
afterAll(disconnectDatabase);

const idOf = async (slug: string) => (await db().event.findUniqueOrThrow({ where: { slug } })).id;
const run = (act: typeof cancelEvent, eventId: string) =>
	inTransaction((tx) => act(tx, { ...author, eventId }));
const outcome = (promise: Promise<unknown>) =>
	promise.then(
		() => "done",
		(error: { code: string }) => error.code,
	);

describe("the states of an event", () => {
	test.each([
		["announced", ["done", "done", "conflict"]],
		["postponed", ["conflict", "done", "done"]],
		["cancelled", ["conflict", "conflict", "done"]],
	] as const)("from %s: postpone, cancel, reinstate", async (status, expected) => {
		const eventId = await idOf("nice-2027");
		const outcomes: string[] = [];
		for (const act of [postponeEvent, cancelEvent, reinstateEvent]) {
			await db().event.update({ where: { id: eventId }, data: { status } });
			outcomes.push(await outcome(run(act, eventId)));
		}
		expect(outcomes).toEqual(expected);
	});

	test("show in calendars, lists and history", async () => {
		const eventId = await idOf("nice-2027");
		await db().event.update({ where: { id: eventId }, data: { status: "announced", sequence: 4 } });
		await run(cancelEvent, eventId);
		expect((await db().event.findUniqueOrThrow({ where: { id: eventId } })).sequence).toBe(5);
		const { card } = await db().listing.findFirstOrThrow({ where: { recordId: eventId } });
		expect((card as { status: string }).status).toBe("cancelled");
		const last = await db().recordChange.findFirstOrThrow({ orderBy: { id: "desc" } });
		expect([last.verb, last.fields]).toEqual([
			"cancelled",
			{ status: { before: "announced", after: "cancelled" } },
		]);
	});
});

describe("a withdrawn event", () => {
	test("is gone from page, lists, search, deadlines, its series and its satellites, and comes back as it was", async () => {
		const eventId = await idOf("cosyne-2027");
		const seen = async () => ({
			page: await outcome(readEventPage("cosyne-2027")),
			search: (await searchRecords("cosyne 2027", { now: author.now })).hits
				.map(({ slug }) => slug)
				.includes("cosyne-2027"),
			deadlines: JSON.stringify(
				await listDeadlines({ kind: [], q: "", when: "all", after: null } as never, {
					now: author.now,
					limit: 500,
				}).catch(() => []),
			).includes('"cosyne-2027"'),
			series: JSON.stringify(await readSeriesPage("cosyne", author.now)).includes('"cosyne-2027"'),
			listed: await db().listing.count({ where: { recordId: eventId } }),
			told: await db().listing.count({
				where: { card: { path: ["parent", "slug"], equals: "cosyne-2027" } },
			}),
		});
		const before = await seen();
		const draft = await inTransaction((tx) => readEventDraft(tx, eventId));
		await run(withdrawEvent, eventId);
		expect(await seen()).toEqual({
			page: "gone",
			search: false,
			deadlines: false,
			series: false,
			listed: 0,
			told: 0,
		});
		expect(await inTransaction((tx) => refreshListings(tx), { seconds: 60 })).toBe(0);
		expect(await outcome(run(withdrawEvent, eventId))).toBe("conflict");
		await run(restoreEvent, eventId);
		expect(await seen()).toEqual(before);
		expect(await inTransaction((tx) => readEventDraft(tx, eventId))).toEqual(draft);
		expect(await outcome(run(restoreEvent, eventId))).toBe("conflict");
		expect(await outcome(run(withdrawEvent, "0196e3a0-0000-7000-8000-000000000001"))).toBe("not_found");
	});
});

describe("history", () => {
	test("sets one change back and leaves what came after", async () => {
		const eventId = await idOf("ccn-2027");
		const before = await inTransaction((tx) => readEventDraft(tx, eventId));
		const edit = (part: object) =>
			inTransaction((tx) => changeEvent(tx, { ...author, eventId, draft: (now) => ({ ...now, ...part }) }));
		await edit({ name: "A wrong name" });
		const wrong = await db().recordChange.findFirstOrThrow({ orderBy: { id: "desc" } });
		await edit({ notes: "a later note" });
		const undo = () => inTransaction((tx) => undoChange(tx, { ...author, changeId: wrong.id }));
		expect(Object.keys(await undo())).toEqual(["name"]);
		expect(await inTransaction((tx) => readEventDraft(tx, eventId))).toEqual({
			...before,
			notes: "a later note",
		});
		expect((await db().recordChange.findFirstOrThrow({ orderBy: { id: "desc" } })).undoesId).toBe(wrong.id);
		await expect(undo()).rejects.toMatchObject({ code: "conflict" });
	});

	test("is only ever added to; only an erased person's id may go", async () => {
		const { id } = await db().recordChange.create({
			data: {
				recordKind: "event",
				recordId: await idOf("ccn-2027"),
				at: author.now,
				verb: "changed",
				fields: {},
				actorId: await idOf("ccn-2027"),
			},
		});
		const refused = "The history is only ever added to.";
		await expect(db().recordChange.update({ where: { id }, data: { reason: "x" } })).rejects.toThrow(refused);
		await expect(
			db().recordChange.update({ where: { id }, data: { actorId: null, reason: "x" } }),
		).rejects.toThrow(refused);
		await expect(db().recordChange.delete({ where: { id } })).rejects.toThrow(refused);
		await db().recordChange.update({ where: { id }, data: { actorId: null } });
		expect((await db().recordChange.findUniqueOrThrow({ where: { id } })).actorId).toBeNull();
	});
});

test("next year's edition keeps what lasts, and leaves open what is this year's", async () => {
	const eventId = await idOf("cosyne-2027");
	const draft = await inTransaction((tx) => readEventDraft(tx, eventId));
	if (!draft) throw new Error("no draft");
	const next = nextEdition(draft);
	expect(next).toMatchObject({
		name: "COSYNE 2028",
		series: { slug: "cosyne" },
		kind: draft.kind,
		topics: draft.topics,
	});
	expect(next.dates).toMatchObject({ start: null, end: null, year: 2028, precision: "year" });
	expect(next.deadlines).toEqual([]);
	expect(eventDraft.parse(next)).toEqual(next);
});
