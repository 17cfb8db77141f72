import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { enqueue, enqueueMany } from "#app/platform/jobs/enqueue.server.ts";
import { PROJECT_ROOT } from "#app/platform/root.server.ts";
import { BENCH_JOBS, type BenchMessage } from "./bench-jobs.ts";

const CHUNK = 1000;
const SINGLE = 100;

export type JobFigures = {
	/** Jobs a second with as many workers as the place in the list says. */
	rates: { what: string; jobs: number; perSecond: [one: number, two: number] }[];
	/** Milliseconds from the commit to the beginning of the job, on an idle worker. */
	latency: { p50: number; p95: number };
};

/** How many jobs workers do, and how soon they begin. Each worker is a process of its own. */
export async function measureJobs(databaseUrl: string): Promise<JobFigures> {
	connectDatabase(databaseUrl, { connections: 4 });
	try {
		const rates: JobFigures["rates"] = [];
		for (const [what, job, jobs] of [
			["one at a time", BENCH_JOBS.single, 4000],
			["in batches of 100", BENCH_JOBS.batch, 40_000],
		] as const)
			rates.push({ what, jobs, perSecond: [await rate(job, jobs, 1), await rate(job, jobs, 2)] });
		return { rates, latency: await latency() };
	} finally {
		await disconnectDatabase();
	}

	async function rate(job: (typeof BENCH_JOBS)[keyof typeof BENCH_JOBS], jobs: number, workers: number) {
		await db().$executeRaw`DELETE FROM pgboss.job WHERE name = ${job.name}`;
		for (let from = 0; from < jobs; from += CHUNK)
			await inTransaction((tx) =>
				enqueueMany(
					tx,
					job,
					Array.from({ length: CHUNK }, (_, n) => ({ n: from + n })),
				),
			);
		const children = await Promise.all(Array.from({ length: workers }, () => startChild(databaseUrl)));
		let done = 0;
		let first = 0;
		const all = Promise.withResolvers<number>();
		for (const child of children)
			child.on("message", (message: BenchMessage) => {
				if (message.event !== "done") return;
				first ||= performance.now();
				done += message.jobs;
				if (done >= jobs) all.resolve(performance.now());
			});
		for (const child of children) child.send("go");
		const seconds = ((await all.promise) - first) / 1000;
		await Promise.all(children.map(end));
		return jobs / seconds;
	}

	async function latency(): Promise<JobFigures["latency"]> {
		const child = await startChild(databaseUrl);
		const working = once(child, "message");
		child.send("go");
		await working;
		const times: number[] = [];
		for (let n = 0; n < SINGLE; n++) {
			const begun = once(child, "message").then(() => performance.now());
			await inTransaction((tx) => enqueue(tx, BENCH_JOBS.soon, { n }));
			const committed = performance.now();
			// It may have begun before we heard that it was committed.
			times.push(Math.max(0, (await begun) - committed));
		}
		await end(child);
		times.sort((one, other) => one - other);
		return { p50: times[SINGLE / 2] ?? 0, p95: times[Math.floor(SINGLE * 0.95)] ?? 0 };
	}
}

async function startChild(databaseUrl: string): Promise<ChildProcess> {
	const child = fork(join(PROJECT_ROOT, "tests/bench/jobs/worker-child.ts"), [databaseUrl]);
	await once(child, "message");
	return child;
}

async function end(child: ChildProcess): Promise<void> {
	const gone = once(child, "exit");
	child.kill("SIGKILL");
	await gone;
}
