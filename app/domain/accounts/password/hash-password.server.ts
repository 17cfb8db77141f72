import { hash, hashRaw, verify } from "@node-rs/argon2";
import { normalizePassword } from "./rules.ts";

// argon2id (the library's default algorithm) with OWASP's figures.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let decoy: Promise<string> | undefined;

/** The password's hash in the usual form ("$argon2id$…"), with a salt of its own. */
export function hashPassword(password: string): Promise<string> {
	return hash(normalizePassword(password), COST);
}

/**
 * Whether the password is the one of this hash. Where there is none, the same work is done and the answer is no: how
 * long it takes says nothing about whether there is one.
 */
export async function passwordMatches(password: string, stored: string | undefined): Promise<boolean> {
	decoy ??= hashPassword(crypto.randomUUID());
	const matches = await verify(stored ?? (await decoy), normalizePassword(password));
	return stored !== undefined && matches;
}

/** Bytes from a short secret that take as long to compute as a password's hash; the same for the same salt. */
export function stretch(secret: string, salt: Uint8Array): Promise<Buffer> {
	return hashRaw(secret, { ...COST, salt });
}
