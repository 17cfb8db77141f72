import { refreshSearchWordsJob } from "#app/domain/catalogue/index.server.ts";
import { gatherNewsJob, tellSomeJob } from "#app/domain/following/index.server.ts";
import { importOrcidWorks } from "#app/domain/people/index.server.ts";
import { makeExportJob } from "#app/domain/privacy/index.server.ts";
import type { AnyJob } from "./platform/jobs/define-job.server.ts";
import { sendMailJob } from "./platform/mail/send-mail.server.ts";
import { schedule } from "./schedule.ts";

/** Every job that a worker takes: those that somebody enqueues, and those that recur. */
export const jobs: readonly AnyJob[] = [
	sendMailJob,
	refreshSearchWordsJob,
	gatherNewsJob,
	tellSomeJob,
	importOrcidWorks,
	makeExportJob,
	...schedule.map(({ job }) => job),
];
