import { z } from "zod";
import { now } from "#app/platform/clock.server.ts";
import { open, seal } from "#app/platform/secrets.server.ts";
import { type ProvedIdentity, provedIdentitySchema } from "./prove-identity.server.ts";

/** Minutes for which a browser remembers an identity that was proved and not joined yet. */
export const PENDING_MINUTES = 30;

const PURPOSE = "oauth-pending";
const pendingSchema = z.object({
	identity: provedIdentitySchema,
	/** Whose account it may join; null as long as nobody has signed in. */
	accountId: z.string().nullable(),
	until: z.number(),
});

/** What the browser's cookie holds of an identity that was proved: sealed, so that nobody can make one up. */
export function sealPending(identity: ProvedIdentity, accountId: string | null): string {
	const until = now().add({ minutes: PENDING_MINUTES }).epochMilliseconds;
	return seal(PURPOSE, Buffer.from(JSON.stringify({ identity, accountId, until }))).toString("base64url");
}

/** The identity that a browser has proved for this account (null: for none yet); undefined where it has not. */
export function readPending(
	sealed: string | undefined,
	accountId: string | null,
): ProvedIdentity | undefined {
	if (!sealed) return undefined;
	try {
		const pending = pendingSchema.parse(
			JSON.parse(open(PURPOSE, Buffer.from(sealed, "base64url")).toString()),
		);
		const good = pending.accountId === accountId && pending.until > now().epochMilliseconds;
		return good ? pending.identity : undefined;
	} catch {
		// Not sealed by us, or for something else.
		return undefined;
	}
}
