import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { type Environment, readEnvironment } from "#app/platform/env.server.ts";
import { PROJECT_ROOT } from "#app/platform/root.server.ts";
import { createTestDatabase } from "./database.ts";
import { FIXED_NOW } from "./fixed-clock.ts";

export type TestSite = { url: string; databaseUrl: string; stop(): Promise<void> };

/** The built site on a free port and a database of its own (or this one), at the fixed time. `env`: further variables. */
export async function startSite(
	env: Record<string, string> = {},
	{ databaseUrl: given }: { databaseUrl?: string } = {},
): Promise<TestSite> {
	const databaseUrl = given ?? (await createTestDatabase());
	const port = await freePort();
	const environment = readEnvironment({
		DATABASE_URL: databaseUrl,
		PORT: String(port),
		FIXED_CLOCK: FIXED_NOW,
		LOG_LEVEL: "error",
		...env,
	});
	const built = join(PROJECT_ROOT, "build/server/server.js");
	const { startWeb } = (await import(/* @vite-ignore */ built)) as {
		startWeb(environment: Environment): Promise<{ url: string; stop(): Promise<void> }>;
	};
	const web = await startWeb(environment);
	return { url: `http://localhost:${port}`, databaseUrl, stop: () => web.stop() };
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	server.close();
	await once(server, "close");
	if (address === null || typeof address === "string") throw new Error("The server has no port.");
	return address.port;
}
