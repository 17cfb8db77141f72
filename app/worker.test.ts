import { PgBoss } from "pg-boss";
import { expect, test } from "vitest";
import { readEnvironment } from "#app/platform/env.server.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { schedule } from "./schedule.ts";
import { startWorker } from "./worker.ts";

test("runs what is due, finishes it before it stops, and schedules what recurs", async () => {
	const url = await createTestDatabase("template0");
	const name = "test.recurring";
	const boss = new PgBoss({ connectionString: url });
	await boss.start();
	await boss.createQueue(name, { policy: "exclusive" });
	await boss.send(name);

	const begun = Promise.withResolvers<void>();
	const mayEnd = Promise.withResolvers<void>();
	let ended = false;
	const run = async () => {
		begun.resolve();
		await mayEnd.promise;
		ended = true;
	};
	const worker = await startWorker(readEnvironment({ DATABASE_URL: url, LOG_LEVEL: "error" }), {
		jobs: [{ name, cron: "7 * * * *", expireInSeconds: 60, run }],
	});
	await begun.promise;
	const stopped = worker.stop().then(() => ended);
	mayEnd.resolve();
	expect(await stopped).toBe(true);
	expect((await boss.findJobs(name)).map(({ state }) => state)).toEqual(["completed"]);
	expect((await boss.getSchedules()).map((row) => [row.name, row.cron])).toEqual([[name, "7 * * * *"]]);
	await boss.stop({ graceful: false });
});

test("every recurring job has a name and a time of its own, and a limit", () => {
	expect(new Set(schedule.map(({ name }) => name)).size).toBe(schedule.length);
	for (const { cron, expireInSeconds } of schedule) {
		expect(cron.split(" ")).toHaveLength(5);
		expect(expireInSeconds).toBeGreaterThan(0);
	}
});
