import { createHash, randomBytes, randomUUID } from "node:crypto";
import { now } from "#app/platform/clock.server.ts";
import { db, type Prisma } from "#app/platform/db/database.server.ts";
import { makeAccount } from "./accounts.ts";

/** Somebody with an account and a session. */
export interface SignedInPerson {
	accountId: string;
	/** The Cookie header that their browser sends. */
	cookie: string;
}

type Grant = Pick<Prisma.RoleGrantUncheckedCreateInput, "role" | "scopeKind" | "scopeId">;

/** An account with these roles, signed in a moment ago, with a second factor or without. */
export async function makeSignedIn(
	name: string,
	{ roles = [], ...session }: { roles?: Grant[] } & Parameters<typeof openSession>[1] = {},
): Promise<SignedInPerson> {
	const at = instant();
	const { id } = await makeAccount({ email: `${name}.${randomUUID()}@example.org` });
	for (const grant of roles)
		await db().roleGrant.create({ data: { ...grant, accountId: id, reason: "For a test.", grantedAt: at } });
	return { accountId: id, cookie: await openSession(id, session) };
}

/**
 * A session of this account, begun now; returns the Cookie header that goes with it. Where they last proved who they are
 * some `minutesAgo`, sensitive pages may ask again.
 */
export async function openSession(
	accountId: string,
	{ secondFactor = false, minutesAgo = 0 }: { secondFactor?: boolean; minutesAgo?: number } = {},
): Promise<string> {
	const token = randomBytes(20).toString("hex");
	const at = instant();
	await db().session.create({
		data: {
			id: createHash("sha256").update(token).digest("hex"),
			accountId,
			method: "passkey",
			device: "Test",
			createdAt: at,
			lastSeenAt: at,
			authenticatedAt: new Date(at.getTime() - minutesAgo * 60_000),
			secondFactorAt: secondFactor ? at : null,
			expiresAt: new Date(at.getTime() + 30 * 24 * 60 * 60 * 1000),
		},
	});
	return `session=${token}`;
}

function instant(): Date {
	return new Date(now().epochMilliseconds);
}
