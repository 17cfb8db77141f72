import { PgBoss, type Queue } from "pg-boss";
import type { AnyJob } from "./define-job.server.ts";

const DAY = 24 * 60 * 60;

/** Where jobs lie that failed for good. Nobody works there; administrators send them back to their own queue. */
export const DEAD_QUEUE = "dead";
const DEAD: Omit<Queue, "name"> = { retentionSeconds: 90 * DAY, retryLimit: 0 };

/** What pg-boss must know of a job's queue. */
function queueOptions(job: AnyJob): Omit<Queue, "name"> {
	return {
		policy: { none: "standard", waiting: "short", "waiting-or-running": "exclusive" }[job.unique ?? "none"],
		retryLimit: job.attempts - 1,
		retryDelay: job.retryDelaySeconds,
		retryBackoff: true,
		retryDelayMax: job.retryDelayMaxSeconds,
		expireInSeconds: job.expireInSeconds,
		// A killed worker is noticed when it has missed this.
		heartbeatSeconds: 10,
		deleteAfterSeconds: job.keepDays * DAY,
		deadLetter: DEAD_QUEUE,
		notify: true,
	};
}

/** Makes the queue of a job, and the one of dead jobs, where they are missing. Any number of processes may do so at once. */
export async function createQueue(boss: PgBoss, job: AnyJob): Promise<void> {
	await boss.createQueue(DEAD_QUEUE, DEAD);
	await boss.createQueue(job.name, queueOptions(job));
}

/** Brings a queue that may have been made by older code to the job's present limits. */
export async function updateQueue(boss: PgBoss, job: AnyJob): Promise<void> {
	const { policy: _fixed, ...options } = queueOptions(job);
	await boss.updateQueue(job.name, options);
}

/**
 * Makes or renews pg-boss's own tables (schema `pgboss`). Any number of processes may do so at once: they take turns by
 * an advisory lock of pg-boss.
 */
export async function installQueues(databaseUrl: string): Promise<void> {
	const boss = new PgBoss({
		connectionString: databaseUrl,
		application_name: "neuroai-commons installs queues",
		max: 1,
		supervise: false,
		schedule: false,
		registerInstance: false,
	});
	boss.on("error", () => {}); // What fails rejects start() as well.
	try {
		await boss.start();
	} finally {
		await boss.stop({ graceful: false });
	}
}
