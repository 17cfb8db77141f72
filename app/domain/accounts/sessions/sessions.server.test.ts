import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setFixedClock } from "#app/platform/clock.server.ts";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { beginSession, endSession, readSession } from "./sessions.server.ts";

let accountId: string;

beforeAll(async () => {
	connectDatabase(await createTestDatabase(), { connections: 4 });
});
afterAll(disconnectDatabase);
beforeEach(async () => {
	setFixedClock(FIXED_NOW);
	await db().account.deleteMany();
	const account = await db().account.create({
		data: { email: "ada@example.org", emailVerifiedAt: FIXED_NOW, createdAt: FIXED_NOW },
	});
	accountId = account.id;
});

function begin(options: Partial<Parameters<typeof beginSession>[1]> = {}) {
	return inTransaction((tx) =>
		beginSession(tx, { accountId, method: "email_code", device: "Firefox on Linux", ...options }),
	);
}

describe("a session", () => {
	test("is opened by its token, and says who this is", async () => {
		const token = await begin();
		expect(await readSession(token)).toEqual({
			id: expect.stringMatching(/^[0-9a-f]{64}$/),
			accountId,
			email: "ada@example.org",
			sample: false,
			method: "email_code",
			expiresAt: expect.any(String),
			authenticatedAt: "2026-11-24T12:00:00.000Z",
			secondFactorAt: null,
			secondFactorAsked: false,
			suspendedAt: null,
			deletionAskedAt: null,
			eraseAfter: null,
			member: { accountId, administrator: false, moderator: false, organizes: [] },
		});
	});

	test("leaves nothing in the database that opens it", async () => {
		const token = await begin();
		const row = await db().session.findFirstOrThrow();
		expect(JSON.stringify(row)).not.toContain(token);
		expect(await readSession(row.id)).toBeUndefined();
		expect(await readSession("")).toBeUndefined();
	});

	test("ends when it is ended, and no other with it", async () => {
		const [one, other] = [await begin(), await begin()];
		await endSession(one);
		expect(await readSession(one)).toBeUndefined();
		expect((await readSession(other))?.accountId).toBe(accountId);
		await endSession(one);
	});

	test("lives 30 days by the product's clock, and on from each visit in its second half", async () => {
		const [idle, used] = [await begin(), await begin()];
		setFixedClock("2026-12-14T12:00:00Z");
		expect(await readSession(used)).toBeDefined();
		setFixedClock("2026-12-24T12:00:01Z");
		expect(await readSession(idle)).toBeUndefined();
		expect(await readSession(used)).toBeDefined();
		setFixedClock("2027-01-23T12:00:02Z");
		expect(await readSession(used)).toBeUndefined();
		expect(await db().session.count()).toBe(0);
	});

	test("ends after 180 days, however often it is visited", async () => {
		const token = await begin();
		for (let day = 20; day < 180; day += 20) {
			setFixedClock(Temporal.Instant.from(FIXED_NOW).add({ hours: day * 24 }));
			expect(await readSession(token)).toBeDefined();
		}
		setFixedClock(Temporal.Instant.from(FIXED_NOW).add({ hours: 180 * 24 - 1 }));
		expect(await readSession(token)).toBeDefined();
		setFixedClock(Temporal.Instant.from(FIXED_NOW).add({ hours: 180 * 24 }));
		expect([await readSession(token), await db().session.count()]).toEqual([undefined, 0]);
	});

	test("notes that it was seen, but not at every glance", async () => {
		const token = await begin();
		const seen = async () => (await db().session.findFirstOrThrow()).lastSeenAt.toISOString();
		setFixedClock("2026-11-24T12:09:00Z");
		await readSession(token);
		expect(await seen()).toBe("2026-11-24T12:00:00.000Z");
		setFixedClock("2026-11-24T12:11:00Z");
		await readSession(token);
		expect(await seen()).toBe("2026-11-24T12:11:00.000Z");
	});
});

test("roles count from the moment they are granted until they are revoked", async () => {
	const token = await begin();
	const scopeId = "0196e3a0-0000-7000-8000-000000000001";
	const grant = (data: object) =>
		db().roleGrant.create({
			data: { accountId, reason: "test", grantedAt: FIXED_NOW, role: "moderator", ...data },
		});
	const moderator = await grant({});
	await grant({ role: "organizer", scopeKind: "series", scopeId });
	expect((await readSession(token))?.member).toEqual({
		accountId,
		administrator: false,
		moderator: true,
		organizes: [{ kind: "series", id: scopeId }],
	});
	await db().roleGrant.update({ where: { id: moderator.id }, data: { revokedAt: FIXED_NOW } });
	expect((await readSession(token))?.member.moderator).toBe(false);
	await grant({ role: "administrator" });
	expect((await readSession(token))?.member).toMatchObject({ administrator: true, moderator: true });
});
