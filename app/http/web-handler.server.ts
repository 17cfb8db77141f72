import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import express from "express";
import { systemCode } from "#app/platform/errors.ts";
import { log } from "#app/platform/log.server.ts";
import { type Address, type Reading, readAddress } from "./address.ts";
import { carriesSession, readCookies, readTheme, THEME_COOKIE, THEME_COOKIES } from "./cookies.server.ts";
import { largestBody, limitedPath } from "./limits.ts";
import { CALLED_BY_OTHERS, comesFromUs, type Origins } from "./origin-check.server.ts";
import { sendPage } from "./page.server.ts";
import type { PageCache } from "./page-cache.server.ts";
import type { Pages } from "./pages.server.ts";
import { lastResortPage, type Trouble } from "./problem.server.ts";
import type { RateLimits } from "./rate-limits.server.ts";
import { readBody } from "./read-body.server.ts";
import type { SecurityPolicy } from "./security-headers.server.ts";
import { asPublicPage, sendAnswer } from "./send-answer.server.ts";
import type { StaticFiles } from "./static-files.server.ts";
import { openVisit, type Visit } from "./visit.server.ts";

export interface WebHandlerOptions {
	pages: Pages;
	cache: PageCache;
	policy: SecurityPolicy;
	origins: Origins;
	statics?: StaticFiles;
	trustProxy?: number | string | undefined;
	/** In development Vite answers first. */
	vite?: express.RequestHandler | undefined;
	/** How often something may be changed; without them any number of times. */
	limits?: RateLimits | undefined;
}

const READING = new Set(["GET", "HEAD"]);
const CHANGING = new Set(["POST", "PUT", "PATCH", "DELETE"]);
const NOT_OFFERED = new Set(["OPTIONS", "TRACE", "CONNECT"]);
const ALLOW = "GET, HEAD, POST";

/** What one request is answered by, in order: memory, then Vite, refusals, files, the origin check, the routes. */
export function createWebHandler(options: WebHandlerOptions): RequestListener {
	const { cache, pages, policy, origins, statics } = options;
	const app = express();
	app.disable("x-powered-by");
	if (options.trustProxy !== undefined) app.set("trust proxy", options.trustProxy);
	if (options.vite) app.use(options.vite);
	app.use((request, response, next) => {
		answer(request, response, visitOf(response)).catch(next);
	});
	app.use(((error, request, response, _next) => {
		const { id } = visitOf(response);
		// Nobody waits for an answer any more: the client went while it was sending.
		if (!request.complete && (request.destroyed || systemCode(error) === "ECONNRESET")) return;
		log.error("request failed", { error, method: request.method, id });
		if (response.headersSent) response.destroy();
		else void sendAnswer(lastResortPage({ status: 500 }, id), request, response, policy, id);
	}) satisfies express.ErrorRequestHandler);

	return (request, response) => {
		const visit = openVisit(request, response);
		const shared = sharedFrom(request);
		const page = shared && cache.get(shared.key);
		if (page) {
			visit.cache = "hit";
			sendPage(page, request, response, ["X-Request-Id", visit.id])?.catch((error: unknown) => {
				log.error("request failed", { error, id: visit.id });
				response.destroy();
			});
			return;
		}
		(response as express.Response).locals = { visit };
		app(request, response);
	};

	async function answer(request: IncomingMessage, response: ServerResponse, visit: Visit): Promise<void> {
		const method = request.method ?? "";
		const reading = readAddress(request.url ?? "", READING.has(method) ? "known" : "all");
		const trouble = troubleWith(method, reading);
		if (trouble || reading.kind === "refused")
			return refuse(trouble ?? (reading as Trouble), request, response, visit);
		if (reading.kind === "moved") return move(reading.location, request, response, visit);
		if (!READING.has(method)) return change(reading.address, request, response, visit);
		const file = statics?.(reading.address.path);
		if (file) {
			visit.quiet = true;
			return sendPage(await file, request, response, ["X-Request-Id", visit.id]);
		}
		visit.quiet = reading.address.path === "/healthz";
		return read(reading.address, request, response, visit);
	}

	async function read(
		address: Address,
		request: IncomingMessage,
		response: ServerResponse,
		visit: Visit,
	): Promise<void> {
		const shared = sharedFrom(request, address);
		const ask = { method: "GET", address, requestId: visit.id, accept: request.headers.accept };
		const extra = ["X-Request-Id", visit.id];
		if (shared?.pure) {
			// Made from what the key says and nothing else of this client's.
			const own: { answer?: Awaited<ReturnType<Pages["answer"]>> } = {};
			const page = await cache.getOrMake(shared.key, async () => {
				own.answer = await pages.answer({ ...ask, headers: { cookie: shared.cookie } });
				const made = asPublicPage(own.answer, policy, address.path);
				return made && cache.dated(shared.key, made);
			});
			visit.cache = "miss";
			if (page) return sendPage(page, request, response, extra);
			if (own.answer) return sendAnswer(own.answer, request, response, policy, visit.id);
		}
		const answer = await pages.answer({ ...ask, headers: request.headers });
		const page = shared && asPublicPage(answer, policy, address.path);
		if (page) return sendPage(page, request, response, extra);
		return sendAnswer(answer, request, response, policy, visit.id);
	}

	async function change(
		address: Address,
		request: IncomingMessage,
		response: ServerResponse,
		visit: Visit,
	): Promise<void> {
		if (!CALLED_BY_OTHERS.has(address.path) && !comesFromUs(request, origins)) {
			const detail = "It did not come from a page of this site. Open the page anew and send it from there.";
			return refuse({ status: 403, detail }, request, response, visit, address);
		}
		const sender = { path: address.path, address: addressOfSender(request), headers: request.headers };
		const tooMany = await options.limits?.ofSender(sender);
		if (tooMany) return refuse(tooMany, request, response, visit, address);
		const body = await readBody(request, largestBody(limitedPath(address.path)));
		if (body === undefined) {
			const detail = "More was sent than any form here takes.";
			const trouble = { status: 413, detail, headers: { connection: "close" } };
			return refuse(trouble, request, response, visit, address);
		}
		const tooManyForms = await options.limits?.ofForm(sender, body);
		if (tooManyForms) return refuse(tooManyForms, request, response, visit, address);
		const { method = "", headers } = request;
		const asked = { method, address, headers, body, requestId: visit.id, accept: headers.accept };
		return sendAnswer(await pages.answer(asked), request, response, policy, visit.id);
	}

	async function refuse(
		trouble: Trouble,
		request: IncomingMessage,
		response: ServerResponse,
		visit: Visit,
		address = { path: request.url?.split("?", 1)[0] ?? "/", search: "" },
	): Promise<void> {
		const { method = "", headers } = request;
		const asked = { method, address, headers, requestId: visit.id, accept: headers.accept };
		return sendAnswer(await pages.refuse(trouble, asked), request, response, policy, visit.id);
	}

	async function move(
		location: string,
		request: IncomingMessage,
		response: ServerResponse,
		visit: Visit,
	): Promise<void> {
		// 308 keeps method and body.
		const status = READING.has(request.method ?? "") ? 301 : 308;
		const moved = { status, headers: [["location", location] as const], body: Buffer.alloc(0) };
		return sendAnswer(moved, request, response, policy, visit.id);
	}
}

/** Under what a stranger's page is remembered; undefined where the answer may be personal. */
function sharedFrom(
	request: IncomingMessage,
	address = addressOf(request),
): { key: string; cookie: string | undefined; pure: boolean } | undefined {
	if (!address || !READING.has(request.method ?? "")) return undefined;
	const url = address.path + address.search;
	if (request.headers.cookie === undefined) return { key: url, cookie: undefined, pure: true };
	if (carriesSession(request.headers.cookie)) return undefined;
	const cookies = readCookies(request.headers.cookie);
	const theme = readTheme(cookies);
	// A route that reads other cookies must get them, and then the page is for nobody else.
	const pure = [...cookies.keys()].every((name) => THEME_COOKIES.includes(name));
	return theme === null
		? { key: url, cookie: undefined, pure }
		: { key: `${url} ${theme}`, cookie: `${THEME_COOKIE}=${theme}`, pure };
}

function addressOf(request: IncomingMessage): Address | undefined {
	const reading = readAddress(request.url ?? "");
	return reading.kind === "address" ? reading.address : undefined;
}

/** Behind proxies that we trust the client's address, as they tell it; else of whoever is at the other end of the line. */
function addressOfSender(request: IncomingMessage): string {
	return (request as express.Request).ip ?? request.socket.remoteAddress ?? "";
}

function troubleWith(method: string, reading: Reading): Trouble | undefined {
	if (READING.has(method) || CHANGING.has(method)) return reading.kind === "refused" ? reading : undefined;
	const status = NOT_OFFERED.has(method) ? 405 : 501;
	return { status, detail: `${method} is not offered here.`, headers: { allow: ALLOW } };
}

function visitOf(response: ServerResponse): Visit {
	return (response as express.Response).locals.visit;
}
