import { forgetExpiredJob } from "#app/domain/accounts/index.server.ts";
import { refreshSearchJob } from "#app/domain/catalogue/index.server.ts";
import { forgetWorkUploads, refreshPeopleJob } from "#app/domain/people/index.server.ts";
import { forgetCorrectionsJob, forgetDraftsJob } from "#app/domain/posting/index.server.ts";
import { dropExportsJob, eraseAccountsJob } from "#app/domain/privacy/index.server.ts";
import type { Recurrence } from "./platform/jobs/define-job.server.ts";
import { forgetProgressJob } from "./platform/jobs/forget-progress.server.ts";
import { lookAfterMailsJob } from "./platform/mail/look-after.server.ts";

/** Everything that happens by itself. */
export const schedule: readonly Recurrence[] = [
	{ job: refreshSearchJob, cron: "7 * * * *" },
	{ job: lookAfterMailsJob, cron: "*/10 * * * *" },
	{ job: forgetDraftsJob, cron: "53 * * * *" },
	{ job: forgetExpiredJob, cron: "37 * * * *" },
	{ job: forgetWorkUploads, cron: "23 * * * *" },
	{ job: forgetCorrectionsJob, cron: "29 * * * *" },
	{ job: refreshPeopleJob, cron: "17 3 * * *" },
	{ job: eraseAccountsJob, cron: "*/10 * * * *" },
	{ job: dropExportsJob, cron: "43 * * * *" },
	{ job: forgetProgressJob, cron: "13 4 * * *" },
];
