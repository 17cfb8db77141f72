import { holdDatabase } from "#app/platform/db/hold-database.server.ts";
import { work } from "#app/platform/jobs/work.server.ts";
import { configureLog } from "#app/platform/log.server.ts";
import { numberedJob, type Said } from "./killed-worker-jobs.ts";

// A worker that tells its parent what it does, until it is killed.
const [databaseUrl = "", name = ""] = process.argv.slice(2);
configureLog({ LOG_LEVEL: "error", SITE_MODE: "local" });
holdDatabase(databaseUrl);
const say = (said: Said) => process.send?.(said);
const jobs = (["test.guarded", "test.unguarded"] as const).map((job) => numberedJob(job, name, say));
await work({ databaseUrl, jobs });
say({ event: "ready", n: 0 });
