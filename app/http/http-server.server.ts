import { createServer, type RequestListener, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { systemCode } from "#app/platform/errors.ts";

export interface HttpServer {
	/** The port that it listens on. */
	port: number;
	/** Stops accepting; resolves when the requests in flight have their answers. */
	stop(): Promise<void>;
}

const STOP_PATIENCE_MS = 20_000;

/** Listens. Rejects with the system's error (EADDRINUSE …) where it can't. */
export function listen(
	handler: RequestListener,
	{ host, port }: { host: string; port: number },
): Promise<HttpServer> {
	// What each connection is being answered: those with nothing are closed when we stop.
	const sockets = new Map<Duplex, Set<ServerResponse>>();
	let stopping = false;
	const server = createServer(
		{
			// Beyond the longest address that we read, so that the refusal can be a page.
			maxHeaderSize: 32 * 1024,
			headersTimeout: 10_000,
			requestTimeout: 30_000,
			// Longer than the usual minute of load balancers, which must be the first to hang up.
			keepAliveTimeout: 65_000,
		},
		(request, response) => {
			const { socket } = request;
			const answers = sockets.get(socket) ?? new Set();
			answers.add(response);
			response.once("close", () => {
				answers.delete(response);
				if (stopping && answers.size === 0) socket.destroySoon();
			});
			handler(request, response);
		},
	);
	server.on("connection", (socket) => {
		sockets.set(socket, new Set());
		socket.once("close", () => sockets.delete(socket));
	});
	server.on("clientError", (error, socket) => {
		const begun = [...(sockets.get(socket) ?? [])].some((response) => response.headersSent);
		if (begun || !socket.writable || systemCode(error) === "ECONNRESET") socket.destroy();
		else refuseUnreadable(error, socket);
	});

	async function stop(): Promise<void> {
		stopping = true;
		const { promise: closed, resolve } = Promise.withResolvers<void>();
		server.close(() => resolve());
		for (const [socket, answers] of sockets) if (answers.size === 0) socket.destroy();
		const late = setTimeout(() => server.closeAllConnections(), STOP_PATIENCE_MS);
		await closed.finally(() => clearTimeout(late));
	}

	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen({ host, port }, () => {
			server.off("error", reject);
			const address = server.address();
			resolve({ port: typeof address === "object" && address ? address.port : port, stop });
		});
	});
}

/** What Node's parser can't read never becomes a request. */
function refuseUnreadable(error: Error, socket: Duplex): void {
	const status =
		{ HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_INVALID_METHOD: 501 }[
			systemCode(error) ?? ""
		] ?? 400;
	const title = STATUS_CODES[status];
	const body = `${JSON.stringify({ type: "about:blank", title, status })}\n`;
	socket.end(
		[
			`HTTP/1.1 ${status} ${title}`,
			"Content-Type: application/problem+json; charset=utf-8",
			`Content-Length: ${Buffer.byteLength(body)}`,
			...(status === 501 ? [`Allow: GET, HEAD, POST`] : []),
			"Connection: close",
			"",
			body,
		].join("\r\n"),
	);
}
