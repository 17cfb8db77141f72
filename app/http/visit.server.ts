import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "#app/platform/log.server.ts";

/** One request on its way through us. */
export interface Visit {
	/** In the log line, in the X-Request-Id header and on the error page. */
	readonly id: string;
	/** How the page cache answered, where it was asked. */
	cache?: "hit" | "miss";
	/** Not worth a line among the requests. */
	quiet?: boolean;
}

/** Begins a visit; when its answer is out, or the client has gone, one line is logged: never the query, which may be personal. */
export function openVisit(request: IncomingMessage, response: ServerResponse): Visit {
	const visit: Visit = { id: randomUUID() };
	const begun = performance.now();
	const { method = "", url = "" } = request;
	response.once("close", () => {
		const [path = ""] = url.split("?", 1);
		const line = `${method} ${path.length > 200 ? `${path.slice(0, 200)}…` : path}`;
		log[visit.quiet ? "debug" : "info"](line, {
			status: response.statusCode,
			ms: Math.round((performance.now() - begun) * 10) / 10,
			...(visit.cache ? { cache: visit.cache } : {}),
			...(response.writableFinished ? {} : { cutShort: true }),
			id: visit.id,
		});
	});
	return visit;
}
