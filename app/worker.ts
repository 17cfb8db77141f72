import { PgBoss } from "pg-boss";
import { bootPlatform } from "./platform/boot.server.ts";
import { holdDatabase } from "./platform/db/hold-database.server.ts";
import type { Environment } from "./platform/env.server.ts";
import { AppError } from "./platform/errors.ts";
import { log } from "./platform/log.server.ts";
import { type RecurringJob, schedule } from "./schedule.ts";

const STOP_PATIENCE_MS = 25_000;

/**
 * Starts the worker; resolves when it takes jobs. `stop` finishes the jobs in hand; after a SIGKILL another worker takes
 * them up when their heartbeat is missed. Throws AppError("invalid_environment") without DATABASE_URL.
 */
export async function startWorker(
	environment: Environment,
	{ jobs = schedule }: { jobs?: readonly RecurringJob[] } = {},
): Promise<{ stop(): Promise<void> }> {
	const { DATABASE_URL } = environment;
	if (!DATABASE_URL) throw new AppError("invalid_environment", "The worker needs DATABASE_URL.");
	bootPlatform(environment);
	const releaseDatabase = holdDatabase(DATABASE_URL);
	const boss = new PgBoss({
		connectionString: DATABASE_URL,
		application_name: "neuroai-commons worker",
		max: 4,
	});
	boss.on("error", (error) => log.error("The job queue has trouble", { error }));
	boss.on("warning", (warning) => log.debug("The job queue warns", { warning }));
	try {
		await boss.start();
		for (const job of jobs) await take(boss, job);
	} catch (error) {
		await boss.stop({ graceful: false }).catch(() => {});
		await releaseDatabase();
		throw error;
	}
	return {
		stop: async () => {
			await boss.stop({ graceful: true, timeout: STOP_PATIENCE_MS });
			await releaseDatabase();
		},
	};
}

async function take(boss: PgBoss, { name, cron, expireInSeconds, run }: RecurringJob): Promise<void> {
	// "exclusive": one job of a kind waits or runs, so that a slow run is not followed by a heap of others.
	await boss.createQueue(name, {
		policy: "exclusive",
		expireInSeconds,
		heartbeatSeconds: 10,
		retryLimit: 3,
		retryDelay: 30,
		retryBackoff: true,
		deleteAfterSeconds: 7 * 24 * 60 * 60,
	});
	await boss.work(name, { pollingIntervalSeconds: 10 }, async () => {
		const begun = performance.now();
		try {
			await run();
			log.debug("Job done", { name, ms: Math.round(performance.now() - begun) });
		} catch (error) {
			log.error("Job failed", { name, error });
			throw error;
		}
	});
	await boss.schedule(name, cron, null, { tz: "UTC", missed: "once" });
}
