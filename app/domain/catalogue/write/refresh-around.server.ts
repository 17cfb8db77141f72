import type { Transaction } from "#app/platform/db/database.server.ts";
import { enqueue } from "#app/platform/jobs/enqueue.server.ts";
import type { RecordKind } from "../cards.ts";
import { refreshSearchWordsJob } from "../jobs.server.ts";
import { refreshListingsAround } from "../listing/refresh-listings.server.ts";

/** Brings lists and search up to date with records that were written; the words for misspellings follow by a job. */
export async function refreshAround(
	tx: Transaction,
	records: readonly { recordKind: RecordKind; recordId: string }[],
): Promise<void> {
	for (const record of records) await refreshListingsAround(tx, record);
	await enqueue(tx, refreshSearchWordsJob, {}, { singletonKey: "all" });
}
