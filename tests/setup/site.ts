import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { type Environment, readEnvironment } from "#app/platform/env.server.ts";
import { PROJECT_ROOT } from "#app/platform/root.server.ts";
import { createTestDatabase } from "./database.ts";
import { FIXED_NOW } from "./fixed-clock.ts";

export type TestSite = { url: string; databaseUrl: string; stop(): Promise<void> };

/**
 * The built site on a free port and a database of its own (or this one), at the fixed time. `env`: further variables;
 * `worker`: with a worker in this process, as `npm start` has it.
 */
export async function startSite(
	env: Record<string, string> = {},
	{ databaseUrl: given, worker = false }: { databaseUrl?: string; worker?: boolean } = {},
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
	const { startWeb } = (await built("server")) as WebModule;
	const web = await startWeb(environment);
	const jobs = worker ? await ((await built("worker")) as WorkerModule).startWorker(environment) : undefined;
	return {
		url: `http://localhost:${port}`,
		databaseUrl,
		stop: async () => {
			await jobs?.stop();
			await web.stop();
		},
	};
}

type Running = { stop(): Promise<void> };
type WebModule = { startWeb(environment: Environment): Promise<Running> };
type WorkerModule = { startWorker(environment: Environment): Promise<Running> };

function built(name: "server" | "worker"): Promise<unknown> {
	return import(/* @vite-ignore */ join(PROJECT_ROOT, `build/server/${name}.js`));
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
