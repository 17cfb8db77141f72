import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { connect as connectTcp } from "node:net";
import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { AppError } from "#app/platform/errors.ts";
import { withErrorStatuses } from "./errors.server.ts";
import { listen } from "./http-server.server.ts";
import { createPageCache } from "./page-cache.server.ts";
import { createPages } from "./pages.server.ts";
import { publicPage } from "./public-page.ts";
import type { RateLimits } from "./rate-limits.server.ts";
import { createRemix } from "./remix.server.ts";
import { createSecurityPolicy } from "./security-headers.server.ts";
import { createStaticFiles } from "./static-files.server.ts";
import { createWebHandler } from "./web-handler.server.ts";

/** For the tests of this folder: a small site of a real Remix build, handler chain and HTTP server. */
export interface TestSite {
	port: number;
	cache: ReturnType<typeof createPageCache>;
	/** How often the page was made. */
	rendered: () => number;
	/** The page waits for this before it is made. */
	hold: (until: Promise<void>) => void;
	get(
		path: string,
		options?: { method?: string; headers?: Record<string, string>; body?: string },
	): Promise<Reply>;
	/** What the server answers to these bytes, as text. */
	raw(bytes: string): Promise<string>;
	stop(): Promise<void>;
}

export interface Reply {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
	text: string;
}

export async function startTestSite(
	options: { staticFolder?: string; local?: boolean; limits?: RateLimits; trustProxy?: number | string } = {},
): Promise<TestSite> {
	let renders = 0;
	let until: Promise<void> = Promise.resolve();
	const page = {
		default: () => null,
		headers: () => publicPage,
		loader: async ({ request }: LoaderFunctionArgs) => {
			renders += 1;
			await until;
			return { url: request.url, cookie: request.headers.get("Cookie") };
		},
		action: async ({ request }: ActionFunctionArgs) => ({ sent: (await request.text()).length }),
	};
	const modules: Record<string, [path: string, module: Record<string, unknown>]> = {
		"routes/page": ["page", page],
		"routes/calendar": [
			"events/:slug/calendar",
			{
				loader: ({ params }: LoaderFunctionArgs) => {
					if (params.slug === "none") throw new AppError("not_found", "No such event.");
					return new Response(`BEGIN:${params.slug}`, {
						headers: {
							...publicPage,
							"Content-Type": "text/calendar",
							"Last-Modified": "Tue, 01 Sep 2026 10:00:00 GMT",
						},
					});
				},
			},
		],
		"routes/own": ["own", { default: () => null, loader: () => ({ time: renders++ }) }],
		"routes/cookie": [
			"cookie",
			{ loader: () => new Response("x", { headers: { ...publicPage, "Set-Cookie": "a=1" } }) },
		],
		"routes/invalid": [
			"invalid",
			{
				default: () => null,
				loader: () => {
					throw new AppError("invalid", "The month must look like 2027-03.");
				},
			},
		],
		"routes/unavailable": [
			"unavailable",
			{
				default: () => null,
				loader: () => {
					throw new AppError("unavailable", "Not now.");
				},
			},
		],
		"routes/broken": [
			"broken",
			{
				default: () => null,
				loader: () => {
					throw new Error("a secret of ours");
				},
			},
		],
		"routes/splat": ["*", await import("../routes/$.tsx")],
		"routes/healthz": ["healthz", await import("../routes/healthz.ts")],
		"routes/theme": ["theme", await import("../routes/theme.ts")],
	};
	const build = {
		entry: {
			module: {
				default: render,
				handleError: () => {},
			},
		},
		routes: Object.fromEntries([
			["root", { id: "root", path: "", module: { default: () => null } }],
			...Object.entries(modules).map(([id, [path, module]]) => [id, { id, parentId: "root", path, module }]),
		]),
		assets: { version: "1", url: "/manifest.js", entry: { module: "/entry.js", imports: [] }, routes: {} },
		assetsBuildDirectory: "",
		basename: "/",
		publicPath: "/",
		mode: "production",
		isSpaMode: false,
		future: { v3_singleFetch: true, v3_lazyRouteDiscovery: true },
	} as unknown as ServerBuild;

	const policy = createSecurityPolicy({ https: false, dev: false });
	const cache = createPageCache();
	cache.resume();
	const remix = createRemix(withErrorStatuses(build), {
		mode: "production",
		publicUrl: "http://localhost:3000",
	});
	const handler = createWebHandler({
		pages: createPages(remix, async () => true),
		cache,
		policy,
		origins: { publicUrl: "http://localhost:3000", local: options.local ?? false },
		limits: options.limits,
		trustProxy: options.trustProxy,
		...(options.staticFolder ? { statics: createStaticFiles(options.staticFolder, policy.fixed) } : {}),
	});
	const server = await listen(handler, { host: "127.0.0.1", port: 0 });
	return {
		port: server.port,
		cache,
		rendered: () => renders,
		hold: (promise) => {
			until = promise;
		},
		get: (path, { method = "GET", headers = {}, body } = {}) =>
			new Promise((resolve, reject) => {
				const sent = httpRequest(
					{ port: server.port, host: "127.0.0.1", path, method, headers, agent: false },
					(response) => {
						const chunks: Buffer[] = [];
						response.on("data", (chunk: Buffer) => chunks.push(chunk));
						response.on("error", reject);
						response.on("end", () => {
							const whole = Buffer.concat(chunks);
							const { statusCode = 0 } = response;
							resolve({ status: statusCode, headers: response.headers, body: whole, text: whole.toString() });
						});
					},
				);
				sent.on("error", reject);
				sent.end(body);
			}),
		raw: (bytes) =>
			new Promise((resolve, reject) => {
				const socket = connectTcp({ port: server.port, host: "127.0.0.1" });
				let text = "";
				socket.setEncoding("latin1");
				socket.on("data", (chunk) => {
					text += chunk;
				});
				socket.on("close", () => resolve(text));
				socket.on("error", reject);
				socket.end(bytes, "latin1");
			}),
		stop: () => server.stop(),
	};
}

/** entry.server in small: what the loaders gave, one script of ours and one that somebody slipped in. */
function render(
	_request: Request,
	status: number,
	headers: Headers,
	context: { staticHandlerContext: { loaderData: unknown; actionData: unknown; errors: unknown } },
	{ nonce }: { nonce: string },
): Response {
	const { loaderData, actionData, errors } = context.staticHandlerContext;
	const told = JSON.stringify(errors ?? actionData ?? loaderData).replaceAll("<", "&lt;");
	headers.set("Content-Type", "text/html; charset=utf-8");
	const filler = "neuro".repeat(400);
	const scripts = `<script nonce="${nonce}">ours()</script><script>evil()</script>`;
	return new Response(`<!DOCTYPE html><p>${told}</p><p>${filler}</p>${scripts}`, { status, headers });
}
