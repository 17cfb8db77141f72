import { CodeChallengeMethod, generateCodeVerifier, generateState, OAuth2Client } from "arctic";
import { z } from "zod";
import { now } from "#app/platform/clock.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { open, seal } from "#app/platform/secrets.server.ts";
import { type Provider, providerSettings } from "./providers.server.ts";

/** Minutes that somebody may spend at the provider. */
export const AUTHORIZATION_MINUTES = 10;

const PURPOSE = "oauth-state";

/** What the browser's cookie remembers while its person is at the provider. */
const memorySchema = z.object({
	provider: z.enum(["orcid", "github"]),
	state: z.string(),
	verifier: z.string(),
	returnTo: z.string().nullable(),
	/** Whom it is to be joined to, or who proves again who they are; null where somebody signs in. */
	accountId: z.string().nullable(),
	purpose: z.enum(["sign_in", "join", "again"]),
	until: z.number(),
});
export type AuthorizationMemory = z.infer<typeof memorySchema>;

/**
 * Where to send somebody who wants to prove who they are at a provider, and what their browser has to remember (sealed,
 * for its cookie). Throws AppError("not_found") where the site is not registered with the provider.
 */
export function beginAuthorization(
	provider: Provider,
	wish: Pick<AuthorizationMemory, "returnTo" | "accountId" | "purpose">,
): { url: string; memory: string } {
	const settings = requireProvider(provider);
	const [state, verifier] = [generateState(), generateCodeVerifier()];
	const client = new OAuth2Client(settings.clientId, null, settings.redirectUri);
	const url = client.createAuthorizationURLWithPKCE(
		settings.authorizeUrl,
		state,
		CodeChallengeMethod.S256,
		verifier,
		settings.scopes,
	);
	const until = now().add({ minutes: AUTHORIZATION_MINUTES }).epochMilliseconds;
	return { url: url.href, memory: sealMemory({ ...wish, provider, state, verifier, until }) };
}

/** What a browser remembers of going to this provider with this state; undefined where it is not so, or too long ago. */
export function readMemory(
	sealed: string | undefined,
	{ provider, state }: { provider: Provider; state: string },
): AuthorizationMemory | undefined {
	if (!sealed) return undefined;
	try {
		const text = open(PURPOSE, Buffer.from(sealed, "base64url")).toString();
		const memory = memorySchema.parse(JSON.parse(text));
		const fits = memory.provider === provider && memory.state === state;
		return fits && memory.until > now().epochMilliseconds ? memory : undefined;
	} catch {
		// Not sealed by us.
		return undefined;
	}
}

/** The settings of a provider. Throws AppError("not_found") where the site is not registered with it. */
export function requireProvider(provider: Provider) {
	const settings = providerSettings(provider);
	if (!settings) throw new AppError("not_found", "This way to sign in is not offered here.");
	return settings;
}

function sealMemory(memory: AuthorizationMemory): string {
	return seal(PURPOSE, Buffer.from(JSON.stringify(memory))).toString("base64url");
}
