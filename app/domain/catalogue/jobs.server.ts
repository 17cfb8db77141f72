import { inTransaction } from "#app/platform/db/database.server.ts";
import { defineJob, noPayload } from "#app/platform/jobs/define-job.server.ts";
import { refreshSearch } from "./search/refresh-search.server.ts";
import { refreshSearchWords } from "./search/refresh-words.server.ts";

/** Brings listings and search words up to date with what was changed by hand. */
export const refreshSearchJob = defineJob({
	name: "catalogue.refresh-search-words",
	payload: noPayload,
	unique: "waiting-or-running",
	run: refreshSearch,
});

/** Counts the words anew that misspellings are corrected to, soon after records were written. */
export const refreshSearchWordsJob = defineJob({
	name: "catalogue.count-search-words",
	payload: noPayload,
	unique: "waiting",
	run: () => inTransaction((tx) => refreshSearchWords(tx), { seconds: 120 }),
});
