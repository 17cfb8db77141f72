import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
	type DeadlineItem,
	listDeadlines,
	refreshSearch,
	withdrawEvent,
} from "#app/domain/catalogue/index.server.ts";
import { RECORD_KINDS, type RecordKind, readFilters } from "#app/domain/catalogue/index.ts";
import { blockPerson } from "#app/domain/people/index.server.ts";
import { connect } from "#app/platform/db/connect.server.ts";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { follow, isFollowing, listFollowed, unfollow } from "./follow.server.ts";
import { readGoing, sayGoing, sayNotGoing } from "./going.server.ts";
import { readNextOfMine } from "./next-of-mine.server.ts";
import { personalData } from "./personal-data.server.ts";

const EVENT = "nice-2027";
let number = 0;
let ada: Person;
let databaseUrl: string;

beforeAll(async () => {
	databaseUrl = await createTestDatabase();
	connectDatabase(databaseUrl);
	await refreshSearch();
});
afterAll(disconnectDatabase);
beforeEach(async () => {
	await db().attendance.deleteMany();
	ada = await person("Ada", "public");
});

const person = (name: string, visibility: "hidden" | "members" | "public") =>
	makePerson(`${name} ${++number}`, { visibility });
const member = ({ accountId }: Person) => ({
	...{ accountId, moderator: false, administrator: false, organizes: [] },
});
const outcome = (promise: Promise<unknown>) =>
	promise.then(
		() => "done",
		(error: { code: string }) => error.code,
	);

describe("following", () => {
	test.each(RECORD_KINDS)("a %s, twice, and no more, twice", async (kind: RecordKind) => {
		const { slug, recordId: id } = await db().listing.findFirstOrThrow({ where: { recordKind: kind } });
		await follow(ada, { kind, slug }, FIXED_NOW);
		await follow(ada, { kind, slug }, "2026-12-01T00:00:00Z");
		expect(await isFollowing(ada, { kind, id })).toBe(true);
		expect(await listFollowed(ada)).toMatchObject([
			{ kind, id, slug, gone: false, since: new Date(FIXED_NOW).toISOString() },
		]);
		await unfollow(ada, { kind, slug });
		await unfollow(ada, { kind, slug });
		expect(await listFollowed(ada)).toEqual([]);
		expect(await isFollowing(ada, { kind, id })).toBe(false);
	});

	test("what is not there can't be followed, and what others follow is theirs", async () => {
		expect(await outcome(follow(ada, { kind: "topic", slug: "no-such" }, FIXED_NOW))).toBe("not_found");
		await follow(ada, { kind: "topic", slug: "reinforcement-learning" }, FIXED_NOW);
		const ben = await person("Ben", "public");
		expect(await listFollowed(ben)).toEqual([]);
		await unfollow(ben, { kind: "topic", slug: "reinforcement-learning" });
		expect(await listFollowed(ada)).toHaveLength(1);
	});

	test("a withdrawn event stands among what one follows, until one lets it go", async () => {
		const { id: eventId } = await db().event.findUniqueOrThrow({ where: { slug: "ccn-2026" } });
		await follow(ada, { kind: "event", slug: "ccn-2026" }, FIXED_NOW);
		const author = { actorId: null, reason: null, now: FIXED_NOW };
		await inTransaction((tx) => withdrawEvent(tx, { ...author, eventId }));
		expect(await listFollowed(ada)).toMatchObject([{ slug: "ccn-2026", gone: true }]);
		await unfollow(ada, { kind: "event", slug: "ccn-2026" });
		expect(await listFollowed(ada)).toEqual([]);
	});
});

describe("going", () => {
	const eventId = async () => (await db().event.findUniqueOrThrow({ where: { slug: EVENT } })).id;
	const seen = async (viewer: Person | null) => {
		const { own, count, people } = await readGoing(viewer && member(viewer), await eventId());
		expect(count).toBe(people.length);
		return { own, handles: people.map(({ handle }) => handle) };
	};
	const go = (who: Person, visibility: "hidden" | "members" | "public") =>
		sayGoing(who, { slug: EVENT, visibility }, FIXED_NOW);

	test("shows to whom it is said, and no wider than the profile is open", async () => {
		const ben = await person("Ben", "public");
		const shown: Record<string, string[]> = { stranger: [], member: [] };
		for (const profile of ["hidden", "members", "public"] as const)
			for (const visibility of ["hidden", "members", "public"] as const) {
				await db().attendance.deleteMany();
				await go(await person(profile, profile), visibility);
				if ((await seen(null)).handles.length > 0) shown.stranger?.push(`${profile} ${visibility}`);
				if ((await seen(ben)).handles.length > 0) shown.member?.push(`${profile} ${visibility}`);
			}
		expect(shown).toEqual({
			stranger: ["public public"],
			member: ["members members", "members public", "public members", "public public"],
		});
	});

	test("said again it changes to whom; taken back it is gone, as often as one likes", async () => {
		await go(ada, "public");
		await go(ada, "hidden");
		expect(await seen(ada)).toEqual({ own: "hidden", handles: [] });
		expect(await seen(null)).toEqual({ own: null, handles: [] });
		await sayNotGoing(ada, EVENT);
		await sayNotGoing(ada, EVENT);
		expect(await seen(ada)).toEqual({ own: null, handles: [] });
	});

	test("blocked in either direction, neither sees nor counts the other", async () => {
		const [ben, cleo] = [await person("Ben", "public"), await person("Cleo", "public")];
		for (const who of [ada, ben, cleo]) await go(who, "members");
		expect((await seen(ada)).handles).toEqual([ben.handle, cleo.handle]);
		await blockPerson(member(ben), ada.handle);
		expect((await seen(ada)).handles).toEqual([cleo.handle]);
		expect((await seen(ben)).handles).toEqual([cleo.handle]);
		expect((await seen(cleo)).handles).toEqual([ada.handle, ben.handle]);
	});

	test("is refused for a cancelled event and one that is not there", async () => {
		const say = (slug: string) => outcome(sayGoing(ada, { slug, visibility: "hidden" }, FIXED_NOW));
		expect(await say("no-such")).toBe("not_found");
		await db().event.update({ where: { slug: EVENT }, data: { status: "cancelled" } });
		expect(await say(EVENT)).toBe("conflict");
		await db().event.update({ where: { slug: EVENT }, data: { status: "announced" } });
	});

	test("strangers' pages are made anew where strangers see it, and only there", async () => {
		const listener = await connect(databaseUrl);
		let heard = 0;
		listener.on("notification", () => heard++);
		await listener.query("LISTEN public_data_changed");
		const announced = async (act: () => Promise<unknown>) => {
			heard = 0;
			await act();
			// What was notified before this answer came with it.
			await listener.query("SELECT 1");
			return heard;
		};
		expect(await announced(() => go(ada, "members"))).toBe(0);
		expect(await announced(() => go(ada, "public"))).toBe(1);
		expect(await announced(() => sayNotGoing(ada, EVENT))).toBe(1);
		await listener.end();
	});
});

describe("what comes next", () => {
	test("is nothing for who follows nothing and goes nowhere", async () => {
		expect(await readNextOfMine(ada, FIXED_NOW)).toEqual({ closing: [], going: [] });
	});

	test("is what closes of what one follows, in closing order, and where one goes", async () => {
		const { slug: series } = await db().series.findFirstOrThrow({
			where: { events: { some: { slug: EVENT } } },
		});
		await follow(ada, { kind: "series", slug: series }, FIXED_NOW);
		const { of: elsewhere } = (
			await listDeadlines(readFilters(new URLSearchParams()).filters, { now: FIXED_NOW })
		).items.find(({ of }) => of.recordKind === "event" && of.slug !== EVENT) as DeadlineItem;
		await sayGoing(ada, { slug: elsewhere.slug, visibility: "hidden" }, FIXED_NOW);
		const { closing, going } = await readNextOfMine(ada, FIXED_NOW);
		expect(going.map(({ slug }) => slug)).toEqual([elsewhere.slug]);
		expect(new Set(closing.map(({ of }) => of.slug))).toEqual(new Set([EVENT, elsewhere.slug]));
		const times = closing.map(({ overAt }) => overAt);
		expect(times).toEqual([...times].sort());
	});
});

test("a person's own data are theirs to take along, and go with them", async () => {
	await follow(ada, { kind: "topic", slug: "reinforcement-learning" }, FIXED_NOW);
	await sayGoing(ada, { slug: EVENT, visibility: "members" }, FIXED_NOW);
	const { files } = await personalData.export(ada.accountId);
	expect(files.map(({ name, rows }) => [name, rows.length])).toEqual([
		["follows", 1],
		["going", 1],
		["told", 0],
	]);
	await inTransaction((tx) => personalData.erase(tx, ada.accountId));
	expect((await personalData.export(ada.accountId)).files.map(({ rows }) => rows)).toEqual([[], [], []]);
});
