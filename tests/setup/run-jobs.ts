import type { JobWithMetadata, PgBoss } from "pg-boss";
import { db } from "#app/platform/db/database.server.ts";
import type { AnyJob } from "#app/platform/jobs/define-job.server.ts";
import { clientFor } from "#app/platform/jobs/queue-client.server.ts";
import { runJob } from "#app/platform/jobs/run-job.server.ts";

/** How many attempts went which way. */
export interface Ran {
	completed: number;
	failed: number;
}

/**
 * Runs the pending jobs of these kinds in this process's database, as a worker would, and those that they enqueue, until
 * none is left that may begin. With `later`, also those that wait for their time or for another attempt.
 */
export async function runJobs(jobs: readonly AnyJob[], { later = false } = {}): Promise<Ran> {
	const ran = { completed: 0, failed: 0 };
	for (let found = true; found; ) {
		found = false;
		for (const job of jobs) {
			const boss = await clientFor(job);
			const taken = (await boss.fetch(job.name, {
				batchSize: 20,
				includeMetadata: true,
				ignoreStartAfter: later,
			})) as JobWithMetadata[];
			// What a worker begins at once it begins in any order; a test wants the same each time.
			for (const one of taken.sort((a, b) => a.createdOn.getTime() - b.createdOn.getTime())) {
				found = true;
				const { status, output } = await runJob(job, { ...one, signal: new AbortController().signal });
				ran[status === "completed" ? "completed" : "failed"] += 1;
				if (status === "completed") await boss.complete(job.name, one.id);
				else await fail(boss, one, output, status === "deadletter");
			}
		}
	}
	return ran;
}

async function fail(
	boss: PgBoss,
	{ id, name }: JobWithMetadata,
	output: object,
	forGood: boolean,
): Promise<void> {
	// To a worker pg-boss offers a way to give a job up at once; to others only the exhaustion of its attempts.
	if (forGood) await db().$executeRaw`UPDATE pgboss.job SET retry_limit = retry_count WHERE id = ${id}::uuid`;
	await boss.fail(name, id, output);
}
