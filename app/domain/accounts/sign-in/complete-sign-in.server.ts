import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction, type Transaction } from "#app/platform/db/database.server.ts";
import { readFactorFacts } from "../second-factor/read-facts.server.ts";
import { asksSecondFactor, wasBothFactors } from "../second-factor/rules.ts";
import { beginSession } from "../sessions/sessions.server.ts";
import type { SignInMethod } from "../sessions/types.ts";

export interface SignIn {
	accountId: string;
	method: SignInMethod;
	/** In words (`deviceWords`). */
	device: string;
	/** The passkey's device knew its person: then it was both factors at once. */
	userVerified?: boolean;
}

export interface SignedInWith {
	/** For the cookie; it is stored nowhere else. */
	token: string;
	/** The session may do nothing but give a second factor. */
	secondFactorAsked: boolean;
}

/** Told of everybody who signs in, in that transaction: what waited for their proved address becomes theirs. */
export type SignInListener = (
	tx: Transaction,
	who: { accountId: string; email: string; at: string },
) => Promise<void>;

let listener: SignInListener = async () => {};

/** For the composition root: hands over what happens when somebody signs in. */
export function setSignInListener(work: SignInListener): void {
	listener = work;
}

/** Signs somebody in who has proved who they are, by whatever method, as far as one factor goes. */
export async function completeSignIn(signIn: SignIn): Promise<SignedInWith> {
	const at = now();
	const facts = await inTransaction(async (tx) => {
		const { email } = await tx.account.update({
			where: { id: signIn.accountId },
			data: { lastSignedInAt: new Date(at.epochMilliseconds) },
			select: { email: true },
		});
		await listener(tx, { accountId: signIn.accountId, email, at: at.toString() });
		await recordAudit(tx, {
			at: at.toString(),
			actorId: signIn.accountId,
			action: "accounts.signed-in",
			subjectKind: "account",
			subjectId: signIn.accountId,
			details: { method: signIn.method },
		});
		return readFactorFacts(signIn.accountId, tx);
	});
	const secondFactorAsked = asksSecondFactor(signIn, facts);
	const token = await beginSession({
		accountId: signIn.accountId,
		method: signIn.method,
		device: signIn.device,
		bothFactors: wasBothFactors(signIn),
		secondFactorAsked,
	});
	return { token, secondFactorAsked };
}
