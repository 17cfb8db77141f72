import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { now, setFixedClock } from "#app/platform/clock.server.ts";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { wire } from "#app/wire.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { sessionState } from "../sessions/rules.ts";
import { readSession } from "../sessions/sessions.server.ts";
import { auditOf, makeAccount, makeModerator, openSessionFor, sessionOf } from "../test-account.ts";
import { PROOF_ATTEMPTS } from "./attempts.server.ts";
import { giveCode } from "./give-second-factor.server.ts";
import { countRecoveryCodes, newRecoveryCodes, RECOVERY_CODES } from "./recovery-codes.server.ts";
import { beginTotp, confirmTotp, removeTotp } from "./totp.server.ts";

let ada: { accountId: string; email: string };

beforeAll(async () => {
	wire();
	connectDatabase(await createTestDatabase(), { connections: 8 });
});
afterAll(disconnectDatabase);
beforeEach(async () => {
	setFixedClock(FIXED_NOW);
	await db().account.deleteMany();
	ada = await makeAccount("ada");
});

function codeOf(secret: string, offset = 0): string {
	const timestamp = now().epochMilliseconds + offset * 30_000;
	return new TOTP({ secret: Secret.fromBase32(secret.replaceAll(" ", "")) }).generate({ timestamp });
}

/** Sets an app up; the code that confirmed it is used up, so time goes on a little. */
async function setUp() {
	const { secret } = await beginTotp(ada);
	const confirmed = await confirmTotp({ ...ada, sessionId: "here", code: codeOf(secret) });
	setFixedClock("2026-11-24T12:02:00Z");
	return { secret, codes: confirmed?.recoveryCodes ?? [] };
}

describe("an authenticator app", () => {
	test("is told a secret that is kept sealed, the same until it is confirmed", async () => {
		const first = await beginTotp(ada);
		expect(await beginTotp(ada)).toEqual(first);
		expect(first.secret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
		const uri = new URL(first.uri);
		expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual([
			"otpauth:",
			"totp",
			"/NeuroAI Commons:ada@example.org",
		]);
		const row = await db().totp.findUniqueOrThrow({ where: { accountId: ada.accountId } });
		const plain = Buffer.from(Secret.fromBase32(first.secret.replaceAll(" ", "")).bytes);
		expect(Buffer.from(row.secret).includes(plain)).toBe(false);
		expect(row.confirmedAt).toBeNull();
	});

	test("counts only once a code of it was given", async () => {
		const { secret } = await beginTotp(ada);
		const [here, there] = [await openSessionFor(ada.accountId), await openSessionFor(ada.accountId)];
		const confirm = (code: string) => confirmTotp({ ...ada, sessionId: here.id, code });
		expect(await confirm("000000")).toBeUndefined();
		expect(here.secondFactorAsked).toBe(false);
		const confirmed = await confirm(codeOf(secret));
		expect(confirmed?.recoveryCodes).toHaveLength(RECOVERY_CODES);
		expect((await sessionOf(confirmed?.token ?? "")).secondFactorAt).not.toBeNull();
		expect([await readSession(here.token), await readSession(there.token)]).toEqual([undefined, undefined]);
		const session = await openSessionFor(ada.accountId);
		expect([session.secondFactorAsked, sessionState(session)]).toEqual([true, "second_factor"]);
		await expect(beginTotp(ada)).rejects.toMatchObject({ code: "conflict" });
		expect(await auditOf(ada.accountId)).toContain("accounts.totp-added");
	});

	test("lets a session go on under another token", async () => {
		const { secret } = await setUp();
		const session = await openSessionFor(ada.accountId);
		const given = await giveCode(session, codeOf(secret));
		if (given.kind !== "proved") throw new Error(given.kind);
		const whole = await sessionOf(given.value);
		expect([sessionState(whole), whole.secondFactorAt]).toEqual(["whole", "2026-11-24T12:02:00.000Z"]);
		expect([given.value === session.token, await readSession(session.token)]).toEqual([false, undefined]);
		expect(await db().session.count()).toBe(1);
	});

	test.each([
		[-1, "proved"],
		[0, "proved"],
		[1, "proved"],
		[-2, "wrong"],
		[2, "wrong"],
	])("a code of %i steps from now is %s", async (offset, kind) => {
		const { secret } = await setUp();
		expect((await giveCode(await openSessionFor(ada.accountId), codeOf(secret, offset))).kind).toBe(kind);
	});

	test("a code works once, also for two who give it at once, and never one before it", async () => {
		const { secret } = await setUp();
		const sessions = await Promise.all([1, 2, 3].map(() => openSessionFor(ada.accountId)));
		const kinds = await Promise.all(sessions.map((session) => giveCode(session, codeOf(secret))));
		expect(kinds.map(({ kind }) => kind).sort()).toEqual(["proved", "wrong", "wrong"]);
		const late = await openSessionFor(ada.accountId);
		expect((await giveCode(late, codeOf(secret, -1))).kind).toBe("wrong");
		expect((await giveCode(late, codeOf(secret, 1))).kind).toBe("proved");
	});

	test(`after ${PROOF_ATTEMPTS} wrong codes no more are looked at for a while, whatever session they come from`, async () => {
		const { secret } = await setUp();
		const wrong = codeOf(secret) === "000000" ? "111111" : "000000";
		const sessions = await Promise.all(Array.from({ length: 8 }, () => openSessionFor(ada.accountId)));
		const kinds = (await Promise.all(sessions.map((session) => giveCode(session, wrong)))).map(
			({ kind }) => kind,
		);
		expect(kinds.filter((kind) => kind === "wrong")).toHaveLength(PROOF_ATTEMPTS);
		const last = await openSessionFor(ada.accountId);
		expect((await giveCode(last, codeOf(secret))).kind).toBe("too_many");
		setFixedClock("2026-11-24T12:17:00Z");
		expect((await giveCode(last, codeOf(secret))).kind).toBe("proved");
	});

	test("can be taken away, but not by a moderator who would be without", async () => {
		await setUp();
		await makeModerator(ada.accountId);
		await expect(removeTotp({ ...ada, sessionId: "here" })).rejects.toMatchObject({ code: "conflict" });
		await db().roleGrant.deleteMany();
		await removeTotp({ ...ada, sessionId: "here" });
		expect(await db().recoveryCode.count()).toBe(0);
		expect((await openSessionFor(ada.accountId)).secondFactorAsked).toBe(false);
		expect(await auditOf(ada.accountId)).toContain("accounts.totp-removed");
	});
});

describe("recovery codes", () => {
	test("are ten, kept as hashes, and each works once, however it is typed", async () => {
		const { codes } = await setUp();
		expect(new Set(codes).size).toBe(RECOVERY_CODES);
		const rows = JSON.stringify(await db().recoveryCode.findMany());
		expect(codes.filter((code) => rows.includes(code.replace("-", "")))).toEqual([]);
		const [one = "", two = ""] = codes;
		expect(one).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/);
		const typed = ` ${one.toUpperCase().replace("-", " ")} `;
		expect((await giveCode(await openSessionFor(ada.accountId), typed)).kind).toBe("proved");
		expect((await giveCode(await openSessionFor(ada.accountId), one)).kind).toBe("wrong");
		const sessions = await Promise.all([1, 2].map(() => openSessionFor(ada.accountId)));
		const kinds = await Promise.all(sessions.map((session) => giveCode(session, two)));
		expect(kinds.map(({ kind }) => kind).sort()).toEqual(["proved", "wrong"]);
		expect(await countRecoveryCodes(db(), ada.accountId)).toBe(RECOVERY_CODES - 2);
	});

	test("are of one account, and new ones void the old", async () => {
		const { codes } = await setUp();
		const bea = await makeAccount("bea");
		expect((await giveCode(await openSessionFor(bea.accountId), codes[0] ?? "")).kind).toBe("wrong");
		const fresh = await inTransaction((tx) => newRecoveryCodes(tx, ada.accountId));
		const session = await openSessionFor(ada.accountId);
		expect((await giveCode(session, codes[0] ?? "")).kind).toBe("wrong");
		expect((await giveCode(session, fresh[0] ?? "")).kind).toBe("proved");
	});
});

test("a moderator with a passkey is asked for it unless they signed in by it", async () => {
	await makeModerator(ada.accountId);
	expect((await openSessionFor(ada.accountId)).secondFactorAsked).toBe(false);
	await db().passkey.create({
		data: {
			...{ id: "k", publicKey: Buffer.alloc(1), counter: 0n, backedUp: false, name: "Key" },
			...{ createdAt: new Date(FIXED_NOW), accountId: ada.accountId },
		},
	});
	expect((await openSessionFor(ada.accountId)).secondFactorAsked).toBe(true);
	const both = await openSessionFor(ada.accountId, { method: "passkey", userVerified: true });
	expect([both.secondFactorAsked, sessionState(both), both.secondFactorAt !== null]).toEqual([
		false,
		"whole",
		true,
	]);
});
