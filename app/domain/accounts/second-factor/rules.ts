import type { SignInMethod } from "../sessions/types.ts";

/** What is known of an account when somebody has given a first factor. */
export interface FactorFacts {
	/** An authenticator app that was confirmed. */
	totp: boolean;
	passkeys: number;
	/** A moderator or administrator. */
	staff: boolean;
}

/** How the first factor was given. */
export interface FirstFactor {
	method: SignInMethod;
	/** The passkey's device knew its person (by PIN, finger, face): then it was both at once. */
	userVerified?: boolean;
}

/** Whether an account has something that can serve as a second factor; recovery codes only stand in for one. */
export function hasSecondFactor({ totp, passkeys }: FactorFacts): boolean {
	return totp || passkeys > 0;
}

/** Whether this first factor was both factors at once. The sample world's people have neither, and prove both. */
export function wasBothFactors({ method, userVerified = false }: FirstFactor): boolean {
	return method === "sample" || (method === "passkey" && userVerified);
}

/**
 * Whether a session that begins so may do nothing but give a second factor. Who set up an authenticator app wants it
 * asked for; a passkey is asked for as a second factor only of those who must have one.
 */
export function asksSecondFactor(first: FirstFactor, facts: FactorFacts): boolean {
	if (wasBothFactors(first)) return false;
	return facts.totp || (facts.staff && hasSecondFactor(facts));
}

/**
 * Whether the second factor may be taken away: moderators and administrators keep one. `totp` takes the authenticator
 * app away, `passkey` one passkey.
 */
export function mayRemoveFactor(facts: FactorFacts, what: "totp" | "passkey"): boolean {
	if (!facts.staff) return true;
	const left = what === "totp" ? { ...facts, totp: false } : { ...facts, passkeys: facts.passkeys - 1 };
	return hasSecondFactor(left);
}

/** Whether an account must set up a second factor before it may do what its role allows. */
export function mustSetUpSecondFactor(facts: FactorFacts): boolean {
	return facts.staff && !hasSecondFactor(facts);
}

/**
 * Whether signing-in again for a sensitive act takes the second factor: whoever could not get in with the mailbox alone
 * must not get at the account's keys with it and an unlocked desk either.
 */
export function againTakesSecondFactor(facts: FactorFacts): boolean {
	return asksSecondFactor({ method: "email_code" }, facts);
}

/** Whether this passkey is a second factor after that first one: a passkey that knew its person, or one beside something else. */
export function passkeyIsSecond(first: SignInMethod, { userVerified }: { userVerified: boolean }): boolean {
	return userVerified || first !== "passkey";
}
