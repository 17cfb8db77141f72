import { z } from "zod";
import { db } from "#app/platform/db/database.server.ts";
import { defineJob, type Job } from "#app/platform/jobs/define-job.server.ts";

/** What a worker tells of a job. */
export interface Said {
	event: "ready" | "begun" | "done";
	n: number;
}

/**
 * The jobs of these tests, as a worker of this name runs them: each leaves one row, however often it runs, and a mark for each
 * attempt. Those with `hold` do not end on the worker of the name "doomed".
 */
export function numberedJob(
	name: "test.guarded" | "test.unguarded",
	worker: string,
	say: (said: Said) => void,
): Job<{ n: number; hold?: boolean | undefined }> {
	return defineJob({
		name,
		payload: z.object({ n: z.number(), hold: z.boolean().optional() }),
		retryDelaySeconds: 1,
		concurrency: 3,
		run: async ({ n, hold }) => {
			await db().$executeRaw`INSERT INTO attempt (n, worker) VALUES (${n}, ${worker})`;
			say({ event: "begun", n });
			if (hold && worker === "doomed") await new Promise(() => {});
			// The work: long enough to be killed in.
			await db().$executeRaw`SELECT pg_sleep(0.05)`;
			await db().$executeRaw`INSERT INTO effect (n) VALUES (${n}) ON CONFLICT DO NOTHING`;
			say({ event: "done", n });
		},
	});
}
