import { refreshSearchJob } from "#app/domain/catalogue/index.server.ts";
import { forgetWorkUploads } from "#app/domain/people/index.server.ts";
import type { Recurrence } from "./platform/jobs/define-job.server.ts";

/** Everything that happens by itself. */
export const schedule: readonly Recurrence[] = [
	{ job: refreshSearchJob, cron: "7 * * * *" },
	{ job: forgetWorkUploads, cron: "23 * * * *" },
];
