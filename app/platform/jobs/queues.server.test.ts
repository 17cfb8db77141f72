import { PgBoss } from "pg-boss";
import { afterEach, expect, test } from "vitest";
import { createTestDatabase } from "#tests/setup/database.ts";
import { runJobs } from "#tests/setup/run-jobs.ts";
import { connectDatabase, db, disconnectDatabase, inTransaction } from "../db/database.server.ts";
import { defineJob, noPayload } from "./define-job.server.ts";
import { enqueue } from "./enqueue.server.ts";
import { createQueue, installQueues } from "./queues.server.ts";

const job = defineJob({ name: "test.first", payload: noPayload, run: async () => {} });

afterEach(disconnectDatabase);

test("many processes may make the tables and a queue at once", async () => {
	const url = await createTestDatabase("template0");
	await Promise.all(Array.from({ length: 4 }, () => installQueues(url)));
	await installQueues(url);
	const bosses = Array.from(
		{ length: 4 },
		() => new PgBoss({ connectionString: url, migrate: false, schedule: false, max: 1 }),
	);
	await Promise.all(bosses.map((boss) => boss.start()));
	await Promise.all(bosses.map((boss) => createQueue(boss, job)));
	expect((await bosses[0]?.getQueues())?.map(({ name }) => name)).toEqual(["dead", "test.first"]);
	await Promise.all(bosses.map((boss) => boss.stop({ graceful: false })));
});

test("who enqueues where nobody has made the tables makes them", async () => {
	connectDatabase(await createTestDatabase());
	await db().$executeRaw`DROP SCHEMA pgboss CASCADE`;
	await inTransaction((tx) => enqueue(tx, job, {}));
	expect(await runJobs([job])).toEqual({ completed: 1, failed: 0 });
});

test("after another database was connected, jobs go there", async () => {
	connectDatabase(await createTestDatabase());
	await inTransaction((tx) => enqueue(tx, job, {}));
	await disconnectDatabase();
	connectDatabase(await createTestDatabase());
	expect(await runJobs([job])).toEqual({ completed: 0, failed: 0 });
	await inTransaction((tx) => enqueue(tx, job, {}));
	expect(await runJobs([job])).toEqual({ completed: 1, failed: 0 });
});

test.each(["mail", "Mail.send", "mail.", "mail send"])("%s is no name for a job", (name) => {
	expect(() => defineJob({ ...job, name })).toThrow('A job is named like "mail.send"');
});
