import { hmac } from "#app/platform/secrets.server.ts";

/** What is kept of a code: its HMAC together with the challenge that it belongs to. */
export function hashCode(challengeId: string, code: string): Buffer<ArrayBuffer> {
	return hmac("email-code", `${challengeId}:${code}`);
}
