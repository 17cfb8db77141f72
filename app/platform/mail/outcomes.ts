/** How one attempt to hand a mail over ended. */
export type Outcome =
	| { kind: "sent"; providerId: string | null }
	/** Known or feared not to have been taken: the same bytes go again under the same key. */
	| { kind: "again"; trouble: string; afterSeconds?: number | undefined }
	/** Refused for good. */
	| { kind: "failed"; trouble: string }
	/** Taken or not, nobody can say, and trying again would not tell. */
	| { kind: "uncertain"; trouble: string };

/** A provider forgets keys after 24 hours; from here on a further attempt could be a second mail. */
export const KEY_LIFE_HOURS = 20;

const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 30 * 60;

/**
 * How long to wait before the next attempt, in seconds: what the other side asked for, else twice as long as before.
 * `chance` (0 to 1) spreads those who failed together.
 */
export function waitBefore(
	attempts: number,
	chance: number,
	outcome: { afterSeconds?: number | undefined } = {},
): number {
	const own = Math.min(FIRST_WAIT_SECONDS * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT_SECONDS);
	const asked = outcome.afterSeconds;
	if (asked !== undefined)
		return Math.ceil(Math.min(Math.max(asked, 1), LONGEST_WAIT_SECONDS) * (1 + chance / 4));
	return Math.ceil(own * (0.75 + chance / 2));
}

/** What an answer's headers say about when to come back, in seconds: `retry-after`, else an exhausted `ratelimit-*`. */
export function waitAskedFor(headers: Readonly<Record<string, string>> | null): number | undefined {
	if (!headers) return undefined;
	return seconds(headers["retry-after"]) ?? seconds(headers["ratelimit-reset"]);
}

function seconds(value: string | undefined): number | undefined {
	if (value === undefined || value.trim() === "") return undefined;
	const number = Number(value);
	return Number.isFinite(number) && number >= 0 ? number : undefined;
}
