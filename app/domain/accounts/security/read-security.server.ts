import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { db, inTransaction } from "#app/platform/db/database.server.ts";
import { readWays } from "../identities/read-ways.server.ts";
import type { Ways } from "../identities/rules.ts";
import { configuredProviders, type Provider } from "../oauth/providers.server.ts";
import { relyingParty } from "../passkeys/relying-party.server.ts";
import { readFactorFacts } from "../second-factor/read-facts.server.ts";
import { countRecoveryCodes } from "../second-factor/recovery-codes.server.ts";
import type { FactorFacts } from "../second-factor/rules.ts";

/** All about how an account is entered. Instants are ISO, UTC. */
export interface Security {
	ways: Ways;
	facts: FactorFacts;
	recoveryCodes: number;
	passkeys: { id: string; name: string; createdAt: string; lastUsedAt: string | null; backedUp: boolean }[];
	identities: { provider: Provider; subject: string; label: string; joinedAt: string }[];
	passwordChangedAt: string | null;
	/** What this site offers. */
	offers: { passkeys: boolean; providers: Provider[] };
}

/** What the page about an account's security shows. */
export async function readSecurity(accountId: string): Promise<Security> {
	const [ways, facts, recoveryCodes, passkeys, identities, password] = await Promise.all([
		readWays(accountId),
		readFactorFacts(accountId),
		countRecoveryCodes(db(), accountId),
		db().passkey.findMany({ where: { accountId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
		db().identity.findMany({ where: { accountId }, orderBy: { provider: "asc" } }),
		db().password.findUnique({ where: { accountId }, select: { changedAt: true } }),
	]);
	return {
		ways,
		facts,
		recoveryCodes,
		passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt, backedUp }) => ({
			...{ id, name, backedUp },
			createdAt: createdAt.toISOString(),
			lastUsedAt: lastUsedAt?.toISOString() ?? null,
		})),
		identities: identities.map(({ provider, subject, label, joinedAt }) => ({
			...{ provider, subject, label },
			joinedAt: joinedAt.toISOString(),
		})),
		passwordChangedAt: password?.changedAt.toISOString() ?? null,
		offers: { passkeys: relyingParty() !== undefined, providers: configuredProviders() },
	};
}

/** Gives a passkey another name. Does nothing where the account has no such passkey. */
export function renamePasskey(accountId: string, { id, name }: { id: string; name: string }): Promise<void> {
	return inTransaction(async (tx) => {
		const { count } = await tx.passkey.updateMany({ where: { id, accountId }, data: { name } });
		if (count === 0) return;
		await recordAudit(tx, {
			at: now().toString(),
			actorId: accountId,
			action: "accounts.passkey-renamed",
			subjectKind: "account",
			subjectId: accountId,
		});
	});
}
