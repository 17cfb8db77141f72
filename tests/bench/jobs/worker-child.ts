import { once } from "node:events";
import { holdDatabase } from "#app/platform/db/hold-database.server.ts";
import { work } from "#app/platform/jobs/work.server.ts";
import { configureLog } from "#app/platform/log.server.ts";
import { BENCH_JOBS, type BenchMessage, tellDone } from "./bench-jobs.ts";

// A worker in a process of its own, which begins when it is told to.
const [databaseUrl = ""] = process.argv.slice(2);
configureLog({ LOG_LEVEL: "error", SITE_MODE: "local" });
holdDatabase(databaseUrl);
const say = (message: BenchMessage) => process.send?.(message);
const told = once(process, "message");
say({ event: "ready" });
await told;
tellDone(say);
await work({ databaseUrl, jobs: Object.values(BENCH_JOBS) });
say({ event: "working" });
