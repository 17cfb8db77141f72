import { expect, test } from "vitest";
import { jobsModel } from "./jobs-model.ts";

const at = new Date("2026-09-01T07:05:00Z");
const words = { instant: "2026-09-01T07:05:00.000Z", text: "1 Sep 2026, 07:05 UTC" };
const dead = { id: "1", jobId: "2", name: "mail.send", died: at, attempts: 5, error: "No.", stuck: null };

test("counts, runs and dead jobs are put into words", () => {
	const queue = { name: "mail.send", ready: 1234, later: 0, running: 2, done: 3, failed: 4 };
	const recurring = { name: "a.b", cron: "7 * * * *", lastStarted: at, lastState: "completed", next: at };
	expect(jobsModel([queue], [recurring], { jobs: [dead], total: 1 })).toEqual({
		queues: [
			{
				name: "mail.send",
				counts: [
					{ label: "Ready", value: "1,234" },
					{ label: "Later", value: "0" },
					{ label: "Running", value: "2" },
					{ label: "Done", value: "3" },
					{ label: "Failed", value: "4" },
				],
			},
		],
		recurring: [{ name: "a.b", cron: "7 * * * *", last: words, outcome: "went well", next: words }],
		dead: [
			{
				id: "1",
				jobId: "2",
				name: "mail.send",
				died: words,
				attempts: "5 attempts",
				error: "No.",
				stuck: null,
			},
		],
		deadTotal: "One dead job.",
	});
});

test("what is not there is said, and what is not shown is counted", () => {
	const never = { name: "a.b", cron: "0 0 * * *", lastStarted: null, lastState: null, next: null };
	const model = jobsModel([], [never], { jobs: [{ ...dead, attempts: 1 }], total: 2000 });
	expect(model.recurring).toEqual([
		{ name: "a.b", cron: "0 0 * * *", last: null, outcome: "has not run yet", next: null },
	]);
	expect(model.dead[0]?.attempts).toBe("one attempt");
	expect(model.deadTotal).toBe("2,000 dead jobs, of which the latest 1 are shown.");
	expect(jobsModel([], [], { jobs: [dead, dead], total: 2 }).deadTotal).toBe("2 dead jobs.");
	expect(jobsModel([], [], { jobs: [], total: 0 }).deadTotal).toBeNull();
});
