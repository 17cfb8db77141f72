import { db } from "#app/platform/db/database.server.ts";
import { editDistance } from "./tokens.ts";

/**
 * What the words may have been meant to be: each that nothing in the catalogue begins with or contains as a name becomes the nearest known
 * word, one or two edits away. Null where nothing would change.
 */
export async function correctWords(words: readonly string[]): Promise<string[] | null> {
	const corrected = await Promise.all(words.map(correctWord));
	return corrected.some((word, i) => word !== words[i]) ? corrected : null;
}

async function correctWord(word: string): Promise<string> {
	const length = [...word].length;
	if (length < 4 || /^\d+$/.test(word)) return word;
	const limit = length <= 5 ? 1 : 2;
	const near = await db().$queryRaw<{ word: string; documents: number }[]>`
		SELECT word, documents FROM "SearchWord" WHERE word % ${word}
		ORDER BY word = ${word} DESC, similarity(word, ${word}) DESC, documents DESC LIMIT 20`;
	if (near[0]?.word === word) return word;
	const best = near
		.map((candidate) => ({ ...candidate, distance: editDistance(word, candidate.word, limit) }))
		.filter((candidate) => candidate.distance <= limit)
		.sort((one, other) => one.distance - other.distance || other.documents - one.documents)[0];
	return best?.word ?? word;
}
