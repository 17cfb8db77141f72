import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "./db/database.server.ts";
import { hmac } from "./secrets.server.ts";

/** How often something may be done. */
export interface Limit {
	name: string;
	/** This often … */
	points: number;
	/** … within this time, counted from the first. */
	seconds: number;
}

const limiters = new Map<string, RateLimiterPostgres>();

/**
 * Counts one more by `who`; undefined while that is within the limit, else the seconds to wait. What is counted is shared by all
 * processes on one database. Whom it was is stored as a keyed hash.
 */
export async function countAgainst(limit: Limit, who: string): Promise<number | undefined> {
	try {
		await limiterOf(limit).consume(hmac("rate-limits", who).toString("base64url"));
		return undefined;
	} catch (refusal) {
		if (!(refusal instanceof RateLimiterRes)) throw refusal;
		return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
	}
}

function limiterOf({ name, points, seconds }: Limit): RateLimiterPostgres {
	const key = `${name} ${points} ${seconds}`;
	const known = limiters.get(key);
	if (known) return known;
	const limiter = new RateLimiterPostgres({
		// The pool of the moment: tests and tools open several, one after the other.
		storeClient: { query: (query: { text: string; values: unknown[] }) => pool().query(query) },
		storeType: "client",
		tableName: "RateLimit",
		tableCreated: true,
		keyPrefix: name,
		points,
		duration: seconds,
	});
	limiters.set(key, limiter);
	return limiter;
}
