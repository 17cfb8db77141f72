import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createTestDatabase } from "#tests/setup/database.ts";
import { runJobs } from "#tests/setup/run-jobs.ts";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "../db/database.server.ts";
import { AppError } from "../errors.ts";
import { log } from "../log.server.ts";
import { defineJob, GiveUp, type JobRun, noPayload } from "./define-job.server.ts";
import { enqueue } from "./enqueue.server.ts";
import { findProgress, type Progress } from "./progress.server.ts";
import { clientFor } from "./queue-client.server.ts";

const accountId = randomUUID();
let work: (run: JobRun) => Promise<void> = async () => {};
const job = defineJob({ name: "test.watched", payload: noPayload, attempts: 2, run: (_, run) => work(run) });

beforeAll(async () => {
	connectDatabase(await createTestDatabase());
});
afterAll(disconnectDatabase);

function start(): Promise<string> {
	return inTransaction((tx) => enqueue(tx, job, {}, { progressFor: accountId }));
}

test("who waits sees it wait, run and end, step by step", async () => {
	const seen: (Progress | undefined)[] = [];
	work = async ({ jobId, progress }) => {
		seen.push(await findProgress(jobId, accountId));
		await progress(2, 5, "Reading works");
		seen.push(await findProgress(jobId, accountId));
		await progress(5);
	};
	const id = await start();
	seen.push(await findProgress(id, accountId));
	await runJobs([job]);
	seen.push(await findProgress(id, accountId));
	const common = { id, job: "test.watched", failure: null };
	expect(seen).toEqual([
		{ ...common, state: "waiting", done: 0, total: null, note: null },
		{ ...common, state: "running", done: 0, total: null, note: null },
		{ ...common, state: "running", done: 2, total: 5, note: "Reading works" },
		{ ...common, state: "done", done: 5, total: 5, note: "Reading works" },
	]);
});

test("nobody else sees it", async () => {
	const id = await start();
	expect(await findProgress(id, randomUUID())).toBeUndefined();
	expect(await findProgress(randomUUID(), accountId)).toBeUndefined();
	await runJobs([job]);
});

test("an expected failure is told in its own words, a fault of ours in plain ones, and only when it is final", async () => {
	vi.spyOn(log, "error").mockImplementation(() => {});
	work = () => Promise.reject(new AppError("unavailable", "ORCID does not answer."));
	const told = await start();
	await runJobs([job]);
	expect((await findProgress(told, accountId))?.state).toBe("running");
	await runJobs([job], { later: true });
	expect(await findProgress(told, accountId)).toMatchObject({
		state: "failed",
		failure: "ORCID does not answer.",
	});
	work = () => Promise.reject(new GiveUp("column x of relation y"));
	const ours = await start();
	await runJobs([job]);
	expect(await findProgress(ours, accountId)).toMatchObject({
		state: "failed",
		failure: "This did not work, through a fault of ours. It is kept, and will be looked at.",
	});
});

test("it has failed, too, where the last worker was killed and nobody could say so", async () => {
	const id = await start();
	const boss = await clientFor(job);
	for (let attempt = 0; attempt < job.attempts; attempt++) {
		await boss.fetch(job.name, { ignoreStartAfter: true });
		// What the supervisor does when the heartbeat is missed.
		await boss.fail(job.name, id);
	}
	expect((await findProgress(id, accountId))?.state).toBe("failed");
	expect((await db().jobProgress.findUniqueOrThrow({ where: { id } })).endedAt).toBeNull();
});
