import { now } from "../clock.server.ts";
import { db } from "../db/database.server.ts";
import { defineJob, noPayload } from "./define-job.server.ts";

/** Days for which it is remembered how far a piece of work had come that somebody waited for. */
export const PROGRESS_KEPT_DAYS = 7;

/** Forgets how far old jobs had come. */
export const forgetProgressJob = defineJob({
	name: "jobs.forget-progress",
	payload: noPayload,
	concurrency: 1,
	run: async () => {
		const old = now().subtract({ hours: 24 * PROGRESS_KEPT_DAYS });
		await db().jobProgress.deleteMany({ where: { createdAt: { lte: old.toString() } } });
	},
});
