import { now } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db/database.server.ts";

/** Hours for which a code or challenge is kept after it stopped working: pages can still say that it is too old. */
export const EXPIRED_KEPT_HOURS = 24;

/** Deletes sessions that have expired, and codes and challenges that stopped working a day ago. */
export async function forgetExpired(): Promise<void> {
	const at = now();
	const instant = new Date(at.epochMilliseconds);
	const before = new Date(at.subtract({ hours: EXPIRED_KEPT_HOURS }).epochMilliseconds);
	await db().session.deleteMany({ where: { expiresAt: { lte: instant } } });
	await db().emailChallenge.deleteMany({ where: { expiresAt: { lte: before } } });
	await db().passkeyChallenge.deleteMany({ where: { expiresAt: { lte: before } } });
	await db().totp.deleteMany({ where: { confirmedAt: null, createdAt: { lte: before } } });
}
