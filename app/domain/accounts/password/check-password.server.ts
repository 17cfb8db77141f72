import { db } from "#app/platform/db/database.server.ts";
import { log } from "#app/platform/log.server.ts";
import { passwordMatches } from "./hash-password.server.ts";

/**
 * The account that has this address and password; undefined otherwise. An unknown address, one without a password and a
 * wrong password cost one query and one hash each: the answer's time says nothing.
 */
export async function checkAddressAndPassword(
	email: string,
	password: string,
): Promise<{ accountId: string; passwordHash: string } | undefined> {
	const [account] = await db().$queryRaw<{ id: string; hash: string | null }[]>`
		SELECT a.id::text AS id, p.hash FROM "Account" a LEFT JOIN "Password" p ON p."accountId" = a.id
		WHERE a.email = ${email}::citext`;
	const matches = await passwordMatches(password, account?.hash ?? undefined);
	if (matches && account?.hash) return { accountId: account.id, passwordHash: account.hash };
	log.info("A sign-in was refused", { method: "password" });
	return undefined;
}
