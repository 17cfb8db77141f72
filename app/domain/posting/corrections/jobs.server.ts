import { now } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db/database.server.ts";
import { defineJob, noPayload } from "#app/platform/jobs/define-job.server.ts";
import { CORRECTION_CONFIRM_DAYS } from "./send-correction.server.ts";

/** Forgets corrections whose address nobody confirmed, and with them the address. */
export const forgetCorrectionsJob = defineJob({
	name: "posting.forget-corrections",
	payload: noPayload,
	unique: "waiting-or-running",
	run: async () => {
		const oldest = now().subtract({ hours: CORRECTION_CONFIRM_DAYS * 24 }).epochMilliseconds;
		await db().correction.deleteMany({ where: { confirmedAt: null, createdAt: { lte: new Date(oldest) } } });
	},
});
