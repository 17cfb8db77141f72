import { type JobWithMetadata, PgBoss } from "pg-boss";
import { log } from "../log.server.ts";
import type { AnyJob, Recurrence } from "./define-job.server.ts";
import { createQueue, updateQueue } from "./queues.server.ts";
import { runJob } from "./run-job.server.ts";

const STOP_PATIENCE_MS = 25_000;

interface WorkOptions {
	databaseUrl: string;
	/** Every job that this worker takes. */
	jobs: readonly AnyJob[];
	schedule?: readonly Recurrence[];
}

/**
 * Takes jobs until it is stopped; resolves when it does. Any number of processes may work on one database. `stop` finishes
 * the jobs in hand; after a SIGKILL another worker takes them up when their heartbeat is missed.
 */
export async function work({
	databaseUrl,
	jobs,
	schedule = [],
}: WorkOptions): Promise<{ stop(): Promise<void> }> {
	const boss = new PgBoss({
		connectionString: databaseUrl,
		application_name: "neuroai-commons worker",
		max: 6,
		useListenNotify: true,
		// How soon a killed worker's jobs are missed, after their heartbeat of 10 s.
		superviseIntervalSeconds: 5,
		monitorIntervalSeconds: 5,
		maintenanceIntervalSeconds: 60 * 60,
	});
	boss.on("error", (error) => log.error("The job queue has trouble", { error }));
	boss.on("warning", (warning) => log.debug("The job queue warns", { warning }));
	try {
		await boss.start();
		for (const job of jobs) {
			await createQueue(boss, job);
			await updateQueue(boss, job);
		}
		await keepSchedule(boss, schedule);
		for (const job of jobs) await take(boss, job);
	} catch (error) {
		await boss.stop({ graceful: false }).catch(() => {});
		throw error;
	}
	return { stop: () => boss.stop({ graceful: true, timeout: STOP_PATIENCE_MS }) };
}

async function take(boss: PgBoss, job: AnyJob): Promise<void> {
	const options = {
		includeMetadata: true,
		perJobResults: true,
		batchSize: job.batch,
		// A notification wakes it at once; what starts later or again is found by asking.
		notifyPollingIntervalSeconds: 2,
		pollingIntervalSeconds: 1,
	} as const;
	for (let number = 0; number < job.concurrency; number++) {
		let worker: string | undefined;
		worker = await boss.work(job.name, options, async (taken: JobWithMetadata[]) => {
			// Where something was, more may be: asks again at once instead of waiting for its interval.
			if (worker) boss.notifyWorker(worker);
			return Promise.all(taken.map((one) => runJob(job, one)));
		});
	}
}

/** Makes the database's list of recurring jobs the given one: what is no longer on it no longer recurs. */
async function keepSchedule(boss: PgBoss, schedule: readonly Recurrence[]): Promise<void> {
	for (const { job, cron } of schedule)
		await boss.schedule(job.name, cron, {}, { tz: "UTC", missed: "once" });
	const wanted = new Set(schedule.map(({ job }) => job.name));
	for (const { name } of await boss.getSchedules()) if (!wanted.has(name)) await boss.unschedule(name);
}
