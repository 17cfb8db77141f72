import type { IncomingMessage } from "node:http";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Addresses that other servers call; each proves in its own way who calls, and reads no cookie. No other way of writing them is exempt. */
export const CALLED_BY_OTHERS: ReadonlySet<string> = new Set(["/webhooks/resend"]);

export interface Origins {
	/** The site's origin, without trailing slash. */
	publicUrl: string;
	/** On a laptop every loopback name on our port is ours. */
	local: boolean;
}

/**
 * Whether a request that changes something comes from our own pages: its browser says so (Sec-Fetch-Site), or its
 * Origin is ours. A request that says nothing of the two is refused: no page of ours sends such a one.
 */
export function comesFromUs(request: IncomingMessage, origins: Origins): boolean {
	const { origin, host, "sec-fetch-site": site } = request.headers;
	if (origin !== undefined && isOurs(origin, request, origins)) return true;
	// Any name can be made to point to a loopback address, and its pages are then of the same origin as we.
	const named = !origins.local || (host !== undefined && isOurs(`http://${host}`, request, origins));
	return site === "same-origin" && named;
}

function isOurs(origin: string, { socket }: IncomingMessage, { publicUrl, local }: Origins): boolean {
	if (origin === publicUrl) return true;
	const url = URL.parse(origin);
	if (!local || !url || url.protocol !== "http:") return false;
	return LOOPBACK.test(url.hostname) && Number(url.port || 80) === socket.localPort;
}
