import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Transaction } from "#app/platform/db/database.server.ts";
import { checkPasskey, type PasskeyProof } from "../passkeys/check-passkey.server.ts";
import { renewSession } from "../sessions/renew-session.server.ts";
import type { OpenSession } from "../sessions/types.ts";
import { attempt, type Proved } from "./attempts.server.ts";
import { acceptRecoveryCode } from "./recovery-codes.server.ts";
import { passkeyIsSecond } from "./rules.ts";
import { acceptTotp } from "./totp.server.ts";

type Holder = Pick<OpenSession, "id" | "accountId" | "method">;

/**
 * Tries a code of the account's authenticator app, or one of its recovery codes. The session goes on as a whole one,
 * under a new token, which is the value.
 */
export function giveCode(session: Holder, code: string): Promise<Proved<string>> {
	return attempt(session.accountId, async (tx) => {
		const plain = code.replaceAll(/[\s-]/g, "");
		const { accountId } = session;
		const kind = /^\d{6}$/.test(plain) ? "totp" : "recovery_code";
		const good =
			kind === "totp"
				? await acceptTotp(tx, { accountId, code: plain })
				: await acceptRecoveryCode(tx, { accountId, code: plain });
		return good ? finish(tx, session, kind) : undefined;
	});
}

/** Tries a passkey of the account, which `browser` was asked for. */
export async function givePasskey(
	session: Holder,
	{ answer, browser }: { answer: unknown; browser: string },
): Promise<Proved<string>> {
	const proof = await checkPasskey(answer, { browser, accountId: session.accountId });
	return attempt(session.accountId, async (tx) =>
		serves(session, proof) ? finish(tx, session, "passkey") : undefined,
	);
}

function serves({ method }: Holder, proof: PasskeyProof | undefined): boolean {
	return proof !== undefined && passkeyIsSecond(method, proof);
}

async function finish(tx: Transaction, session: Holder, by: string): Promise<string | undefined> {
	const token = await renewSession(tx, session.id, { secondFactor: true });
	if (token === undefined) return undefined;
	await recordAudit(tx, {
		at: now().toString(),
		actorId: session.accountId,
		action: "accounts.second-factor-given",
		subjectKind: "account",
		subjectId: session.accountId,
		details: { by },
	});
	return token;
}
