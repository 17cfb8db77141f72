import { z } from "zod";

/** Every way to prove who one is, in words that fit after "with". */
const WAYS = {
	email_code: "a code sent to your address",
	passkey: "a passkey",
	password: "a password",
	orcid: "your ORCID iD",
	github: "your GitHub account",
	totp: "an authenticator app (as a second step)",
} as const;

export const way = z.enum(Object.keys(WAYS) as [keyof typeof WAYS, ...(keyof typeof WAYS)[]]);
export type SignInWay = z.infer<typeof way>;

export const someWays: readonly SignInWay[] = way.options;

export function wayInWords(given: SignInWay): string {
	return WAYS[given];
}
