import { now } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db/database.server.ts";
import { defineJob, noPayload } from "#app/platform/jobs/define-job.server.ts";

/** Hours for which a code or challenge that no longer works is kept: long enough to say "too old" rather than "unknown". */
export const EXPIRED_KEPT_HOURS = 24;

/** Removes codes and challenges that have long expired, whose addresses may belong to nobody here, and sessions that ended by themselves. */
export async function forgetExpired(): Promise<void> {
	const at = now();
	const gone = { expiresAt: { lte: at.subtract({ hours: EXPIRED_KEPT_HOURS }).toString() } };
	await db().emailChallenge.deleteMany({ where: gone });
	await db().passkeyChallenge.deleteMany({ where: gone });
	await db().session.deleteMany({ where: { expiresAt: { lte: at.toString() } } });
}

/** Does so once an hour. */
export const forgetExpiredJob = defineJob({
	name: "accounts.forget-expired",
	payload: noPayload,
	concurrency: 1,
	run: forgetExpired,
});
