import { defineJob, noPayload } from "#app/platform/jobs/define-job.server.ts";
import { refreshSearch } from "./search/refresh-search.server.ts";

/** Brings listings and search words up to date with what was changed by hand. */
export const refreshSearchJob = defineJob({
	name: "catalogue.refresh-search-words",
	payload: noPayload,
	unique: "waiting-or-running",
	run: refreshSearch,
});
