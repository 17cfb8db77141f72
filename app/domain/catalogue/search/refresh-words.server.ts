import type { Transaction } from "#app/platform/db/database.server.ts";

/**
 * Counts anew the words that stand in titles, aliases, places and people: what a misspelt word may have meant.
 * Runs in the caller's transaction.
 */
export async function refreshSearchWords(tx: Transaction): Promise<void> {
	await tx.$executeRaw`
		WITH counted AS (
			SELECT word, ndoc FROM ts_stat($$SELECT to_tsvector('commons_plain', names) FROM "Listing"$$)
			WHERE length(word) BETWEEN 3 AND 40
		), gone AS (
			DELETE FROM "SearchWord" w WHERE NOT EXISTS (SELECT FROM counted c WHERE c.word = w.word)
		)
		INSERT INTO "SearchWord" (word, documents) SELECT word, ndoc FROM counted
		ON CONFLICT (word) DO UPDATE SET documents = excluded.documents WHERE "SearchWord".documents <> excluded.documents`;
}
