import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ZodError, z } from "zod";
import { createTestDatabase } from "#tests/setup/database.ts";
import { runJobs } from "#tests/setup/run-jobs.ts";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "../db/database.server.ts";
import { log } from "../log.server.ts";
import { defineJob, GiveUp } from "./define-job.server.ts";
import { enqueue, enqueueMany } from "./enqueue.server.ts";

const ran: string[] = [];
const note = defineJob({
	name: "test.note",
	payload: z.object({ id: z.string() }),
	run: async ({ id }) => void ran.push(id),
});
const single = defineJob({ ...note, name: "test.single", unique: "waiting" });
const broken = defineJob({
	...note,
	name: "test.broken",
	attempts: 3,
	run: async ({ id }) => {
		ran.push(id);
		throw new Error(`No luck.\nsecond line`);
	},
});

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

/** What ran since it was last asked. */
function taken(): string[] {
	return ran.splice(0);
}

test("a job runs once its transaction has committed, with its payload", async () => {
	const id = await inTransaction((tx) => enqueue(tx, note, { id: "a" }));
	expect(id).toMatch(/^[0-9a-f-]{36}$/);
	expect(await runJobs([note])).toEqual({ completed: 1, failed: 0 });
	expect(taken()).toEqual(["a"]);
	expect(await runJobs([note])).toEqual({ completed: 0, failed: 0 });
});

test("a transaction that is undone leaves no job, and no progress", async () => {
	const undone = inTransaction(async (tx) => {
		await enqueue(tx, note, { id: "b" }, { progressFor: randomUUID() });
		throw new Error("No.");
	});
	await expect(undone).rejects.toThrow("No.");
	expect(await runJobs([note])).toEqual({ completed: 0, failed: 0 });
	expect(await db().jobProgress.count()).toBe(0);
});

test("a payload that the job does not take is refused at once", async () => {
	const wrong = inTransaction((tx) => enqueue(tx, note, { id: 1 } as object as { id: string }));
	await expect(wrong).rejects.toThrow(ZodError);
	expect(await runJobs([note])).toEqual({ completed: 0, failed: 0 });
});

test("of a unique job one waits for each key, and who asks again gets its id", async () => {
	const ask = (id: string, singletonKey: string) =>
		inTransaction((tx) => enqueue(tx, single, { id }, { singletonKey }));
	const first = await ask("c1", "one");
	expect(await ask("c2", "one")).toBe(first);
	expect(await ask("c3", "two")).not.toBe(first);
	expect(await runJobs([single])).toEqual({ completed: 2, failed: 0 });
	expect(taken().sort()).toEqual(["c1", "c3"]);
	expect(await ask("c4", "one")).not.toBe(first);
	await runJobs([single]);
	expect(taken()).toEqual(["c4"]);
});

test("a key is for unique jobs, and unique jobs need one", async () => {
	const keyed = inTransaction((tx) => enqueue(tx, note, { id: "x" }, { singletonKey: "k" }));
	await expect(keyed).rejects.toThrow("test.note is not defined as unique.");
	const keyless = inTransaction((tx) => enqueue(tx, single, { id: "x" }));
	await expect(keyless).rejects.toThrow("test.single is unique and needs a singletonKey.");
	const many = inTransaction((tx) => enqueueMany(tx, single, [{ id: "x" }]));
	await expect(many).rejects.toThrow("enqueue one at a time");
});

test("a job waits for its time", async () => {
	const inAnHour = Temporal.Now.instant().add({ hours: 1 });
	await inTransaction((tx) => enqueue(tx, note, { id: "d1" }, { startAfter: inAnHour }));
	await inTransaction((tx) => enqueue(tx, note, { id: "d2" }, { startAfter: 3600 }));
	const [row] = await db().$queryRaw<{ at: Date }[]>`
		SELECT start_after AS at FROM pgboss.job WHERE data->>'id' = 'd1'`;
	expect(row?.at.getTime()).toBe(inAnHour.epochMilliseconds);
	expect(await runJobs([note])).toEqual({ completed: 0, failed: 0 });
	expect(await runJobs([note], { later: true })).toEqual({ completed: 2, failed: 0 });
	expect(taken()).toEqual(["d1", "d2"]);
});

test("what fails is tried again, later and later, as often as the job says, and then kept", async () => {
	const failed = vi.spyOn(log, "error").mockImplementation(() => {});
	await inTransaction((tx) => enqueue(tx, broken, { id: "e" }));
	const waits: number[] = [];
	const job = defineJob({
		...broken,
		run: async (payload, run) => {
			const [row] = await db().$queryRaw<{ seconds: number }[]>`
				SELECT extract(epoch FROM start_after - created_on)::float AS seconds FROM pgboss.job WHERE id = ${run.jobId}::uuid`;
			waits.push(row?.seconds ?? -1);
			return broken.run(payload, run);
		},
	});
	expect(await runJobs([job])).toEqual({ completed: 0, failed: 1 });
	expect(await runJobs([job], { later: true })).toEqual({ completed: 0, failed: 2 });
	expect(taken()).toEqual(["e", "e", "e"]);
	const [at = -1, second = -1, third = -1] = waits;
	expect(at).toBe(0);
	// Ten seconds doubled, of which chance decides half.
	expect(second).toBeGreaterThan(9);
	expect(second).toBeLessThan(22);
	expect(third).toBeGreaterThan(19);
	expect(third).toBeLessThan(42);
	expect(failed.mock.calls.map(([message]) => message)).toEqual([
		"Job failed, and will be tried again",
		"Job failed, and will be tried again",
		"Job failed for good",
	]);
	expect(JSON.stringify(failed.mock.calls)).not.toContain('"id":"e"');
	const dead = await db().$queryRaw`
		SELECT name, source_name, data, source_output FROM pgboss.job WHERE name = 'dead'`;
	expect(dead).toEqual([
		{ name: "dead", source_name: "test.broken", data: { id: "e" }, source_output: { message: "No luck." } },
	]);
	await db().$executeRaw`DELETE FROM pgboss.job WHERE name = 'dead'`;
	failed.mockRestore();
});

test("what is hopeless is not tried again: what a handler gives up, and a payload of another time", async () => {
	vi.spyOn(log, "error").mockImplementation(() => {});
	const hopeless = defineJob({
		...note,
		name: "test.hopeless",
		run: () => Promise.reject(new GiveUp("Gone.")),
	});
	await inTransaction((tx) => enqueue(tx, hopeless, { id: "f" }));
	const newer = defineJob({ ...note, payload: z.object({ id: z.string(), more: z.string() }) });
	await inTransaction((tx) => enqueue(tx, note, { id: "g" }));
	expect(await runJobs([hopeless, newer], { later: true })).toEqual({ completed: 0, failed: 2 });
	expect(taken()).toEqual([]);
	const dead = await db().$queryRaw`
		SELECT source_name, source_output->>'message' AS message FROM pgboss.job WHERE name = 'dead' ORDER BY 1`;
	expect(dead).toEqual([
		{ source_name: "test.hopeless", message: "Gone." },
		{ source_name: "test.note", message: "The payload is not what the job takes." },
	]);
});

test("many at once are counted by PostgreSQL, so that they are fetched quickly", async () => {
	const payloads = Array.from({ length: 600 }, (_, at) => ({ id: `h${at}` }));
	await inTransaction((tx) => enqueueMany(tx, note, payloads));
	const [counted] = await db().$queryRaw<{ rows: number }[]>`
		SELECT sum(reltuples)::int AS rows FROM pg_class
		WHERE oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = 'pgboss.job'::regclass)`;
	expect(counted?.rows).toBeGreaterThanOrEqual(600);
	expect((await runJobs([note])).completed).toBe(600);
	expect(taken().sort()).toEqual(payloads.map(({ id }) => id).sort());
});
