import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { setFixedClock } from "#app/platform/clock.server.ts";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { wire } from "#app/wire.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { readSession } from "../sessions/sessions.server.ts";
import { CODE_ATTEMPTS } from "../sign-in/answer-code.server.ts";
import { auditOf, makeAccount, openSessionFor } from "../test-account.ts";
import { askForAddressChange, confirmAddressChange } from "./change-address.server.ts";

const BROWSER = "b".repeat(43);
let ada: { accountId: string; email: string };

beforeAll(async () => {
	wire();
	connectDatabase(await createTestDatabase(), { connections: 6 });
});
afterAll(disconnectDatabase);
beforeEach(async () => {
	setFixedClock(FIXED_NOW);
	await db().emailChallenge.deleteMany();
	await db().outboxMail.deleteMany();
	await db().account.deleteMany();
	ada = await makeAccount("ada");
});

async function ask(email = "ada@lab.example"): Promise<string> {
	const { accountId } = ada;
	await askForAddressChange({ accountId, browser: BROWSER, email, device: "Firefox on Linux" });
	const mail = await db().outboxMail.findFirstOrThrow({
		where: { message: "address-change-code" },
		orderBy: { id: "desc" },
	});
	expect(mail.recipient).toBe(email);
	return (mail.props as { code: string }).code;
}

const confirm = (code: string, more: object = {}) =>
	confirmAddressChange({ accountId: ada.accountId, browser: BROWSER, code, sessionId: "here", ...more });

test("the new address is the account's once its code comes back; the old one is told, other sessions end", async () => {
	const [here, there] = [await openSessionFor(ada.accountId), await openSessionFor(ada.accountId)];
	const code = await ask();
	expect(await confirm(code, { sessionId: here.id })).toEqual({ kind: "changed", email: "ada@lab.example" });
	expect((await readSession(here.token))?.email).toBe("ada@lab.example");
	expect(await readSession(there.token)).toBeUndefined();
	const notice = await db().outboxMail.findFirstOrThrow({ where: { message: "address-changed" } });
	expect([notice.recipient, notice.props]).toEqual([
		"ada@example.org",
		{ newAddress: "ada@lab.example", changedAt: FIXED_NOW },
	]);
	expect((await auditOf(ada.accountId)).slice(-3)).toEqual([
		"accounts.address-change-asked",
		"accounts.address-changed",
		"accounts.sessions-ended",
	]);
	expect(await confirm(code)).toEqual({ kind: "void" });
});

test("a code is of one browser and account, lasts 15 minutes, and bears five guesses", async () => {
	const code = await ask();
	const bea = await makeAccount("bea");
	expect(await confirm(code, { browser: "o".repeat(43) })).toEqual({ kind: "void" });
	expect(await confirm(code, { accountId: bea.accountId })).toEqual({ kind: "void" });
	setFixedClock("2026-11-24T12:15:00Z");
	expect(await confirm(code)).toEqual({ kind: "void" });
	setFixedClock(FIXED_NOW);
	const wrong = code === "000000" ? "000001" : "000000";
	const kinds = [];
	for (let i = 0; i < CODE_ATTEMPTS; i += 1) kinds.push((await confirm(wrong)).kind);
	expect(kinds).toEqual(["wrong", "wrong", "wrong", "wrong", "void"]);
	expect(await confirm(code)).toEqual({ kind: "void" });
	expect((await db().account.findUniqueOrThrow({ where: { id: ada.accountId } })).email).toBe(ada.email);
});

test("an address that has an account is refused only after its owner gave the code", async () => {
	await makeAccount("bea");
	const known = await ask("bea@example.org");
	await ask("nobody@example.org");
	expect(await db().outboxMail.count({ where: { message: "address-change-code" } })).toBe(2);
	await db().emailChallenge.deleteMany({ where: { email: "nobody@example.org" } });
	await expect(confirm(known)).rejects.toMatchObject({ code: "conflict" });
});
