import { type ApiAnswer, OTHER_PAYLOAD, UNDER_WAY } from "./answers.ts";
import type { TakenMail } from "./log-file.ts";

const KEPT_MS = 24 * 60 * 60 * 1000;

interface Entry {
	bodyHash: string;
	at: number;
	/** Undefined while the request is under way. */
	answer?: ApiAnswer;
}

/** Which requests were answered how, by their idempotency keys, for 24 hours. */
export function rememberKeys(log: readonly TakenMail[], now: () => number) {
	const entries = new Map<string, Entry>();
	for (const [key, mails] of Map.groupBy(log, ({ key }) => key)) {
		const [first] = mails;
		if (key === null || !first) continue;
		const data = mails.map(({ id }) => ({ id }));
		const body = first.index === null ? data[0] : { data };
		entries.set(key, {
			bodyHash: first.bodyHash,
			at: Date.parse(first.takenAt),
			answer: { status: 200, body },
		});
	}
	return {
		/** The answer that a key has already; undefined where the request may begin, which it then has. */
		begin(key: string, bodyHash: string): ApiAnswer | undefined {
			const entry = entries.get(key);
			if (entry && now() - entry.at < KEPT_MS) {
				if (entry.bodyHash !== bodyHash) return OTHER_PAYLOAD;
				return entry.answer ?? UNDER_WAY;
			}
			entries.set(key, { bodyHash, at: now() });
			return undefined;
		},
		/** Only what went well is remembered: a refused request may be mended and sent again. */
		end(key: string, answer: ApiAnswer | undefined): void {
			const entry = entries.get(key);
			if (answer?.status === 200 && entry) entry.answer = answer;
			else if (!entry?.answer) entries.delete(key);
		},
	};
}

/** A window of one second for all requests. */
export function limitRate(perSecond: () => number) {
	let window = -1;
	let used = 0;
	return {
		/** Whether one more is allowed, and what every answer says about it. */
		count(): { allowed: boolean; headers: Record<string, string> } {
			const second = Math.floor(Date.now() / 1000);
			if (second !== window) {
				window = second;
				used = 0;
			}
			used += 1;
			const limit = perSecond();
			const allowed = used <= limit;
			const remaining = Math.max(0, limit - used);
			return {
				allowed,
				headers: {
					"ratelimit-limit": String(limit),
					"ratelimit-remaining": String(remaining),
					"ratelimit-reset": "1",
					...(!allowed && { "retry-after": "1" }),
				},
			};
		},
	};
}
