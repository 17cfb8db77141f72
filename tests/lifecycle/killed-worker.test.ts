import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "#app/platform/db/database.server.ts";
import { startEmbeddedPostgres } from "#app/platform/db/embedded-postgres.server.ts";
import { migrate } from "#app/platform/db/migrate.server.ts";
import { enqueue, enqueueMany } from "#app/platform/jobs/enqueue.server.ts";
import { SEED } from "#tests/setup/seed.ts";
import { numberedJob, type Said } from "./killed-worker-jobs.ts";

const CHILD = join(import.meta.dirname, "worker-child.ts");
const guarded = numberedJob("test.guarded", "nobody", () => {});
const unguarded = numberedJob("test.unguarded", "nobody", () => {});

let server: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
let children: ChildProcess[] = [];
beforeAll(async () => {
	server = await startEmbeddedPostgres({ ephemeral: true });
	await migrate({ databaseUrl: server.url });
	connectDatabase(server.url);
	await db().$executeRaw`CREATE TABLE attempt (n integer NOT NULL, worker text NOT NULL)`;
	await db().$executeRaw`CREATE TABLE effect (n integer PRIMARY KEY)`;
});
beforeEach(async () => {
	await db().$executeRaw`TRUNCATE attempt, effect`;
});
afterEach(async () => {
	await Promise.all(children.splice(0).map(kill));
});
afterAll(async () => {
	await disconnectDatabase();
	await server.stop();
});

interface Worker {
	child: ChildProcess;
	/** Waits until it says this; `n` undefined: of any job. */
	says(event: Said["event"], n?: number): Promise<void>;
}

/** A worker in a process of its own, which takes jobs. `hear` is told all that it says. */
async function startWorker(name: string, hear: (said: Said) => void = () => {}): Promise<Worker> {
	const child = fork(CHILD, [server.url, name], { env: { ...process.env, VITEST: "" } });
	children.push(child);
	const said: Said[] = [];
	child.on("message", (message: Said) => {
		said.push(message);
		hear(message);
	});
	const says = (event: Said["event"], n?: number) =>
		new Promise<void>((resolve) => {
			const check = () => said.some((one) => one.event === event && (n ?? one.n) === one.n) && resolve();
			child.on("message", check);
			check();
		});
	await says("ready");
	return { child, says };
}

/** SIGKILL, and its end. */
async function kill(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const gone = once(child, "exit");
	child.kill("SIGKILL");
	await gone;
	children = children.filter((other) => other !== child);
}

function states(name: string): Promise<{ state: string; jobs: number }[]> {
	return db().$queryRaw`
		SELECT state::text, count(*)::int AS jobs FROM pgboss.job WHERE name = ${name} GROUP BY 1 ORDER BY 1`;
}

test("a job whose worker is killed runs again on another; without heartbeats it would not", async () => {
	const doomed = await startWorker("doomed");
	const without = (await inTransaction((tx) => enqueue(tx, unguarded, { n: 2, hold: true }))).toString();
	await doomed.says("begun", 2);
	await inTransaction((tx) => enqueue(tx, guarded, { n: 1, hold: true }));
	await doomed.says("begun", 1);
	// The control: the same job, of which nobody expects signs of life.
	await db().$executeRaw`UPDATE pgboss.job SET heartbeat_seconds = NULL WHERE id = ${without}::uuid`;
	await kill(doomed.child);
	const killed = performance.now();
	const other = await startWorker("other");
	await other.says("done", 1);
	console.info(`ran again ${((performance.now() - killed) / 1000).toFixed(1)} s after SIGKILL`);
	expect(performance.now() - killed).toBeLessThan(40_000);
	expect(await db().$queryRaw`SELECT n, worker FROM attempt ORDER BY n DESC, worker`).toEqual([
		{ n: 2, worker: "doomed" },
		{ n: 1, worker: "doomed" },
		{ n: 1, worker: "other" },
	]);
	await vi.waitFor(async () =>
		expect(await states("test.guarded")).toEqual([{ state: "completed", jobs: 1 }]),
	);
	expect(await states("test.unguarded")).toEqual([{ state: "active", jobs: 1 }]);
});

test("of many jobs none is lost, and none has its effect twice, though workers are killed at random", async () => {
	const [waves, size] = [5, 60];
	const jobs = waves * size;
	const random = seeded(SEED);
	const done = new Set<number>();
	const waiting = new Set<() => void>();
	const hear = ({ event, n }: Said) => {
		if (event !== "done") return;
		done.add(n);
		for (const check of waiting) check();
	};
	const allDone = (upTo: number) =>
		new Promise<void>((resolve) => {
			const check = () => done.size >= upTo && resolve();
			waiting.add(check);
			check();
		});
	await db().$executeRaw`DELETE FROM pgboss.job WHERE name LIKE 'test.%'`;
	await startWorker("steady", hear);
	const killedAt: number[] = [];
	for (let wave = 0; wave < waves; wave++) {
		// In the middle of its so-manieth job.
		const fatal = 1 + Math.floor(random() * 10);
		let begun = 0;
		const victim = await startWorker(`victim ${wave}`, (said) => {
			hear(said);
			if (said.event === "begun" && ++begun === fatal) victim.child.kill("SIGKILL");
		});
		const gone = once(victim.child, "exit").then(() => killedAt.push(fatal));
		const payloads = Array.from({ length: size }, (_, at) => ({ n: wave * size + at }));
		await inTransaction((tx) => enqueueMany(tx, guarded, payloads));
		await Promise.race([gone, allDone((wave + 1) * size)]);
	}
	await allDone(jobs);
	await vi.waitFor(
		async () => expect(await states("test.guarded")).toEqual([{ state: "completed", jobs }]),
		60_000,
	);
	const [counted] = await db().$queryRaw<{ attempts: number; effects: number }[]>`
		SELECT (SELECT count(*) FROM attempt)::int AS attempts, (SELECT count(*) FROM effect)::int AS effects`;
	console.info(
		`seed ${SEED}: ${killedAt.length} workers killed in their jobs ${killedAt.join(", ")}; ${counted?.attempts} attempts at ${jobs} jobs`,
	);
	expect(counted?.effects).toBe(jobs);
	expect(killedAt).toHaveLength(waves);
	expect(counted?.attempts).toBeGreaterThanOrEqual(jobs + waves);
});

/** Numbers from 0 to 1 that are the same in each run (mulberry32). */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
