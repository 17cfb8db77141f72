import { once } from "node:events";
import { join } from "node:path";
import { type Environment, readEnvironment } from "#app/platform/env.server.ts";
import { PROJECT_ROOT } from "#app/platform/root.server.ts";

// The built worker in a process of its own, which begins when it is told to.
const { databaseUrl, url, apiKey } = JSON.parse(process.argv[2] ?? "{}");
const environment = readEnvironment({
	DATABASE_URL: databaseUrl,
	RESEND_API_KEY: apiKey,
	RESEND_BASE_URL: url,
	MAIL_FROM: "mail@commons.example.org",
	PUBLIC_URL: "https://commons.example.org",
	LOG_LEVEL: "error",
});
const { startWorker } = (await import(join(PROJECT_ROOT, "build/server/worker.js"))) as {
	startWorker(environment: Environment): Promise<unknown>;
};
const told = once(process, "message");
process.send?.("ready");
await told;
await startWorker(environment);
