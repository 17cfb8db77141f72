import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { createTestDatabase } from "#tests/setup/database.ts";
import { runJobs } from "#tests/setup/run-jobs.ts";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "../db/database.server.ts";
import { log } from "../log.server.ts";
import { defineJob } from "./define-job.server.ts";
import { enqueue } from "./enqueue.server.ts";
import { deadJobs, queueCounts } from "./inspect.server.ts";
import { findProgress } from "./progress.server.ts";
import { redrive } from "./redrive.server.ts";

const actorId = randomUUID();
const accountId = randomUUID();
let broken = true;
const ran: string[] = [];
const definition = {
	payload: z.object({ id: z.string() }),
	attempts: 2,
	run: async ({ id }: { id: string }) => {
		ran.push(id);
		if (broken) throw new Error("No room for ada@example.org at postgres://me:secret@db/x.\nPayload: ada");
	},
};
const plain = defineJob({ name: "test.plain", ...definition });
const unique = defineJob({ name: "test.unique", ...definition, unique: "waiting" });

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);
beforeEach(async () => {
	broken = true;
	ran.length = 0;
	vi.spyOn(log, "error").mockImplementation(() => {});
	await db().$executeRaw`DELETE FROM pgboss.job`;
});

/** A job that died, by its id. */
async function dead(id: string): Promise<string> {
	const jobId = await inTransaction((tx) => enqueue(tx, plain, { id }, { progressFor: accountId }));
	await runJobs([plain], { later: true });
	return jobId;
}

test("a dead job is kept, and told of without its payload", async () => {
	const jobId = await dead("a");
	const { jobs, total } = await deadJobs();
	expect(total).toBe(1);
	expect(jobs).toEqual([
		{
			id: expect.any(String),
			jobId,
			name: "test.plain",
			died: expect.any(Date),
			attempts: 2,
			error: "No room for [address] at postgres://me:[address]/x.",
			stuck: null,
		},
	]);
	expect(await queueCounts()).toContainEqual({
		name: "test.plain",
		ready: 0,
		later: 0,
		running: 0,
		done: 0,
		failed: 1,
	});
	expect(JSON.stringify(await db().$queryRaw`SELECT output, source_output FROM pgboss.job`)).not.toContain(
		"ada",
	);
});

test("a dead job that is sent back runs under its first id, with all attempts again", async () => {
	const [one, other] = [await dead("a"), await dead("b")];
	expect((await findProgress(one, accountId))?.state).toBe("failed");
	const { jobs } = await deadJobs();
	const ids = jobs.filter(({ jobId }) => jobId === one).map(({ id }) => id);
	expect(await redrive({ actorId, ids })).toBe(1);
	expect((await findProgress(one, accountId))?.state).toBe("waiting");
	ran.length = 0;
	expect(await runJobs([plain], { later: true })).toEqual({ completed: 0, failed: 2 });
	expect(ran).toEqual(["a", "a"]);
	expect((await deadJobs()).jobs.map(({ jobId }) => jobId)).toEqual([one, other]);
	broken = false;
	expect(await redrive({ actorId })).toBe(2);
	expect(await runJobs([plain])).toEqual({ completed: 2, failed: 0 });
	expect(await deadJobs()).toEqual({ jobs: [], total: 0 });
	expect([await findProgress(one, accountId), await findProgress(other, accountId)]).toMatchObject([
		{ state: "done", failure: null },
		{ state: "done", failure: null },
	]);
	expect(
		await db().auditEntry.findMany({ where: { action: "jobs.redriven" }, orderBy: { id: "asc" } }),
	).toMatchObject([
		{ actorId, subjectKind: "job", subjectId: one, details: { moved: 1, jobs: ["test.plain"] } },
		{ actorId, subjectKind: "job", subjectId: null, details: { moved: 2, jobs: ["test.plain"] } },
	]);
});

test("where nothing is dead nothing is sent back, and nothing is written down", async () => {
	const before = await db().auditEntry.count();
	expect(await redrive({ actorId })).toBe(0);
	expect(await redrive({ actorId, ids: [randomUUID()] })).toBe(0);
	expect(await db().auditEntry.count()).toBe(before);
});

test("a dead job whose place is taken stays, and says so", async () => {
	const ask = (id: string) => inTransaction((tx) => enqueue(tx, unique, { id }, { singletonKey: "k" }));
	await ask("a");
	await runJobs([unique], { later: true });
	await ask("b");
	expect(await redrive({ actorId })).toBe(0);
	const { jobs } = await deadJobs();
	expect(jobs.map(({ name, stuck }) => [name, stuck])).toEqual([
		["test.unique", expect.stringContaining("Not redriven: queue test.unique already has a job")],
	]);
});
