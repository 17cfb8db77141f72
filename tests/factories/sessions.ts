import { db } from "#app/platform/db/database.server.ts";
import { randomToken, sha256 } from "#app/platform/secrets.server.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";
import { type MadeAccount, makeAccount } from "./accounts.ts";
import { makeRole } from "./roles.ts";

export type MadeSession = {
	token: string;
	/** The Cookie header by which requests to a test site are this account's. */
	cookie: string;
};

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * A browser that has just been signed in as this account. With `secondFactor` it also gave one, as pages of moderators and
 * administrators want; `authenticatedAt` before now makes sensitive pages ask again.
 */
export async function makeSession(
	accountId: string,
	{
		secondFactor = false,
		authenticatedAt = FIXED_NOW,
	}: { secondFactor?: boolean; authenticatedAt?: string } = {},
): Promise<MadeSession> {
	const token = randomToken();
	await db().session.create({
		data: {
			id: sha256(token).toString("hex"),
			accountId,
			method: "email_code",
			device: "Chrome on Linux",
			createdAt: authenticatedAt,
			lastSeenAt: FIXED_NOW,
			authenticatedAt,
			expiresAt: new Date(Date.parse(FIXED_NOW) + 30 * DAY_MS),
			secondFactorAt: secondFactor ? authenticatedAt : null,
		},
	});
	return { token, cookie: `session=${token}` };
}

/** An account, signed in: an ordinary member, or one with a role (and then with a second factor). */
export async function makeSignedIn(
	role?: "administrator" | "moderator",
	fields: Parameters<typeof makeAccount>[0] = {},
): Promise<MadeAccount & MadeSession> {
	const account = await makeAccount(fields);
	if (role) await makeRole(account.id, role);
	return { ...account, ...(await makeSession(account.id, { secondFactor: role !== undefined })) };
}
