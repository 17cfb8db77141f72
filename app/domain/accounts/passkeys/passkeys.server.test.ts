import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setFixedClock } from "#app/platform/clock.server.ts";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { wire } from "#app/wire.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { readSession } from "../sessions/sessions.server.ts";
import { auditOf, makeAccount, openSessionFor, sessionOf } from "../test-account.ts";
import { addPasskey, handleOf, passkeyCreation } from "./add-passkey.server.ts";
import { checkPasskey, passkeyRequest } from "./check-passkey.server.ts";
import { createAuthenticator } from "./test-authenticator.ts";

const BROWSER = "b".repeat(43);
const OTHER = "o".repeat(43);
let ada: { accountId: string; email: string };

beforeAll(async () => {
	wire();
	connectDatabase(await createTestDatabase(), { connections: 4 });
});
afterAll(disconnectDatabase);
beforeEach(async () => {
	setFixedClock(FIXED_NOW);
	await db().account.deleteMany();
	ada = await makeAccount("ada");
});

async function add(owner = ada) {
	const key = createAuthenticator();
	const { challenge } = await passkeyCreation({ ...owner, browser: BROWSER });
	await addPasskey({
		...owner,
		browser: BROWSER,
		sessionId: "here",
		name: "Key",
		answer: key.create({ challenge }),
	});
	return key;
}

async function ask(accountId: string | null = null, browser = BROWSER): Promise<string> {
	return (await passkeyRequest({ browser, accountId })).challenge;
}

describe("adding", () => {
	test("keeps the key, and asks for one that needs no address and knows its person", async () => {
		const options = await passkeyCreation({ ...ada, browser: BROWSER });
		expect(options.rp).toEqual({ id: "localhost", name: "NeuroAI Commons" });
		expect(options.authenticatorSelection).toMatchObject({
			residentKey: "required",
			userVerification: "preferred",
		});
		expect(options.user.id).toBe(Buffer.from(handleOf(ada.accountId)).toString("base64url"));
		const key = await add();
		const row = await db().passkey.findUniqueOrThrow({ where: { id: key.id } });
		expect(row).toMatchObject({
			name: "Key",
			accountId: ada.accountId,
			transports: ["usb"],
			backedUp: false,
		});
		expect(await auditOf(ada.accountId)).toEqual(["accounts.passkey-added"]);
		const again = await passkeyCreation({ ...ada, browser: BROWSER });
		expect(again.excludeCredentials?.map(({ id }) => id)).toEqual([key.id]);
	});

	test("refuses another browser, account, site, and a challenge that was used or is old", async () => {
		const key = createAuthenticator();
		const bea = await makeAccount("bea");
		const tries: [string, () => Promise<unknown>][] = [];
		const attempt = (name: string, work: (challenge: string) => Promise<unknown>) =>
			tries.push([name, async () => work((await passkeyCreation({ ...ada, browser: BROWSER })).challenge)]);
		const adding = (challenge: string, more: object = {}, wish: object = {}) =>
			addPasskey({
				...ada,
				browser: BROWSER,
				sessionId: "here",
				name: "Key",
				answer: key.create({ challenge, ...wish }),
				...more,
			});
		attempt("browser", (challenge) => adding(challenge, { browser: OTHER }));
		attempt("account", (challenge) => adding(challenge, bea));
		attempt("origin", (challenge) => adding(challenge, {}, { origin: "https://evil.example" }));
		attempt("site", (challenge) => adding(challenge, {}, { rpId: "evil.example" }));
		attempt("nonsense", (challenge) => adding(challenge, { answer: { id: "x", rawId: "x", response: {} } }));
		attempt("old", (challenge) => {
			setFixedClock("2026-11-24T12:05:00Z");
			return adding(challenge);
		});
		for (const [name, work] of tries) {
			setFixedClock(FIXED_NOW);
			await expect(work(), name).rejects.toMatchObject({ code: "invalid" });
		}
		setFixedClock(FIXED_NOW);
		const { challenge } = await passkeyCreation({ ...ada, browser: BROWSER });
		await adding(challenge);
		await expect(adding(challenge)).rejects.toMatchObject({ code: "invalid" });
		expect(await db().passkey.count()).toBe(1);
	});

	test("is a second factor where the device knew its person: the session's token is another one then", async () => {
		for (const userVerified of [true, false]) {
			const session = await openSessionFor(ada.accountId);
			const { challenge } = await passkeyCreation({ ...ada, browser: BROWSER });
			const answer = createAuthenticator().create({ challenge, userVerified });
			const { token } = await addPasskey({
				...ada,
				browser: BROWSER,
				sessionId: session.id,
				name: "Key",
				answer,
			});
			expect([await readSession(session.token)].includes(undefined)).toBe(userVerified);
			expect(token === undefined).toBe(!userVerified);
			if (token) expect((await sessionOf(token)).secondFactorAt).not.toBeNull();
		}
	});

	test("refuses a key that is somebody's already", async () => {
		const key = await add();
		const bea = await makeAccount("bea");
		const { challenge } = await passkeyCreation({ ...bea, browser: BROWSER });
		const answer = key.create({ challenge });
		await expect(
			addPasskey({ ...bea, browser: BROWSER, sessionId: "here", name: "Key", answer }),
		).rejects.toMatchObject({
			code: "conflict",
		});
		expect(await db().passkey.count({ where: { accountId: bea.accountId } })).toBe(0);
	});
});

describe("signing", () => {
	test("says whose it is, and whether its device knew its person", async () => {
		const key = await add();
		const userHandle = Buffer.from(handleOf(ada.accountId)).toString("base64url");
		for (const userVerified of [true, false]) {
			const answer = key.get({ challenge: await ask(), userVerified, userHandle });
			expect(await checkPasskey(answer, { browser: BROWSER, accountId: null })).toEqual({
				accountId: ada.accountId,
				passkeyId: key.id,
				userVerified,
			});
		}
		expect((await db().passkey.findUniqueOrThrow({ where: { id: key.id } })).counter).toBe(3n);
	});

	test("is good for one answer, of this browser, within five minutes", async () => {
		const key = await add();
		const holder = { browser: BROWSER, accountId: null };
		const challenge = await ask();
		expect(await checkPasskey(key.get({ challenge }), { ...holder, browser: OTHER })).toBeUndefined();
		expect(await checkPasskey(key.get({ challenge }), holder)).toBeDefined();
		expect(await checkPasskey(key.get({ challenge }), holder)).toBeUndefined();
		const late = await ask();
		setFixedClock("2026-11-24T12:05:00Z");
		expect(await checkPasskey(key.get({ challenge: late }), holder)).toBeUndefined();
		expect(await checkPasskey(key.get({ challenge: "made-up" }), holder)).toBeUndefined();
	});

	test("of two answers to one challenge at once, one counts", async () => {
		const key = await add();
		const challenge = await ask();
		const answers = [key.get({ challenge }), key.get({ challenge })];
		const proofs = await Promise.all(
			answers.map((answer) => checkPasskey(answer, { browser: BROWSER, accountId: null })),
		);
		expect(proofs.filter(Boolean)).toHaveLength(1);
	});

	test("for somebody else, by a copy, or by an unknown key counts for nothing", async () => {
		const key = await add();
		const bea = await makeAccount("bea");
		const ofBea = { browser: BROWSER, accountId: bea.accountId };
		expect(await checkPasskey(key.get({ challenge: await ask(bea.accountId) }), ofBea)).toBeUndefined();
		const anybody = { browser: BROWSER, accountId: null };
		const handle = Buffer.from(handleOf(bea.accountId)).toString("base64url");
		expect(
			await checkPasskey(key.get({ challenge: await ask(), userHandle: handle }), anybody),
		).toBeUndefined();
		expect(await checkPasskey(key.get({ challenge: await ask(), counter: 1 }), anybody)).toBeUndefined();
		expect(
			await checkPasskey(createAuthenticator().get({ challenge: await ask() }), anybody),
		).toBeUndefined();
		// A challenge for signing in is none for giving a second factor.
		const ofAda = { browser: BROWSER, accountId: ada.accountId };
		expect(await checkPasskey(key.get({ challenge: await ask(), counter: 9 }), ofAda)).toBeUndefined();
		expect(
			await checkPasskey(key.get({ challenge: await ask(ada.accountId), counter: 9 }), ofAda),
		).toBeDefined();
	});
});
