import { bootPlatform } from "../platform/boot.server.ts";
import { pendingMigrations } from "../platform/db/migrate.server.ts";
import { type Environment, readEnvironment, setNodeEnv } from "../platform/env.server.ts";
import { AppError } from "../platform/errors.ts";
import { assertPortFree, portProblem } from "../platform/free-port.server.ts";
import { runningDatabase } from "./database.ts";
import { type Lifetime, live } from "./lifetime.ts";
import { prepareBuild } from "./prepare-build.ts";
import { loadBuilt } from "./processes.ts";
import { createSteps } from "./steps.ts";

// One process of the site alone: `serve.ts web` or `serve.ts worker`, as many of each as wanted.
await live(async (lifetime) => {
	const [kind] = process.argv.slice(2);
	if (kind !== "web" && kind !== "worker")
		throw new AppError("invalid", "Say which: serve.ts web, or serve.ts worker.");
	setNodeEnv("production");
	const given = readEnvironment();
	bootPlatform(given);
	if (kind === "web") await assertPortFree(given.HOST, given.PORT);
	const environment = { ...given, DATABASE_URL: runningDatabase(given) };
	const [missing] = await pendingMigrations({ databaseUrl: environment.DATABASE_URL });
	if (missing)
		throw new AppError("conflict", `The database lacks the migration ${missing}: run npm run migrate first.`);
	const steps = createSteps();
	await prepareBuild(steps, lifetime.signal);
	lifetime.signal.throwIfAborted();
	if (kind === "web") await serveWeb(environment, lifetime);
	else await serveWorker(environment, lifetime);
	await lifetime.asked();
});

async function serveWeb(environment: Environment, lifetime: Lifetime): Promise<void> {
	const { startWeb } = await loadBuilt("server");
	const web = await startWeb(environment).catch((error: unknown) => {
		throw portProblem(error, environment.HOST, environment.PORT) ?? error;
	});
	lifetime.holds("The web process", web.stop);
	console.log(`The web process is ready at ${web.url}`);
}

async function serveWorker(environment: Environment, lifetime: Lifetime): Promise<void> {
	const { startWorker } = await loadBuilt("worker");
	const worker = await startWorker(environment);
	lifetime.holds("The worker", worker.stop);
	console.log("The worker is ready.");
}
