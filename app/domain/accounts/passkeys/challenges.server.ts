import { now } from "#app/platform/clock.server.ts";
import { db, type Transaction } from "#app/platform/db/database.server.ts";
import { randomToken, sha256 } from "#app/platform/secrets.server.ts";

/** Minutes for which a challenge may be signed. */
export const CHALLENGE_MINUTES = 5;

export interface ChallengeHolder {
	/** The token in the cookie of the browser that asks: no other may answer. */
	browser: string;
	/** Whose passkey is added or asked for; null where somebody signs in. */
	accountId: string | null;
}

/** A new challenge, base64url. */
export async function newChallenge({ browser, accountId }: ChallengeHolder): Promise<string> {
	const at = now();
	const challenge = randomToken();
	await db().passkeyChallenge.create({
		data: {
			challenge,
			browserHash: sha256(browser),
			accountId,
			createdAt: new Date(at.epochMilliseconds),
			expiresAt: new Date(at.add({ minutes: CHALLENGE_MINUTES }).epochMilliseconds),
		},
	});
	return challenge;
}

/**
 * Uses up a challenge. Whether it was this browser's and account's, unused and not too old: each is good for one
 * answer, right or wrong, also for two at once.
 */
export async function takeChallenge(
	challenge: string,
	{ browser, accountId }: ChallengeHolder,
	tx: Pick<Transaction, "passkeyChallenge"> = db(),
): Promise<boolean> {
	const at = new Date(now().epochMilliseconds);
	const { count } = await tx.passkeyChallenge.updateMany({
		where: { challenge, browserHash: sha256(browser), accountId, usedAt: null, expiresAt: { gt: at } },
		data: { usedAt: at },
	});
	return count === 1;
}
