import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findSampleAccount } from "#app/domain/accounts/index.server.ts";
import { SAMPLE_PERSONAS } from "#app/domain/accounts/index.ts";
import { readProfile } from "#app/domain/people/index.server.ts";
import type { PersonCard } from "#app/domain/people/index.ts";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { type Environment, env, setEnvironment } from "#app/platform/env.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { loadWorld } from "./load-world.ts";
import { PERSONAS } from "./personas.ts";
import { PEOPLE, planWorld } from "./plan-world.ts";

let ordinary: Environment;
let databaseUrl: string;
beforeAll(async () => {
	ordinary = env();
	setEnvironment({ ...ordinary, DEMO: true });
	databaseUrl = await createTestDatabase();
	expect(await loadWorld({ databaseUrl })).toEqual({ people: PEOPLE, made: true });
	connectDatabase(databaseUrl);
	return () => setEnvironment(ordinary);
});
afterAll(disconnectDatabase);

/** All rows of the world, without the ids and instants that the database gives. */
async function rows() {
	const profile = {
		omit: { createdAt: true, changedAt: true },
		include: {
			topics: { select: { topicId: true, position: true } },
			exchanges: {
				select: { side: true, kind: true, text: true, position: true },
				orderBy: { position: "asc" },
			},
			works: { select: { id: true, title: true, authors: true, year: true }, orderBy: { id: "asc" } },
		},
	} as const;
	return {
		accounts: await db().account.findMany({ include: { profile }, orderBy: { id: "asc" } }),
		listings: await db().personListing.findMany({
			select: { handle: true, card: true },
			orderBy: { handle: "asc" },
		}),
		blocks: await db().block.findMany({ orderBy: { blockerId: "asc" } }),
		reports: await db().report.findMany({ orderBy: { id: "asc" } }),
		claims: await db().appearanceClaim.findMany({ orderBy: { id: "asc" } }),
		roles: await db().roleGrant.findMany({
			select: { accountId: true, role: true, scopeKind: true, scopeId: true },
			orderBy: [{ accountId: "asc" }, { role: "asc" }],
		}),
	};
}

describe("the sample world", () => {
	test("is the same in every database", async () => {
		const first = await rows();
		const second = await createTestDatabase();
		await disconnectDatabase();
		await loadWorld({ databaseUrl: second });
		connectDatabase(second);
		expect(await rows()).toEqual(first);
		await disconnectDatabase();
		connectDatabase(databaseUrl);
	});

	test("is marked: every account, and nobody else is there", async () => {
		const accounts = await db().account.findMany({ include: { profile: true } });
		expect(accounts.length).toBe(PEOPLE);
		expect(
			accounts.filter(({ sample, profile, email }) => !sample || !profile || !email.endsWith("@example.org")),
		).toEqual([]);
		expect(await db().work.count({ where: { NOT: { title: { endsWith: "(sample)" } } } })).toBe(0);
		expect(await db().report.count({ where: { NOT: { text: { startsWith: "Sample report." } } } })).toBe(0);
	});

	test("marks them on every row of the directory and on every profile", async () => {
		const cards = await db().personListing.findMany({ select: { card: true, handle: true } });
		expect(cards.filter(({ card }) => !(card as PersonCard).sample)).toEqual([]);
		const { accountId } = await db().profile.findFirstOrThrow({ where: { handle: "mira-lindvaren" } });
		expect((await readProfile({ accountId }, "mira-lindvaren")).sample).toBe(true);
	});

	test("lists those who want to be found, works at organizations of the catalogue, and has all that was planned", async () => {
		const planned = planWorld();
		const visible = planned.people.filter(({ visibility }) => visibility.profile !== "hidden");
		expect(await db().personListing.count()).toBe(visible.length);
		const somewhere = planned.people.filter(({ organization }) => organization !== null);
		expect(await db().profile.count({ where: { organizationId: { not: null } } })).toBe(somewhere.length);
		expect(await db().exchange.count()).toBe(
			planned.people.reduce((sum, { offers, needs }) => sum + offers.length + needs.length, 0),
		);
		expect(await db().profileTopic.count()).toBe(
			planned.people.reduce((sum, { topics }) => sum + topics.length, 0),
		);
	});

	test("has its administrator, moderators and organizers, and an open queue", async () => {
		const grants = await db().roleGrant.findMany({ include: { account: true } });
		const roles = grants.map(({ account, role }) => `${account.email} ${role}`).sort();
		expect(roles).toEqual(
			PERSONAS.flatMap(({ email, roles: held }) => held.map(({ role }) => `${email} ${role}`)).sort(),
		);
		expect(await db().report.count({ where: { decidedAt: null } })).toBe(5);
		expect(await db().appearanceClaim.count({ where: { state: "open" } })).toBe(3);
		expect(await db().block.count()).toBe(5);
	});

	test("has everybody as whom one may sign in at one click", async () => {
		for (const { key, email } of SAMPLE_PERSONAS) {
			const account = await db().account.findUniqueOrThrow({ where: { email } });
			expect(await findSampleAccount(key)).toBe(account.id);
		}
	});

	test("leaves no mail and no job behind", async () => {
		expect(await db().outboxMail.count()).toBe(0);
	});
});

describe("a second start", () => {
	test("finds it there", async () => {
		const before = performance.now();
		expect(await loadWorld({ databaseUrl })).toEqual({ people: PEOPLE, made: false });
		expect(performance.now() - before).toBeLessThan(1000);
		connectDatabase(databaseUrl);
	});

	test("makes anew what broke off", async () => {
		const broken = await createTestDatabase();
		connectDatabase(broken);
		await db().account.create({
			data: { email: "half@example.org", sample: true, emailVerifiedAt: new Date(), createdAt: new Date() },
		});
		await disconnectDatabase();
		expect(await loadWorld({ databaseUrl: broken, count: 60 })).toEqual({ people: 60, made: true });
		connectDatabase(broken);
		expect(await db().account.count({ where: { email: "half@example.org" } })).toBe(0);
		await disconnectDatabase();
		connectDatabase(databaseUrl);
	});
});

test("outside a demonstration nothing is made", async () => {
	setEnvironment(ordinary);
	const empty = await createTestDatabase();
	await disconnectDatabase();
	await expect(loadWorld({ databaseUrl: empty })).rejects.toMatchObject({ code: "forbidden" });
	connectDatabase(empty);
	expect(await db().account.count()).toBe(0);
	setEnvironment({ ...ordinary, DEMO: true });
});
