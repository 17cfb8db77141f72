import { db } from "#app/platform/db/database.server.ts";
import { passwordMatches } from "./hash-password.server.ts";

/**
 * The account that has this address and password; undefined otherwise. An unknown address, one without a password and a
 * wrong password cost one query and one hash each: the answer's time says nothing.
 */
export async function checkAddressAndPassword(email: string, password: string): Promise<string | undefined> {
	const [account] = await db().$queryRaw<{ id: string; hash: string | null }[]>`
		SELECT a.id::text AS id, p.hash FROM "Account" a LEFT JOIN "Password" p ON p."accountId" = a.id
		WHERE a.email = ${email}::citext`;
	return (await passwordMatches(password, account?.hash ?? undefined)) ? account?.id : undefined;
}

/** Whether this is the account's password: for asking again. */
export async function checkPassword(accountId: string, password: string): Promise<boolean> {
	const row = await db().password.findUnique({ where: { accountId }, select: { hash: true } });
	return passwordMatches(password, row?.hash);
}
