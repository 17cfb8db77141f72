import { join } from "node:path";
import type { ServerBuild } from "@remix-run/node";
import type { ViteDevServer } from "vite";
import { withErrorStatuses } from "./http/errors.server.ts";
import { type HttpServer, listen } from "./http/http-server.server.ts";
import { createPageCache } from "./http/page-cache.server.ts";
import { createPages } from "./http/pages.server.ts";
import { createRateLimits } from "./http/rate-limits.server.ts";
import { createRemix } from "./http/remix.server.ts";
import { createSecurityPolicy } from "./http/security-headers.server.ts";
import { createStaticFiles } from "./http/static-files.server.ts";
import { createWebHandler } from "./http/web-handler.server.ts";
import { bootPlatform } from "./platform/boot.server.ts";
import { databaseUrl, db } from "./platform/db/database.server.ts";
import { holdDatabase } from "./platform/db/hold-database.server.ts";
import { listenTo } from "./platform/db/listen.server.ts";
import type { Environment } from "./platform/env.server.ts";
import { AppError } from "./platform/errors.ts";
import { portProblem } from "./platform/free-port.server.ts";
import { PROJECT_ROOT } from "./platform/root.server.ts";
import { wire } from "./wire.ts";

const SERVER_BUILD = "virtual:remix/server-build";
const HEALTH_PATIENCE_MS = 2_000;

/**
 * Starts the web process; resolves when it listens. Throws AppError("unavailable") where the port is in use and
 * AppError("invalid_environment") without DATABASE_URL. `stop` finishes the requests in flight, then lets the database go.
 */
export async function startWeb(
	environment: Environment,
	{ viteDevServer }: { viteDevServer?: ViteDevServer | undefined } = {},
): Promise<{ url: string; stop(): Promise<void> }> {
	const { DATABASE_URL, HOST, PORT, PUBLIC_URL } = environment;
	if (!DATABASE_URL) throw new AppError("invalid_environment", "The web process needs DATABASE_URL.");
	bootPlatform(environment);
	wire();
	const releaseDatabase = holdDatabase(DATABASE_URL);
	const cache = createPageCache();
	// In development pages change with their source, which no notification tells: nothing is kept.
	const listener = viteDevServer ? undefined : watchPublicData(cache);
	try {
		await listener?.tried;
		const handler = await createHandler(environment, cache, viteDevServer);
		const server = await listen(handler, { host: HOST, port: PORT });
		return { url: PUBLIC_URL, stop: () => stopAll(server) };
	} catch (error) {
		await listener?.stop();
		await releaseDatabase();
		throw portProblem(error, HOST, PORT) ?? error;
	}

	async function stopAll(server: HttpServer): Promise<void> {
		await server.stop();
		await listener?.stop();
		await releaseDatabase();
	}
}

function watchPublicData(cache: ReturnType<typeof createPageCache>) {
	return listenTo({
		url: databaseUrl(),
		channel: "public_data_changed",
		onNotification: cache.clear,
		onListening: cache.resume,
		onLost: cache.pause,
	});
}

async function createHandler(
	environment: Environment,
	cache: ReturnType<typeof createPageCache>,
	viteDevServer: ViteDevServer | undefined,
) {
	const { PUBLIC_URL, SITE_MODE, TRUST_PROXY } = environment;
	const dev = viteDevServer !== undefined;
	const policy = createSecurityPolicy({ https: PUBLIC_URL.startsWith("https:"), dev });
	const load = async () =>
		withErrorStatuses(
			(viteDevServer
				? await viteDevServer.ssrLoadModule(SERVER_BUILD)
				: await import("virtual:remix/server-build")) as ServerBuild,
		);
	const remix = createRemix(dev ? load : await load(), {
		mode: dev ? "development" : "production",
		publicUrl: PUBLIC_URL,
	});
	return createWebHandler({
		pages: createPages(remix, databaseAnswers),
		cache,
		policy,
		origins: { publicUrl: PUBLIC_URL, local: SITE_MODE === "local" },
		trustProxy: TRUST_PROXY,
		limits: createRateLimits(),
		vite: viteDevServer?.middlewares,
		statics: dev
			? undefined
			: createStaticFiles(join(PROJECT_ROOT, "build/client"), [
					...policy.fixed,
					...["Content-Security-Policy", policy.contentSecurityPolicy([])],
				]),
	});
}

async function databaseAnswers(): Promise<boolean> {
	const { promise: late, resolve } = Promise.withResolvers<boolean>();
	const timer = setTimeout(resolve, HEALTH_PATIENCE_MS, false);
	const asked = db().$queryRaw`SELECT 1`.then(() => true).catch(() => false);
	return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
