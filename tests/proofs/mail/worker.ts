// A real worker as a process of its own: `node worker.ts OPTIONS`, where OPTIONS is JSON.
import { holdDatabase } from "../../../app/platform/db/hold-database.server.ts";
import { readEnvironment, setEnvironment } from "../../../app/platform/env.server.ts";
import { work } from "../../../app/platform/jobs/work.server.ts";
import { configureLog } from "../../../app/platform/log.server.ts";
import { setMailRegistry } from "../../../app/platform/mail/registry.server.ts";
import { sendMailJob } from "../../../app/platform/mail/send-mail.server.ts";
import { TEST_MESSAGES } from "../../../app/platform/mail/test-mails.ts";
import { dieAt, forgetKeys, type InnerPoint } from "./kill-points.ts";

export interface WorkerOptions {
	databaseUrl: string;
	resendUrl: string;
	apiKey: string;
	concurrency?: number;
	/** Where it dies with its first mail. */
	point?: InnerPoint;
	keyless?: boolean;
}

const options = JSON.parse(process.argv[2] ?? "{}") as WorkerOptions;
setEnvironment(
	readEnvironment({
		RESEND_API_KEY: options.apiKey,
		RESEND_BASE_URL: options.resendUrl,
		MAIL_FROM: "mail@site.example",
	}),
);
configureLog({ LOG_LEVEL: "error", SITE_MODE: "local" });
setMailRegistry(TEST_MESSAGES, { name: "The Site" });
if (options.point) dieAt(options.point);
if (options.keyless) forgetKeys();
holdDatabase(options.databaseUrl);
await work({
	databaseUrl: options.databaseUrl,
	jobs: [{ ...sendMailJob, concurrency: options.concurrency ?? sendMailJob.concurrency }],
});
console.log("ready");
