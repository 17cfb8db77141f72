import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction } from "#app/platform/db/database.server.ts";
import { beginSession } from "../sessions/sessions.server.ts";
import type { SignInMethod } from "../sessions/types.ts";

export interface SignIn {
	accountId: string;
	method: SignInMethod;
	/** In words (`deviceWords`). */
	device: string;
	/** A passkey that verified its user is both factors at once. */
	bothFactors?: boolean;
}

/** Signs somebody in who has proved who they are, by whatever method; returns the token for the cookie. */
export async function completeSignIn(signIn: SignIn): Promise<string> {
	const at = now();
	await inTransaction(async (tx) => {
		await tx.account.update({
			where: { id: signIn.accountId },
			data: { lastSignedInAt: new Date(at.epochMilliseconds) },
		});
		await recordAudit(tx, {
			at: at.toString(),
			actorId: signIn.accountId,
			action: "accounts.signed-in",
			subjectKind: "account",
			subjectId: signIn.accountId,
			details: { method: signIn.method },
		});
	});
	return beginSession({
		accountId: signIn.accountId,
		method: signIn.method,
		device: signIn.device,
		bothFactors: signIn.bothFactors ?? false,
	});
}
