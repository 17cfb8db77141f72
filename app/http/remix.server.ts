import { Readable, Writable } from "node:stream";
import { createRequestHandler, type RequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import type { Answer } from "./answer.server.ts";
import type { LoadContext } from "./load-context.ts";

export interface RemixRequest {
	method: string;
	/** Path and query, as the routes shall see it. */
	url: string;
	headers: Readonly<Record<string, string | string[] | undefined>>;
	body?: Buffer | undefined;
	context: LoadContext;
}

export type Remix = (request: RemixRequest) => Promise<Answer>;

/** Asks Remix through its Express adapter and collects the whole answer, apart from any one client's connection. */
export function createRemix(
	build: ServerBuild | (() => Promise<ServerBuild>),
	{ mode, publicUrl }: { mode: "production" | "development"; publicUrl: string },
): Remix {
	const handle = createRequestHandler({
		build,
		mode,
		getLoadContext: (request) => (request as unknown as AdaptedRequest).context,
	});
	const site = new URL(publicUrl);
	return (request) =>
		new Promise((resolve, reject) => {
			const response = new CollectedResponse();
			response.once("finish", () => resolve(response.answer()));
			response.once("error", reject);
			const [adapted, collected] = [adapt(request, site), response] as unknown as Parameters<RequestHandler>;
			handle(adapted, collected, reject).catch(reject);
		});
}

type AdaptedRequest = ReturnType<typeof adapt>;

/** What the adapter reads of an Express request. The site's own name stands in for whatever Host was sent. */
function adapt({ method, url, headers, body, context }: RemixRequest, site: URL) {
	const named: Record<string, string | string[] | undefined> = { ...headers, host: site.host };
	delete named["x-forwarded-host"];
	// The origin check came first; on a laptop our Origin may have another of our names.
	if (named.origin !== undefined) named.origin = site.origin;
	return Object.assign(Readable.from(body ? [body] : [], { objectMode: false }), {
		method,
		originalUrl: url,
		headers: named,
		hostname: site.hostname,
		protocol: site.protocol.slice(0, -1),
		get: (name: string) => named[name.toLowerCase()],
		context,
	});
}

/** What the adapter writes of an Express response. */
class CollectedResponse extends Writable {
	statusMessage = "";
	readonly #headers: [string, string][] = [];
	readonly #chunks: Buffer[] = [];
	#status = 200;

	status(status: number): this {
		this.#status = status;
		return this;
	}

	append(name: string, value: string): this {
		this.#headers.push([name.toLowerCase(), value]);
		return this;
	}

	flushHeaders(): void {}

	override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
		this.#chunks.push(chunk);
		done();
	}

	answer(): Answer {
		return { status: this.#status, headers: this.#headers, body: Buffer.concat(this.#chunks) };
	}
}
