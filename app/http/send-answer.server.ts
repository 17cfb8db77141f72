import type { IncomingMessage, ServerResponse } from "node:http";
import { type Answer, headerOf } from "./answer.server.ts";
import { chooseCoding, compress, isCompressible } from "./content-coding.server.ts";
import { carriesSession } from "./cookies.server.ts";
import { createPage, type Page } from "./page.server.ts";
import { PAGE_CACHE_HEADER } from "./public-page.ts";
import type { SecurityPolicy } from "./security-headers.server.ts";

/** Ours to say, not the routes'. */
const OURS = new Set([
	PAGE_CACHE_HEADER.toLowerCase(),
	...["content-length", "content-encoding", "transfer-encoding", "connection", "date", "vary"],
]);
const VALIDATORS = new Set(["etag", "last-modified"]);

/** The answer as bytes that every stranger may get; undefined where it is not marked as such. */
export function asPublicPage(answer: Answer, policy: SecurityPolicy, path: string): Page | undefined {
	if (answer.status !== 200 || headerOf(answer, PAGE_CACHE_HEADER.toLowerCase()) !== "public")
		return undefined;
	if (headerOf(answer, "set-cookie") !== undefined) return undefined;
	const changed = Date.parse(headerOf(answer, "last-modified") ?? "");
	return createPage({
		body: answer.body,
		contentType: headerOf(answer, "content-type"),
		lastModified: Math.floor((Number.isNaN(changed) ? Date.now() : changed) / 1000),
		effort: 4,
		headers: [
			...flat(answer, VALIDATORS),
			...(headerOf(answer, "cache-control") ? [] : ["Cache-Control", "public, max-age=0, must-revalidate"]),
			...["Vary", "Accept-Encoding, Cookie"],
			...securityOf(answer, policy, path),
		],
	});
}

/** Sends what is for this client alone. */
export async function sendAnswer(
	answer: Answer,
	request: IncomingMessage,
	response: ServerResponse,
	policy: SecurityPolicy,
	requestId: string,
): Promise<void> {
	const compressible = isCompressible(headerOf(answer, "content-type"), answer.body.length);
	const coding = compressible ? chooseCoding(request.headers["accept-encoding"]) : "identity";
	const body = await compress(answer.body, coding, 4);
	const own = carriesSession(request.headers.cookie) || headerOf(answer, "set-cookie") !== undefined;
	const bodiless = answer.status === 204 || answer.status === 304;
	response.writeHead(answer.status, [
		...flat(answer),
		...(headerOf(answer, "cache-control") ? [] : ["Cache-Control", own ? "no-store" : "private, no-cache"]),
		...["Vary", "Accept-Encoding, Cookie"],
		...(bodiless ? [] : ["Content-Length", String(body.length)]),
		...(coding === "identity" ? [] : ["Content-Encoding", coding]),
		...securityOf(answer, policy, pathOf(request)),
		...["X-Request-Id", requestId],
	]);
	response.end(request.method === "HEAD" || bodiless ? undefined : body);
}

function flat(answer: Answer, without: ReadonlySet<string> = new Set()): string[] {
	return answer.headers.filter(([name]) => !OURS.has(name) && !without.has(name)).flat();
}

function pathOf(request: IncomingMessage): string {
	return request.url?.split("?", 1)[0] ?? "";
}

function securityOf(answer: Answer, policy: SecurityPolicy, path: string): string[] {
	// A route that shows what others wrote has a stricter policy of its own.
	const own = headerOf(answer, "content-security-policy");
	if (own !== undefined) return [...policy.fixed];
	return [
		...policy.fixed,
		...["Content-Security-Policy", policy.contentSecurityPolicy(answer.scriptHashes ?? [], path)],
	];
}
