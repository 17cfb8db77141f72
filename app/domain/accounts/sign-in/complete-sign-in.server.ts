import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction, type Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { lockAccount } from "../identities/lock-account.server.ts";
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
	/** The hash that a password was held against: it may have been changed since. */
	passwordHash?: string;
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

/**
 * Signs somebody in who has proved who they are, by whatever method, as far as one factor goes. It holds the account's row, as
 * do changes of passwords and second factors: no session begins past one of them. Throws AppError("conflict") where the
 * password was changed since it was checked.
 */
export async function completeSignIn(signIn: SignIn): Promise<SignedInWith> {
	const at = now();
	return inTransaction(async (tx) => {
		await lockAccount(tx, signIn.accountId);
		await checkPassword(tx, signIn);
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
		const secondFactorAsked = asksSecondFactor(signIn, await readFactorFacts(signIn.accountId, tx));
		const token = await beginSession(tx, {
			accountId: signIn.accountId,
			method: signIn.method,
			device: signIn.device,
			bothFactors: wasBothFactors(signIn),
			secondFactorAsked,
		});
		return { token, secondFactorAsked };
	});
}

async function checkPassword(tx: Transaction, { accountId, passwordHash }: SignIn): Promise<void> {
	if (passwordHash === undefined) return;
	const password = await tx.password.findUnique({ where: { accountId }, select: { hash: true } });
	if (password?.hash !== passwordHash)
		throw new AppError("conflict", "The password was changed just now. Sign in with the new one.");
}
