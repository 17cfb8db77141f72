import { z } from "zod";
import { defineJob } from "#app/platform/jobs/define-job.server.ts";

/** What a worker of the bench tells. */
export type BenchMessage = { event: "ready" | "working" } | { event: "done"; jobs: number };

const payload = z.object({ n: z.number() });
let untold = 0;
const run = async () => void untold++;

/** Tells every few milliseconds how many jobs have been done since: a message for each would be measured itself. */
export function tellDone(say: (message: BenchMessage) => void): void {
	setInterval(() => {
		if (untold > 0) say({ event: "done", jobs: untold });
		untold = 0;
	}, 10);
}

/** Jobs that do nothing. */
export const BENCH_JOBS = {
	single: defineJob({ name: "bench.single", payload, run }),
	batch: defineJob({ name: "bench.batch", payload, run, batch: 100 }),
	/** Tells at once that it has begun. */
	soon: defineJob({
		name: "bench.soon",
		payload,
		run: async () => void process.send?.({ event: "done", jobs: 1 } satisfies BenchMessage),
	}),
};
