import { afterAll, beforeAll, expect, test } from "vitest";
import { inTransaction } from "#app/platform/db/database.server.ts";
import { holdDatabase } from "#app/platform/db/hold-database.server.ts";
import { readEnvironment } from "#app/platform/env.server.ts";
import { defineJob, noPayload } from "#app/platform/jobs/define-job.server.ts";
import { enqueue } from "#app/platform/jobs/enqueue.server.ts";
import { queueClient } from "#app/platform/jobs/queue-client.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { jobs } from "./jobs.ts";
import { schedule } from "./schedule.ts";
import { startWorker } from "./worker.ts";

let url: string;
let release: () => Promise<void>;
beforeAll(async () => {
	url = await createTestDatabase();
	release = holdDatabase(url);
});
afterAll(() => release());

test("runs what is due, finishes it before it stops, and schedules what recurs", async () => {
	const begun = Promise.withResolvers<void>();
	const mayEnd = Promise.withResolvers<void>();
	let ended = false;
	const job = defineJob({
		name: "test.recurring",
		payload: noPayload,
		run: async () => {
			begun.resolve();
			await mayEnd.promise;
			ended = true;
		},
	});
	await inTransaction((tx) => enqueue(tx, job, {}));
	const worker = await startWorker(readEnvironment({ DATABASE_URL: url, LOG_LEVEL: "error" }), {
		jobs: [job],
		schedule: [{ job, cron: "7 * * * *" }],
	});
	await begun.promise;
	const stopped = worker.stop().then(() => ended);
	mayEnd.resolve();
	expect(await stopped).toBe(true);
	const boss = await queueClient();
	expect((await boss.findJobs(job.name)).map(({ state }) => state)).toEqual(["completed"]);
	expect((await boss.getSchedules()).map((row) => [row.name, row.cron])).toEqual([[job.name, "7 * * * *"]]);
});

test("every job has a name of its own and a limit, and every recurring one a time", () => {
	expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
	expect(jobs.filter(({ expireInSeconds, attempts }) => expireInSeconds <= 0 || attempts < 1)).toEqual([]);
	expect(schedule.filter(({ cron }) => cron.split(" ").length !== 5)).toEqual([]);
	expect(schedule.filter(({ job }) => !jobs.includes(job))).toEqual([]);
});
