import { defineJob, noPayload } from "#app/platform/jobs/define-job.server.ts";
import { forgetExpired } from "./sign-in/forget-expired.server.ts";

/** Forgets what signing in has left behind: sessions that ended, codes and challenges that are too old. */
export const forgetExpiredJob = defineJob({
	name: "accounts.forget-expired",
	payload: noPayload,
	unique: "waiting-or-running",
	run: forgetExpired,
});
