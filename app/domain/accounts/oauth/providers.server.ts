import { env } from "#app/platform/env.server.ts";

export type Provider = "orcid" | "github";

/** Where a provider answers, and who we are to it. */
export interface ProviderSettings {
	provider: Provider;
	clientId: string;
	clientSecret: string;
	authorizeUrl: string;
	tokenUrl: string;
	/** Who the token belongs to, where the token's answer does not say it. */
	userUrl: string | undefined;
	scopes: string[];
	/** Where they send people back to. */
	redirectUri: string;
}

/** A provider's settings; undefined where this site is not registered with it. */
export function providerSettings(provider: Provider): ProviderSettings | undefined {
	const set = env();
	const redirectUri = `${set.PUBLIC_URL}/sign-in/${provider}/callback`;
	if (provider === "orcid") {
		const { ORCID_CLIENT_ID: clientId, ORCID_CLIENT_SECRET: clientSecret, ORCID_BASE_URL: base } = set;
		if (!clientId || !clientSecret) return undefined;
		return {
			...{ provider, clientId, clientSecret, redirectUri },
			authorizeUrl: `${base}/oauth/authorize`,
			tokenUrl: `${base}/oauth/token`,
			userUrl: undefined,
			scopes: ["openid"],
		};
	}
	const { GITHUB_CLIENT_ID: clientId, GITHUB_CLIENT_SECRET: clientSecret, GITHUB_BASE_URL: base } = set;
	if (!clientId || !clientSecret) return undefined;
	return {
		...{ provider, clientId, clientSecret, redirectUri },
		authorizeUrl: `${base}/login/oauth/authorize`,
		tokenUrl: `${base}/login/oauth/access_token`,
		// GitHub's own API has a host of its own; installations elsewhere have it below their address.
		userUrl: base === "https://github.com" ? "https://api.github.com/user" : `${base}/api/v3/user`,
		// What anybody may see is enough: the number and the login.
		scopes: [],
	};
}

/** The providers that this site is registered with. */
export function configuredProviders(): Provider[] {
	return (["orcid", "github"] as const).filter((provider) => providerSettings(provider) !== undefined);
}
