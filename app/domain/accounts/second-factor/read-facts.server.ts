import { db, type Transaction } from "#app/platform/db/database.server.ts";
import type { FactorFacts } from "./rules.ts";

/** What an account has of second factors, and whether it must have one. One query. */
export async function readFactorFacts(
	accountId: string,
	tx: Pick<Transaction, "$queryRaw"> = db(),
): Promise<FactorFacts> {
	const [facts] = await tx.$queryRaw<FactorFacts[]>`
		SELECT EXISTS (SELECT FROM "Totp" WHERE "accountId" = a.id AND "confirmedAt" IS NOT NULL) AS totp,
			(SELECT count(*)::int FROM "Passkey" WHERE "accountId" = a.id) AS passkeys,
			EXISTS (SELECT FROM "RoleGrant" WHERE "accountId" = a.id AND "revokedAt" IS NULL
				AND role IN ('administrator', 'moderator')) AS staff
		FROM "Account" a WHERE a.id = ${accountId}::uuid`;
	return facts ?? { totp: false, passkeys: 0, staff: false };
}
