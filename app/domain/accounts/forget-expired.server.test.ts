import { afterAll, beforeAll, expect, it } from "vitest";
import { connectDatabase, db, disconnectDatabase } from "#app/platform/db/database.server.ts";
import { makeAccount } from "#tests/factories/accounts.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { forgetExpired } from "./forget-expired.server.ts";

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

it("forgets codes and challenges a day after their end, and sessions at it", async () => {
	const { id: accountId } = await makeAccount();
	const bytes = new Uint8Array([1]);
	const at = "2026-11-20T12:00:00Z";
	for (const [name, expiresAt] of [
		["old", "2026-11-23T12:00:00Z"],
		["late", "2026-11-23T12:00:01Z"],
		["live", "2026-11-24T12:10:00Z"],
	] as const) {
		await db().emailChallenge.create({
			data: {
				...{ purpose: "sign_in", email: `${name}@example.org`, codeHash: bytes, browserHash: bytes },
				...{ linkHash: new TextEncoder().encode(name), createdAt: at, expiresAt },
			},
		});
		await db().passkeyChallenge.create({
			data: { challenge: name, browserHash: bytes, createdAt: at, expiresAt },
		});
		await db().session.create({
			data: {
				...{ id: name, accountId, method: "passkey", device: "Test", createdAt: at, lastSeenAt: at },
				...{ authenticatedAt: at, expiresAt },
			},
		});
	}
	await forgetExpired();
	const names = {
		codes: (await db().emailChallenge.findMany()).map(({ email }) => email.split("@")[0]),
		challenges: (await db().passkeyChallenge.findMany()).map(({ challenge }) => challenge),
		sessions: (await db().session.findMany()).map(({ id }) => id),
	};
	expect(names).toEqual({ codes: ["late", "live"], challenges: ["late", "live"], sessions: ["live"] });
});
