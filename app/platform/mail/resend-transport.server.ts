import { setTimeout as wait } from "node:timers/promises";
import { type ErrorResponse, Resend } from "resend";
import { log } from "../log.server.ts";
import type { MailTransport } from "./mail-transport.ts";
import { type Outcome, waitAskedFor } from "./outcomes.ts";

const PATIENCE_MS = 30_000;
/** Longer pauses are left to the queue: a handler has other mails to look after. */
const LONGEST_PAUSE_MS = 5_000;
const REFUSED_KEY_WAIT_SECONDS = 5 * 60;
const KEY_TROUBLE = new Set(["missing_api_key", "restricted_api_key", "invalid_api_key"]);

/** Sends through Resend: https://resend.com/docs/api-reference/emails/send-email. */
export function createResendTransport({
	key,
	baseUrl,
}: {
	key: string;
	baseUrl?: string | undefined;
}): MailTransport {
	const resend = new Resend(key, baseUrl ? { baseUrl } : undefined);
	let pausedUntil = 0;

	/** The limit is per team: when it is used up, all that this process would send waits. */
	function keepPace(headers: Record<string, string> | null, refused: boolean): void {
		const seconds = waitAskedFor(headers);
		if (seconds !== undefined && (refused || headers?.["ratelimit-remaining"] === "0"))
			pausedUntil = Math.max(pausedUntil, performance.now() + seconds * 1000);
	}

	return {
		name: "resend",
		knowsRepeats: true,
		keeps: false,

		freeze: async ({ from, to, subject, html, text, headers }, id) =>
			JSON.stringify({
				from: `${JSON.stringify(from.name)} <${from.address}>`,
				to: [to],
				subject,
				html,
				text,
				headers,
				// Comes back in every webhook about it, also where we never saw the provider's own id.
				tags: [{ name: "mail", value: id }],
			}),

		send: async ({ id, frozen }, signal) => {
			const pause = pausedUntil - performance.now();
			if (pause > LONGEST_PAUSE_MS)
				return { kind: "again", trouble: "rate limit", afterSeconds: pause / 1000 };
			if (pause > 0) await wait(pause, undefined, { signal }).catch(() => {});
			// Not emails.send(): what it makes of its options may change with its version, these bytes must not.
			const { data, error, headers } = await resend.post<{ id?: unknown }>("/emails", JSON.parse(frozen), {
				idempotencyKey: `mail/${id}`,
				signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
			});
			keepPace(headers, error?.statusCode === 429);
			if (error) return outcomeOf(error, headers);
			if (typeof data?.id === "string") return { kind: "sent", providerId: data.id };
			return { kind: "again", trouble: "The answer names no mail." };
		},
	};
}

function outcomeOf(error: ErrorResponse, headers: Record<string, string> | null): Outcome {
	const { name, message, statusCode } = error;
	const trouble = `${name}: ${message}`;
	// What answers in place of Resend (a proxy, say) need not speak its language: then nothing is known.
	if (typeof statusCode !== "number" || statusCode >= 500 || statusCode === 408)
		return { kind: "again", trouble };
	if (statusCode === 429 || name === "concurrent_idempotent_requests")
		return { kind: "again", trouble, afterSeconds: waitAskedFor(headers) };
	if (name === "invalid_idempotent_request") return { kind: "uncertain", trouble };
	if (statusCode === 401 || KEY_TROUBLE.has(name)) {
		log.error("Resend refuses the key: no mail leaves until RESEND_API_KEY is right", { name, statusCode });
		return { kind: "again", trouble, afterSeconds: REFUSED_KEY_WAIT_SECONDS };
	}
	return { kind: "failed", trouble };
}
