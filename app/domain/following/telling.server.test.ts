import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
	cancelEvent,
	changeEvent,
	makeEvent,
	postponeEvent,
	readEventDraft,
	refreshSearch,
	reinstateEvent,
	withdrawEvent,
} from "#app/domain/catalogue/index.server.ts";
import { type EventDraft, nextEdition } from "#app/domain/catalogue/index.ts";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { wire } from "#app/wire.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { runJobs } from "#tests/setup/run-jobs.ts";
import { follow, gatherNewsJob, sayGoing, tellSomeJob } from "./index.server.ts";

const EVENT = "nice-2027";
const author = { actorId: null as string | null, reason: "The hall is closed.", now: FIXED_NOW };
let number = 0;
let eventId: string;

beforeAll(async () => {
	wire();
	connectDatabase(await createTestDatabase());
	await refreshSearch();
	eventId = (await db().event.findUniqueOrThrow({ where: { slug: EVENT } })).id;
});
afterAll(disconnectDatabase);
beforeEach(async () => {
	await runJobs([gatherNewsJob, tellSomeJob], { later: true });
	await db().event.update({ where: { id: eventId }, data: { status: "announced", withdrawnAt: null } });
	await db().outboxMail.deleteMany();
	await db().follow.deleteMany();
	await db().attendance.deleteMany();
	await refreshSearch();
});

const person = (name: string) => makePerson(`${name} T${++number}`);
const tell = () => runJobs([gatherNewsJob, tellSomeJob], { later: true });
const act = (verb: typeof cancelEvent, by = author) => inTransaction((tx) => verb(tx, { ...by, eventId }));
const change = (draft: (now: EventDraft) => EventDraft, by = author) =>
	inTransaction((tx) => changeEvent(tx, { ...by, eventId, draft }));
const moveDeadlines = (now: EventDraft): EventDraft => ({
	...now,
	deadlines: now.deadlines.map((one) => ({ ...one, closesOn: "2027-01-09" })),
});

/** What was told to whom since the test began. */
async function told(): Promise<Record<string, unknown[]>> {
	const mails = await db().outboxMail.findMany({
		where: { message: "followed-changed" },
		orderBy: { id: "asc" },
	});
	const by: Record<string, unknown[]> = {};
	for (const { recipient, props } of mails) by[recipient] = [...(by[recipient] ?? []), props];
	return by;
}
const address = ({ handle }: Person) => `${handle}@example.org`;
const whats = (props: unknown) => (props as { news: { what: string }[] }).news.map(({ what }) => what);

/** Something of each kind under which the event stands. */
async function umbrellas(): Promise<
	{ kind: "event" | "series" | "topic" | "organization" | "program"; slug: string }[]
> {
	const event = await db().event.findUniqueOrThrow({
		where: { id: eventId },
		include: { series: { include: { topics: { include: { topic: true } } } } },
	});
	const organization = await db().organization.findFirstOrThrow();
	const program = await db().program.findFirstOrThrow();
	await db().eventOrganization.upsert({
		where: { eventId_organizationId: { eventId, organizationId: organization.id } },
		create: { eventId, organizationId: organization.id, position: 90 },
		update: {},
	});
	await db().eventProgram.upsert({
		where: { eventId_programId: { eventId, programId: program.id } },
		create: { eventId, programId: program.id, position: 90 },
		update: {},
	});
	return [
		{ kind: "event", slug: EVENT },
		{ kind: "series", slug: event.series?.slug ?? "" },
		{ kind: "topic", slug: event.series?.topics[0]?.topic.slug ?? "" },
		{ kind: "organization", slug: organization.slug },
		{ kind: "program", slug: program.slug },
	];
}

describe("who is told", () => {
	test("whoever follows the event or what it belongs to, or goes there; one mail each, however many ways", async () => {
		const all = await umbrellas();
		const everything = await person("Everything");
		const one = await Promise.all(all.map(({ kind }) => person(kind)));
		const goes = await person("Goes");
		const elsewhere = await person("Elsewhere");
		for (const [at, record] of all.entries()) {
			await follow(one[at] as Person, record, FIXED_NOW);
			await follow(everything, record, FIXED_NOW);
		}
		await sayGoing(goes, { slug: EVENT, visibility: "hidden" }, FIXED_NOW);
		await follow(elsewhere, { kind: "event", slug: "cosyne-2027" }, FIXED_NOW);
		await act(cancelEvent);
		await tell();
		const mails = await told();
		expect(Object.keys(mails).sort()).toEqual([everything, goes, ...one].map(address).sort());
		expect(Object.values(mails).map((list) => list.length)).toEqual(Array(7).fill(1));
		const through = (who: Person) => (mails[address(who)] as { through: string }[])[0]?.through;
		expect([everything, goes, ...one].map(through)).toEqual([
			"event",
			"going",
			...all.map(({ kind }) => kind),
		]);
	});

	test("never the author, nor who is suspended or leaving", async () => {
		const [ada, ben, cleo] = [await person("Ada"), await person("Ben"), await person("Cleo")];
		for (const who of [ada, ben, cleo]) await follow(who, { kind: "event", slug: EVENT }, FIXED_NOW);
		await db().account.update({ where: { id: cleo.accountId }, data: { suspendedAt: FIXED_NOW } });
		await act(cancelEvent, { ...author, actorId: ada.accountId });
		await tell();
		expect(Object.keys(await told())).toEqual([address(ben)]);
	});

	test("only where people are concerned", async () => {
		await follow(await person("Ada"), { kind: "event", slug: EVENT }, FIXED_NOW);
		await change((now) => ({ ...now, description: "Mended." }));
		expect(await tell()).toEqual({ completed: 0, failed: 0 });
		expect(await told()).toEqual({});
	});

	test("of a next edition those who follow the series, not those of its topics", async () => {
		const all = await umbrellas();
		const [series, topic] = [await person("Series"), await person("Topic")];
		await follow(series, all[1] as (typeof all)[1], FIXED_NOW);
		await follow(topic, all[2] as (typeof all)[2], FIXED_NOW);
		const made = await inTransaction(async (tx) => {
			const draft = nextEdition((await readEventDraft(tx, eventId)) as EventDraft);
			return makeEvent(tx, { ...author, draft: { ...draft, url: "https://example.org/next" } });
		});
		await tell();
		const mails = await told();
		expect(Object.keys(mails)).toEqual([address(series)]);
		expect(mails[address(series)]).toMatchObject([
			{ path: `/events/${made.slug}`, news: [{ what: "edition" }], reasons: [] },
		]);
		await db().event.delete({ where: { id: made.eventId } });
	});
});

describe("what is told", () => {
	test("the old day and the new one of a deadline, with the reason", async () => {
		const ada = await person("Ada");
		await follow(ada, { kind: "event", slug: EVENT }, FIXED_NOW);
		const day = (closesOn: string) => (now: EventDraft) => ({
			...now,
			deadlines: [{ ...(moveDeadlines(now).deadlines[0] as EventDraft["deadlines"][number]), closesOn }],
		});
		await change(day("2027-01-08"));
		await tell();
		await db().outboxMail.deleteMany();
		await change(day("2027-01-15"), { ...author, reason: "More time." });
		await tell();
		const [{ news, reasons }] = (await told())[address(ada)] as [{ news: unknown[]; reasons: string[] }];
		expect(reasons).toEqual(["More time."]);
		expect(news).toMatchObject([
			{
				what: "deadline",
				before: expect.stringContaining("8 January 2027"),
				after: expect.stringContaining("15 January 2027"),
			},
		]);
	});

	test("several quick changes in one mail; what was taken back at once in none", async () => {
		const ada = await person("Ada");
		await follow(ada, { kind: "event", slug: EVENT }, FIXED_NOW);
		await act(postponeEvent);
		await act(cancelEvent);
		await tell();
		expect((await told())[address(ada)]?.map(whats)).toEqual([["cancelled"]]);
		await db().outboxMail.deleteMany();
		await act(reinstateEvent);
		await act(cancelEvent);
		await tell();
		expect(await told()).toEqual({});
	});

	test("a withdrawn event has no page to go to", async () => {
		const ada = await person("Ada");
		await follow(ada, { kind: "event", slug: EVENT }, FIXED_NOW);
		await act(withdrawEvent);
		await tell();
		expect((await told())[address(ada)]).toMatchObject([{ news: [{ what: "withdrawn" }] }]);
		expect((await told())[address(ada)]?.[0]).not.toHaveProperty("path");
	});

	test("what is undone with its transaction is told to nobody", async () => {
		await follow(await person("Ada"), { kind: "event", slug: EVENT }, FIXED_NOW);
		const undone = inTransaction(async (tx) => {
			await cancelEvent(tx, { ...author, eventId });
			throw new Error("No.");
		});
		await expect(undone).rejects.toThrow("No.");
		expect(await tell()).toEqual({ completed: 0, failed: 0 });
	});
});

describe("a job that runs again", () => {
	const run = { jobId: "x", attempt: 1, signal: new AbortController().signal, progress: async () => {} };
	/** Somebody is to be told; the job as a worker took it, and runs it once more after a crash. */
	async function twice(between: () => Promise<unknown>): Promise<number> {
		const ada = await person("Ada");
		await follow(ada, { kind: "event", slug: EVENT }, FIXED_NOW);
		await act(cancelEvent);
		const { id } = await db().recordChange.findFirstOrThrow({
			where: { recordId: eventId },
			orderBy: { id: "desc" },
		});
		const chunk = { eventId, changeIds: [String(id)], after: null };
		await tellSomeJob.run(chunk, run);
		await between();
		await tellSomeJob.run(chunk, run);
		// And as gathered once more.
		await gatherNewsJob.run({ eventId, from: String(id) }, run);
		await tell();
		return (await told())[address(ada)]?.length ?? 0;
	}

	test("tells nobody twice", async () => {
		expect(await twice(async () => {})).toBe(1);
	});

	test("would, but for the note of who was told", async () => {
		expect(await twice(() => db().told.deleteMany())).toBeGreaterThan(1);
	});

	test("at the same time as itself tells nobody twice", async () => {
		const people = await Promise.all(Array.from({ length: 5 }, () => person("Many")));
		for (const who of people) await follow(who, { kind: "event", slug: EVENT }, FIXED_NOW);
		await act(cancelEvent);
		const { id } = await db().recordChange.findFirstOrThrow({ orderBy: { id: "desc" } });
		const chunk = { eventId, changeIds: [String(id)], after: null };
		await Promise.all([1, 2, 3].map(() => tellSomeJob.run(chunk, run)));
		await tell();
		expect(Object.values(await told()).map((list) => list.length)).toEqual([1, 1, 1, 1, 1]);
	});

	test("goes on where a full chunk ended", async () => {
		const slug = (await umbrellas())[2]?.slug as string;
		const { recordId } = await db().listing.findFirstOrThrow({ where: { recordKind: "topic", slug } });
		await db().$executeRaw`WITH made AS (
			INSERT INTO "Account" (id, email, "emailVerifiedAt", "createdAt")
			SELECT gen_random_uuid(), 'crowd' || n || '@example.org', ${FIXED_NOW}::timestamptz, ${FIXED_NOW}::timestamptz FROM generate_series(1, 450) n RETURNING id)
			INSERT INTO "Follow" SELECT id, 'topic', ${recordId}::uuid, ${FIXED_NOW}::timestamptz FROM made`;
		await act(cancelEvent);
		await tell();
		expect(Object.values(await told()).map((list) => list.length)).toEqual(Array(450).fill(1));
	});
});
