import { inTransaction } from "#app/platform/db/database.server.ts";
import { refreshListings } from "../listing/refresh-listings.server.ts";
import { refreshSearchWords } from "./refresh-words.server.ts";

/** Brings lists and search up to date with the records, whoever changed them. Doing it twice does no harm. */
export async function refreshSearch(): Promise<void> {
	await inTransaction(
		async (tx) => {
			await refreshListings(tx);
			await refreshSearchWords(tx);
		},
		{ seconds: 300 },
	);
}
