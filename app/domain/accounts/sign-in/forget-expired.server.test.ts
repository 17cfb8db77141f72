import { afterAll, beforeAll, expect, test } from "vitest";
import { setFixedClock } from "#app/platform/clock.server.ts";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { wire } from "#app/wire.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { newChallenge } from "../passkeys/challenges.server.ts";
import { beginTotp } from "../second-factor/totp.server.ts";
import { makeAccount, openSessionFor } from "../test-account.ts";
import { askForCode } from "./ask-for-code.server.ts";
import { forgetExpired } from "./forget-expired.server.ts";

beforeAll(async () => {
	wire();
	connectDatabase(await createTestDatabase(), { connections: 2 });
});
afterAll(async () => {
	setFixedClock(FIXED_NOW);
	await disconnectDatabase();
});

async function left() {
	const counts = [db().session, db().emailChallenge, db().passkeyChallenge, db().totp].map((table) =>
		(table as { count(): Promise<number> }).count(),
	);
	const [sessions, codes, challenges, apps] = await Promise.all(counts);
	return { sessions, codes, challenges, apps };
}

test("what no longer works goes, what works stays", async () => {
	const ada = await makeAccount("ada");
	await openSessionFor(ada.accountId);
	await newChallenge({ browser: "b", accountId: null });
	await beginTotp(ada);
	await askForCode({ email: ada.email, browser: "b", device: "Test", publicUrl: "http://localhost:3000" });
	const all = { sessions: 1, codes: 1, challenges: 1, apps: 1 };
	setFixedClock("2026-11-25T12:04:59Z");
	await db().totp.updateMany({ data: { createdAt: new Date("2026-11-25T12:00:00Z") } });
	await forgetExpired();
	expect(await left()).toEqual(all);
	setFixedClock("2026-11-25T12:15:00Z");
	await forgetExpired();
	expect(await left()).toEqual({ ...all, codes: 0, challenges: 0 });
	setFixedClock("2026-12-24T11:59:59Z");
	await db().totp.updateMany({ data: { confirmedAt: new Date("2026-11-25T12:00:00Z") } });
	await forgetExpired();
	expect(await left()).toEqual({ sessions: 1, codes: 0, challenges: 0, apps: 1 });
	setFixedClock("2026-12-24T12:00:00Z");
	await db().totp.updateMany({ data: { confirmedAt: null } });
	await forgetExpired();
	expect(await left()).toEqual({ sessions: 0, codes: 0, challenges: 0, apps: 0 });
});
