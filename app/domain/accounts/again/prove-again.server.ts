import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Transaction } from "#app/platform/db/database.server.ts";
import { checkPasskey } from "../passkeys/check-passkey.server.ts";
import { passwordMatches } from "../password/hash-password.server.ts";
import { attempt, type Proved } from "../second-factor/attempts.server.ts";
import { readFactorFacts } from "../second-factor/read-facts.server.ts";
import { againTakesSecondFactor, passkeyIsSecond } from "../second-factor/rules.ts";
import { renewSession } from "../sessions/renew-session.server.ts";
import type { OpenSession, SignInMethod } from "../sessions/types.ts";

type Holder = Pick<OpenSession, "id" | "accountId">;

/** Tries the account's password, to go on with something sensitive. The session's new token is the value. */
export async function againByPassword(session: Holder, password: string): Promise<Proved<string>> {
	return attempt(session.accountId, async (tx) => {
		const { accountId } = session;
		const row = await tx.password.findUnique({ where: { accountId }, select: { hash: true } });
		return (await passwordMatches(password, row?.hash)) ? renewBy(tx, session, "password") : undefined;
	});
}

/**
 * Goes on after a way was proved that says itself whose it is (a code sent to the address, an identity elsewhere):
 * `provedAccountId` must be the session's account.
 */
export function againByProof(
	session: Holder,
	{ provedAccountId, method }: { provedAccountId: string | undefined; method: SignInMethod },
): Promise<Proved<string>> {
	return attempt(session.accountId, async (tx) =>
		provedAccountId === session.accountId ? renewBy(tx, session, method) : undefined,
	);
}

/** Tries a passkey of the account, which `browser` was asked for. */
export async function againByPasskey(
	session: Holder & Pick<OpenSession, "method">,
	{ answer, browser }: { answer: unknown; browser: string },
): Promise<Proved<string>> {
	const { id, accountId, method } = session;
	const proof = await checkPasskey(answer, { browser, accountId });
	return attempt(accountId, async (tx) => {
		if (!proof) return undefined;
		const secondFactor = passkeyIsSecond(method, proof);
		if (!secondFactor && againTakesSecondFactor(await readFactorFacts(accountId, tx))) return undefined;
		return finish(tx, { accountId, by: "passkey" }, await renewSession(tx, id, { secondFactor }));
	});
}

/** What asks for the second factor when signing in asks for it now, too: one factor is not enough. */
async function renewBy(tx: Transaction, session: Holder, method: SignInMethod): Promise<string | undefined> {
	if (againTakesSecondFactor(await readFactorFacts(session.accountId, tx))) return undefined;
	const token = await renewSession(tx, session.id, { secondFactor: false });
	return finish(tx, { accountId: session.accountId, by: method }, token);
}

async function finish(
	tx: Transaction,
	{ accountId, by }: { accountId: string; by: SignInMethod },
	token: string | undefined,
): Promise<string | undefined> {
	if (token === undefined) return undefined;
	await recordAudit(tx, {
		at: now().toString(),
		actorId: accountId,
		action: "accounts.proved-again",
		subjectKind: "account",
		subjectId: accountId,
		details: { method: by },
	});
	return token;
}
