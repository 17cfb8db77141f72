import type { IncomingMessage } from "node:http";

/** No form of ours comes near it, but for those that send a file. */
export const LARGEST_BODY = 1024 * 1024;

const MEBIBYTE = 1024 * 1024;

/** Addresses that take files. */
const LARGER_BODIES: Record<string, number> = {
	"/settings/profile/picture": 8.25 * MEBIBYTE,
	"/settings/works/file": 4.25 * MEBIBYTE,
};

/** How much may be sent to this path. */
export function largestBody(path: string): number {
	return Object.hasOwn(LARGER_BODIES, path) ? (LARGER_BODIES[path] ?? LARGEST_BODY) : LARGEST_BODY;
}

/** The whole body; undefined as soon as it is known to be above the limit, without reading on. */
export async function readBody(request: IncomingMessage, limit = LARGEST_BODY): Promise<Buffer | undefined> {
	if (Number(request.headers["content-length"] ?? 0) > limit) return undefined;
	const chunks: Buffer[] = [];
	let length = 0;
	// Leaving the loop must not destroy the socket, on which the refusal is still to be sent.
	for await (const chunk of request.iterator({ destroyOnReturn: false })) {
		length += chunk.length;
		if (length > limit) return undefined;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
