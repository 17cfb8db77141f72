import { PgBoss } from "pg-boss";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { createTestDatabase } from "#tests/setup/database.ts";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "../db/database.server.ts";
import { log } from "../log.server.ts";
import { defineJob, type Job, noPayload } from "./define-job.server.ts";
import { enqueue, enqueueMany } from "./enqueue.server.ts";
import { recurringJobs } from "./inspect.server.ts";
import { queueClient } from "./queue-client.server.ts";
import { work } from "./work.server.ts";

let url: string;
const workers: { stop(): Promise<void> }[] = [];
beforeAll(async () => {
	url = await createTestDatabase();
	connectDatabase(url);
});
afterEach(async () => {
	await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});
afterAll(disconnectDatabase);

type Numbered = { n: number };

/** A kind of job whose handler is told later. */
function numbered(name: string, run: Job<Numbered>["run"], limits: Partial<Job<Numbered>> = {}) {
	return defineJob({ name, payload: z.object({ n: z.number() }), run, ...limits });
}

async function startWork(...jobs: Job<Numbered>[]): Promise<void> {
	workers.push(await work({ databaseUrl: url, jobs }));
}

test("a job begins within a second of its commit", async () => {
	const begun = Promise.withResolvers<number>();
	const job = numbered("test.soon", async () => begun.resolve(performance.now()));
	await startWork(job);
	await inTransaction((tx) => enqueue(tx, job, { n: 1 }));
	const committed = performance.now();
	expect((await begun.promise) - committed).toBeLessThan(1000);
});

test("two workers share what is to do", async () => {
	const jobs = 20;
	const ran: [worker: string, n: number][] = [];
	const all = Promise.withResolvers<void>();
	const both = Promise.withResolvers<void>();
	const of = (worker: string) =>
		numbered(
			"test.shared",
			async ({ n }) => {
				ran.push([worker, n]);
				if (new Set(ran.map(([name]) => name)).size === 2) both.resolve();
				if (ran.length === jobs) all.resolve();
				// Nobody goes on before the other has begun, so neither can do all of it.
				await both.promise;
			},
			{ concurrency: 1 },
		);
	await startWork(of("one"));
	await startWork(of("two"));
	const payloads = Array.from({ length: jobs }, (_, n) => ({ n }));
	await inTransaction((tx) => enqueueMany(tx, of("nobody"), payloads));
	await all.promise;
	expect(ran.map(([, n]) => n).sort((a, b) => a - b)).toEqual(payloads.map(({ n }) => n));
});

test("a heap of jobs is worked off without pauses, one at a time or in batches", async () => {
	for (const [name, batch] of [["test.single", 1] as const, ["test.batch", 25] as const]) {
		const all = Promise.withResolvers<void>();
		let left = 50;
		const job = numbered(name, async () => void (--left === 0 && all.resolve()), { batch, concurrency: 1 });
		await inTransaction((tx) =>
			enqueueMany(
				tx,
				job,
				Array.from({ length: 50 }, (_, n) => ({ n })),
			),
		);
		const begun = performance.now();
		await startWork(job);
		await all.promise;
		// With a pause after each, a single one would have taken a minute and a half.
		expect(performance.now() - begun).toBeLessThan(10_000);
	}
});

test("of a batch each job is settled by itself", async () => {
	const tried: number[] = [];
	const all = Promise.withResolvers<void>();
	const job = numbered(
		"test.settled",
		async ({ n }, { attempt }) => {
			tried.push(n);
			if (tried.length === 4) all.resolve();
			if (n === 2 && attempt === 1) throw new Error("Not yet.");
		},
		{ batch: 3, concurrency: 1, retryDelaySeconds: 1 },
	);
	await inTransaction((tx) => enqueueMany(tx, job, [{ n: 1 }, { n: 2 }, { n: 3 }]));
	vi.spyOn(log, "error").mockImplementation(() => {});
	await startWork(job);
	await all.promise;
	expect([...tried.slice(0, 3).sort(), ...tried.slice(3)]).toEqual([1, 2, 3, 2]);
});

test("the schedule of the database becomes the one of the code", async () => {
	const recurring = (name: string) =>
		defineJob({ name, payload: noPayload, unique: "waiting-or-running", run: async () => {} });
	const [kept, dropped] = [recurring("test.kept"), recurring("test.dropped")];
	const start = (schedule: Parameters<typeof work>[0]["schedule"]) =>
		work({ databaseUrl: url, jobs: [kept, dropped], ...(schedule && { schedule }) });
	workers.push(
		await start([
			{ job: kept, cron: "0 1 * * *" },
			{ job: dropped, cron: "0 2 * * *" },
		]),
	);
	workers.push(await start([{ job: kept, cron: "30 1 * * *" }]));
	expect(await recurringJobs()).toEqual([
		{ name: "test.kept", cron: "30 1 * * *", lastStarted: null, lastState: null, next: expect.any(Date) },
	]);
	const next = (await recurringJobs())[0]?.next;
	expect([next?.getUTCHours(), next?.getUTCMinutes()]).toEqual([1, 30]);
});

test("newer limits reach a queue that older code made", async () => {
	const run = async () => {};
	await inTransaction((tx) => enqueue(tx, numbered("test.limits", run, { attempts: 2 }), { n: 1 }));
	await startWork(numbered("test.limits", run, { attempts: 9 }));
	expect((await (await queueClient()).getQueue("test.limits"))?.retryLimit).toBe(8);
});

test("finished jobs go after their days", async () => {
	const done = Promise.withResolvers<void>();
	const job = numbered("test.kept-days", async () => done.resolve(), { keepDays: 3 });
	await startWork(job);
	const ids = [1, 2].map((n) => inTransaction((tx) => enqueue(tx, job, { n })));
	const [old, young] = await Promise.all(ids);
	const ended = async () =>
		db().$queryRaw<{ n: number }[]>`
			SELECT 1 AS n FROM pgboss.job WHERE name = 'test.kept-days' AND state = 'completed'`;
	await vi.waitFor(async () => expect(await ended()).toHaveLength(2), 10_000);
	await db()
		.$executeRaw`UPDATE pgboss.job SET completed_on = now() - interval '73 hours' WHERE id = ${old}::uuid`;
	const boss = new PgBoss({ connectionString: url, maintenanceIntervalSeconds: 1, schedule: false });
	await boss.start();
	await boss.supervise("test.kept-days");
	await boss.stop({ graceful: false });
	expect((await keptIds()).map(({ id }) => id)).toEqual([young]);
});

async function keptIds(): Promise<{ id: string }[]> {
	return db().$queryRaw`SELECT id::text FROM pgboss.job WHERE name = 'test.kept-days'`;
}
