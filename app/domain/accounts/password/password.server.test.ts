import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { wire } from "#app/wire.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { readSession } from "../sessions/sessions.server.ts";
import { completeSignIn } from "../sign-in/complete-sign-in.server.ts";
import { auditOf, makeAccount, openSessionFor } from "../test-account.ts";
import { checkAddressAndPassword } from "./check-password.server.ts";
import { setPassword } from "./set-password.server.ts";

const PASSWORD = "correct horse battery";
let ada: { accountId: string; email: string };

beforeAll(async () => {
	wire();
	connectDatabase(await createTestDatabase(), { connections: 4 });
});
afterAll(disconnectDatabase);
beforeEach(async () => {
	await db().account.deleteMany();
	await db().outboxMail.deleteMany();
	ada = await makeAccount("ada");
});

test("a password opens its account and no other, whatever the address's case", async () => {
	const session = await openSessionFor(ada.accountId);
	expect(await setPassword({ ...ada, password: PASSWORD, sessionId: session.id })).toBeUndefined();
	expect(await checkAddressAndPassword("ADA@example.org", PASSWORD)).toMatchObject({
		accountId: ada.accountId,
	});
	expect(await checkAddressAndPassword("ada@example.org", `${PASSWORD} `)).toBeUndefined();
	await makeAccount("bea");
	expect(await checkAddressAndPassword("bea@example.org", PASSWORD)).toBeUndefined();
	expect(await checkAddressAndPassword("nobody@example.org", PASSWORD)).toBeUndefined();
});

test("a poor one changes nothing and says why", async () => {
	const session = await openSessionFor(ada.accountId);
	const tries = ["short", "Password1", "qwertyuiop", "ada@example.org", "x".repeat(257)];
	const problems = await Promise.all(
		tries.map((password) => setPassword({ ...ada, password, sessionId: session.id })),
	);
	expect(problems).toEqual(["short", "common", "common", "address", "long"]);
	expect([await db().password.count(), await db().outboxMail.count()]).toEqual([0, 0]);
});

test("a change ends all other sessions, is written down and told by mail", async () => {
	const [here, there] = [await openSessionFor(ada.accountId), await openSessionFor(ada.accountId)];
	await setPassword({ ...ada, password: PASSWORD, sessionId: here.id });
	const elsewhere = await openSessionFor(ada.accountId, { method: "password" });
	await setPassword({ ...ada, password: "another horse battery", sessionId: here.id });
	expect(await readSession(here.token)).toBeDefined();
	expect([await readSession(there.token), await readSession(elsewhere.token)]).toEqual([
		undefined,
		undefined,
	]);
	expect(await checkAddressAndPassword(ada.email, PASSWORD)).toBeUndefined();
	expect((await auditOf(ada.accountId)).filter((action) => action !== "accounts.signed-in")).toEqual([
		"accounts.password-added",
		"accounts.sessions-ended",
		"accounts.password-changed",
		"accounts.sessions-ended",
	]);
	const mails = await db().outboxMail.findMany({ orderBy: { id: "asc" } });
	expect(mails.map(({ message, props }) => [message, props])).toEqual([
		["sign-in-way-added", { way: "password" }],
		["password-changed", {}],
	]);
});

test("known and unknown addresses cost the same queries", async () => {
	const session = await openSessionFor(ada.accountId);
	await setPassword({ ...ada, password: PASSWORD, sessionId: session.id });
	await makeAccount("bea");
	const query = vi.spyOn(pg.Client.prototype, "query");
	const said = [];
	for (const email of [ada.email, "bea@example.org", "nobody@example.org"]) {
		query.mockClear();
		await checkAddressAndPassword(email, "a wrong password");
		said.push(query.mock.calls.map(([config]) => (config as unknown as { text: string }).text));
	}
	expect(said[0]).toHaveLength(1);
	expect([said[1], said[2]]).toEqual([said[0], said[0]]);
});

test("no session that the old password opened outlives its change, however the two fall together", async () => {
	const here = await openSessionFor(ada.accountId);
	await setPassword({ ...ada, password: PASSWORD, sessionId: here.id });
	const proved = await checkAddressAndPassword(ada.email, PASSWORD);
	if (!proved) throw new Error("The password is right.");
	const begin = () => completeSignIn({ ...proved, method: "password", device: "Elsewhere" });
	const outcomes = await Promise.allSettled([
		...Array.from({ length: 6 }, begin),
		setPassword({ ...ada, password: "another horse battery", sessionId: here.id }),
		...Array.from({ length: 6 }, begin),
	]);
	expect(outcomes[6]?.status).toBe("fulfilled");
	await expect(begin()).rejects.toMatchObject({ code: "conflict" });
	expect((await db().session.findMany()).map(({ id }) => id)).toEqual([here.id]);
});
