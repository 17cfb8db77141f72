import type { IncomingMessage } from "node:http";

/** The whole body; undefined as soon as it is known to be above the limit, without reading on. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
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
