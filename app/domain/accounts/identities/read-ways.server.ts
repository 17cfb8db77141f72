import { db, type Transaction } from "#app/platform/db/database.server.ts";
import { configuredProviders } from "../oauth/providers.server.ts";
import type { Ways } from "./rules.ts";

interface Row {
	emailCode: boolean;
	password: boolean;
	providers: string[];
	passkeys: string[];
}

/** The ways to sign in that an account has and that this site offers. One query. */
export async function readWays(accountId: string, tx: Pick<Transaction, "$queryRaw"> = db()): Promise<Ways> {
	const [row] = await tx.$queryRaw<Row[]>`
		SELECT a."emailCodeOffAt" IS NULL AS "emailCode",
			EXISTS (SELECT FROM "Password" WHERE "accountId" = a.id) AS password,
			ARRAY(SELECT provider::text FROM "Identity" WHERE "accountId" = a.id) AS providers,
			ARRAY(SELECT id FROM "Passkey" WHERE "accountId" = a.id ORDER BY "createdAt", id) AS passkeys
		FROM "Account" a WHERE a.id = ${accountId}::uuid`;
	const offered = configuredProviders();
	const has = (provider: "orcid" | "github") =>
		offered.includes(provider) && (row?.providers.includes(provider) ?? false);
	return {
		emailCode: row?.emailCode ?? false,
		password: row?.password ?? false,
		orcid: has("orcid"),
		github: has("github"),
		passkeys: row?.passkeys ?? [],
	};
}
