import { parseArgs } from "node:util";
import { holdEmbedded, readable } from "./cli/database.ts";
import { demoEnvironment, describeWorld, loadSampleWorld } from "./cli/demo.ts";
import { describeLoad } from "./cli/describe-load.ts";
import { type Lifetime, live } from "./cli/lifetime.ts";
import { prepareBuild } from "./cli/prepare-build.ts";
import { loadBuilt, loadSource } from "./cli/processes.ts";
import { createSteps, type Steps } from "./cli/steps.ts";
import { bootPlatform } from "./platform/boot.server.ts";
import { migrate } from "./platform/db/migrate.server.ts";
import { type Environment, readEnvironment, setNodeEnv } from "./platform/env.server.ts";
import { AppError } from "./platform/errors.ts";
import { assertPortFree, portProblem } from "./platform/free-port.server.ts";

// `npm start`: the whole site in one process, from whatever state the checkout is in. `--dev`: with hot reload. `--demo`
// (npm run demo): with a sample world, on data of its own.
await live(async (lifetime) => {
	const { dev, demo } = readArguments();
	setNodeEnv(dev ? "development" : "production");
	const given = demo ? demoEnvironment(readEnvironment()) : readEnvironment();
	bootPlatform(given);
	await assertPortFree(given.HOST, given.PORT);
	const steps = createSteps();
	const { signal } = lifetime;

	const DATABASE_URL = given.DATABASE_URL ?? (await startDatabase(given, lifetime, steps));
	const environment = { ...given, DATABASE_URL };
	signal.throwIfAborted();
	await steps.step(
		() => migrate({ databaseUrl: DATABASE_URL }),
		(applied) => (applied.length === 0 ? "Schema is up to date" : `Applied ${applied.join(", ")}`),
	);
	await prepareBuild(steps, signal, dev);
	// Not before here: it needs the generated client.
	const { loadCatalogue } = await import("../prisma/seed.ts");
	await steps.step(() => loadCatalogue({ databaseUrl: DATABASE_URL }), describeLoad);
	if (demo) await steps.step(() => loadSampleWorld(DATABASE_URL), describeWorld);
	signal.throwIfAborted();
	const url = await startProcesses(environment, lifetime, steps, dev);
	console.log(`\nNeuroAI Commons is ready at ${url} (${steps.total()})`);
	await lifetime.asked();
	console.log("\nStopping …");
});

function readArguments(): { dev: boolean; demo: boolean } {
	const option = { type: "boolean", default: false } as const;
	try {
		return parseArgs({ options: { dev: option, demo: option } }).values;
	} catch (cause) {
		throw new AppError(
			"invalid",
			`start.ts takes nothing but --dev and --demo, and was given ${process.argv.slice(2).join(" ")}.`,
			{
				cause,
			},
		);
	}
}

async function startDatabase(environment: Environment, lifetime: Lifetime, { step }: Steps): Promise<string> {
	const postgres = await step(
		() => holdEmbedded(environment, lifetime),
		({ version, port, folder }) => `PostgreSQL ${version} on port ${port}, data in ${readable(folder)}`,
	);
	if (postgres.sheltered)
		console.log(`  (there, since PostgreSQL's own user may not enter ${environment.DATA_DIR})`);
	return postgres.url;
}

async function startProcesses(
	environment: Environment,
	lifetime: Lifetime,
	{ step }: Steps,
	dev: boolean,
): Promise<string> {
	const viteDevServer = dev ? await startVite(lifetime, step) : undefined;
	const [web, workers] = viteDevServer
		? [await loadSource(viteDevServer, "server"), await loadSource(viteDevServer, "worker")]
		: [await loadBuilt("server"), await loadBuilt("worker")];
	const worker = await step(
		() => workers.startWorker(environment),
		() => "Worker",
	);
	lifetime.holds("The worker", worker.stop);
	const { url, stop } = await step(
		() => web.startWeb(environment, { viteDevServer }),
		() => "Web",
	).catch((error: unknown) => {
		throw portProblem(error, environment.HOST, environment.PORT) ?? error;
	});
	lifetime.holds("The web process", stop);
	return url;
}

async function startVite(lifetime: Lifetime, step: Steps["step"]) {
	const { holdVite } = await import("./cli/vite-server.ts");
	return step(
		() => holdVite(lifetime),
		() => "Vite, for hot reload",
	);
}
