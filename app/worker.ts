import { jobs as allJobs } from "./jobs.ts";
import { bootPlatform } from "./platform/boot.server.ts";
import { holdDatabase } from "./platform/db/hold-database.server.ts";
import type { Environment } from "./platform/env.server.ts";
import { AppError } from "./platform/errors.ts";
import type { AnyJob, Recurrence } from "./platform/jobs/define-job.server.ts";
import { work } from "./platform/jobs/work.server.ts";
import { schedule as wholeSchedule } from "./schedule.ts";
import { wire } from "./wire.ts";

/**
 * Starts the worker; resolves when it takes jobs. `stop` finishes the jobs in hand; after a SIGKILL another worker takes
 * them up when their heartbeat is missed. Throws AppError("invalid_environment") without DATABASE_URL.
 */
export async function startWorker(
	environment: Environment,
	{
		jobs = allJobs,
		schedule = wholeSchedule,
	}: { jobs?: readonly AnyJob[]; schedule?: readonly Recurrence[] } = {},
): Promise<{ stop(): Promise<void> }> {
	const { DATABASE_URL } = environment;
	if (!DATABASE_URL) throw new AppError("invalid_environment", "The worker needs DATABASE_URL.");
	bootPlatform(environment);
	wire();
	const releaseDatabase = holdDatabase(DATABASE_URL);
	try {
		const worker = await work({ databaseUrl: DATABASE_URL, jobs, schedule });
		return {
			stop: async () => {
				await worker.stop();
				await releaseDatabase();
			},
		};
	} catch (error) {
		await releaseDatabase();
		throw error;
	}
}
