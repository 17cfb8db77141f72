import { isIP } from "node:net";
import { env } from "#app/platform/env.server.ts";

/** Who passkeys are for: browsers bind each to the host's name and to no other. */
export interface RelyingParty {
	id: string;
	name: string;
	/** Where answers must come from. */
	origin: string;
}

/**
 * This site as passkeys know it; undefined where it is reached by an address instead of a name, or without TLS
 * elsewhere than on localhost: browsers offer no passkeys there.
 */
export function relyingParty(publicUrl = env().PUBLIC_URL): RelyingParty | undefined {
	const { hostname, protocol } = new URL(publicUrl);
	if (isIP(hostname.replace(/^\[|\]$/g, "")) > 0) return undefined;
	const local = hostname === "localhost" || hostname.endsWith(".localhost");
	if (protocol !== "https:" && !local) return undefined;
	return { id: hostname, name: "NeuroAI Commons", origin: publicUrl };
}
