import { now } from "#app/platform/clock.server.ts";
import { db, type Prisma } from "#app/platform/db/database.server.ts";
import { readSession } from "./sessions/sessions.server.ts";
import type { OpenSession } from "./sessions/types.ts";
import { completeSignIn, type SignIn } from "./sign-in/complete-sign-in.server.ts";

/** An account, for tests; the address is its name's. */
export async function makeAccount(
	name: string,
	data: Partial<Prisma.AccountUncheckedCreateInput> = {},
): Promise<{ accountId: string; email: string }> {
	const at = new Date(now().epochMilliseconds);
	const email = `${name}@example.org`;
	const { id } = await db().account.create({ data: { email, emailVerifiedAt: at, createdAt: at, ...data } });
	return { accountId: id, email };
}

/** Makes an account a moderator. */
export async function makeModerator(accountId: string): Promise<void> {
	await db().roleGrant.create({
		data: { accountId, role: "moderator", reason: "test", grantedAt: new Date(now().epochMilliseconds) },
	});
}

/** Signs in, for tests. */
export async function openSessionFor(
	accountId: string,
	signIn: Partial<SignIn> = {},
): Promise<OpenSession & { token: string }> {
	const { token } = await completeSignIn({
		accountId,
		method: "email_code",
		device: "Firefox on Linux",
		...signIn,
	});
	return { ...(await sessionOf(token)), token };
}

/** What a token opens. Throws where it opens nothing. */
export async function sessionOf(token: string): Promise<OpenSession> {
	const session = await readSession(token);
	if (!session) throw new Error("The token opens no session.");
	return session;
}

/** The names of what the audit log says of an account, oldest first. */
export async function auditOf(accountId: string): Promise<string[]> {
	const rows = await db().auditEntry.findMany({ where: { subjectId: accountId }, orderBy: { id: "asc" } });
	return rows.map(({ action }) => action);
}
