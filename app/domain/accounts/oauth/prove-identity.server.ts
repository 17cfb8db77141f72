import { decodeIdToken, OAuth2Tokens } from "arctic";
import { z } from "zod";
import { log } from "#app/platform/log.server.ts";
import { isOrcid } from "../identities/rules.ts";
import { requireProvider } from "./begin-authorization.server.ts";
import type { Provider, ProviderSettings } from "./providers.server.ts";

const PATIENCE_MS = 10_000;

/** An identity that its provider has vouched for. */
export const provedIdentitySchema = z.object({
	provider: z.enum(["orcid", "github"]),
	/** The provider's own unchanging id: the ORCID iD, GitHub's number. */
	subject: z.string().min(1).max(100),
	/** What people know it by: a name, a login. */
	label: z.string().max(200),
});
export type ProvedIdentity = z.infer<typeof provedIdentitySchema>;

const githubUser = z.object({ id: z.number().int().positive(), login: z.string() });
const orcidToken = z.object({ orcid: z.string().optional(), name: z.string().nullish() });
const idClaims = z.object({
	sub: z.string(),
	aud: z.union([z.string(), z.array(z.string())]),
	exp: z.number(),
});

/**
 * Exchanges the code that a provider sent somebody back with, and says who they are there. Undefined where the provider
 * does not vouch for it or can't be reached in time.
 */
export async function proveIdentity(
	provider: Provider,
	{ code, verifier }: { code: string; verifier: string },
): Promise<ProvedIdentity | undefined> {
	const settings = requireProvider(provider);
	try {
		const tokens = await exchange(settings, code, verifier);
		return provider === "orcid" ? orcidOf(tokens, settings.clientId) : await githubOf(tokens, settings);
	} catch (error) {
		log.warn("A provider did not vouch for an identity", { provider, error });
		return undefined;
	}
}

/** With the secret among the fields, as both providers document it; and never waiting for ever. */
async function exchange(settings: ProviderSettings, code: string, verifier: string): Promise<OAuth2Tokens> {
	const response = await fetch(settings.tokenUrl, {
		method: "POST",
		headers: { Accept: "application/json" },
		body: new URLSearchParams({
			grant_type: "authorization_code",
			code,
			redirect_uri: settings.redirectUri,
			client_id: settings.clientId,
			client_secret: settings.clientSecret,
			code_verifier: verifier,
		}),
		redirect: "error",
		signal: AbortSignal.timeout(PATIENCE_MS),
	});
	const answer: unknown = await response.json();
	// GitHub says also in answers of status 200 that something is wrong.
	const failure = z.object({ error: z.string() }).safeParse(answer);
	if (!response.ok || failure.success)
		throw new Error(`The provider answers ${response.status} ${failure.data?.error ?? ""}`);
	return new OAuth2Tokens(z.looseObject({}).parse(answer));
}

/** ORCID names the iD beside the token; an OpenID Connect answer names it in the ID token, which came straight from ORCID. */
function orcidOf(tokens: OAuth2Tokens, clientId: string): ProvedIdentity {
	const { orcid = subjectOf(tokens, clientId), name } = orcidToken.parse(tokens.data);
	if (!isOrcid(orcid)) throw new Error("The provider names no ORCID iD");
	return { provider: "orcid", subject: orcid, label: (name ?? orcid).slice(0, 200) };
}

function subjectOf(tokens: OAuth2Tokens, clientId: string): string {
	const { sub, aud, exp } = idClaims.parse(decodeIdToken(tokens.idToken()));
	// The provider's clock counts here, which is the machine's.
	if (![aud].flat().includes(clientId) || exp * 1000 < Date.now())
		throw new Error("The ID token is not for us");
	return sub;
}

async function githubOf(tokens: OAuth2Tokens, settings: ProviderSettings): Promise<ProvedIdentity> {
	const response = await fetch(settings.userUrl ?? "", {
		headers: {
			Accept: "application/vnd.github+json",
			Authorization: `Bearer ${tokens.accessToken()}`,
			"User-Agent": "neuroai-commons",
		},
		redirect: "error",
		signal: AbortSignal.timeout(PATIENCE_MS),
	});
	if (!response.ok) throw new Error(`The provider answers ${response.status}`);
	const { id, login } = githubUser.parse(await response.json());
	return { provider: "github", subject: String(id), label: login };
}
