import { afterAll, beforeAll, expect, test } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { readWays } from "../identities/read-ways.server.ts";
import { makeAccount, makeModerator, openSessionFor } from "../test-account.ts";
import { readFactorFacts } from "./read-facts.server.ts";
import { resetSecondFactor } from "./reset-second-factor.server.ts";
import { beginTotp } from "./totp.server.ts";

beforeAll(async () => {
	connectDatabase(await createTestDatabase(), { connections: 2 });
});
afterAll(disconnectDatabase);

test("who lost everything signs in by code again, and with nothing else; the log says who let them", async () => {
	const at = new Date(FIXED_NOW);
	const { accountId, email } = await makeAccount("ada", { emailCodeOffAt: at });
	await makeModerator(accountId);
	await beginTotp({ accountId, email });
	await db().totp.update({ where: { accountId }, data: { confirmedAt: at } });
	await db().passkey.create({
		data: {
			...{ id: "k", publicKey: Buffer.alloc(1), counter: 0n, backedUp: false, name: "k" },
			...{ createdAt: at, accountId },
		},
	});
	expect((await openSessionFor(accountId)).secondFactorAsked).toBe(true);
	await resetSecondFactor({ email: "ADA@example.org", reason: "met at COSYNE" });
	expect(await readFactorFacts(accountId)).toEqual({ totp: false, passkeys: 0, staff: true });
	expect(await readWays(accountId)).toMatchObject({ emailCode: true, passkeys: [] });
	expect(await db().session.count()).toBe(0);
	const entry = await db().auditEntry.findFirstOrThrow({ where: { action: "accounts.second-factor-reset" } });
	expect([entry.actorId, entry.subjectId, entry.reason]).toEqual([null, accountId, "met at COSYNE"]);
	await expect(resetSecondFactor({ email: "nobody@example.org", reason: "?" })).rejects.toMatchObject({
		code: "not_found",
	});
});
