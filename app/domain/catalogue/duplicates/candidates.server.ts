import { db, Prisma } from "#app/platform/db/database.server.ts";
import { likenessTokens, type Told, tellingWords } from "./likeness-tokens.ts";

/** A word that stands in more records than this is common: it is looked for only beside another one of the same name. */
const COMMON = 2000;
const MOST_WORDS = 8;

/**
 * The condition, as SQL over "Listing" l, for what may resemble an event told so: what shares a rare word in a year, two common ones, the
 * first day, a city in a month, or the address. Null where nothing tells it.
 */
export async function resembles(told: Told): Promise<{ condition: Prisma.Sql; tokens: string[] } | null> {
	const tokens = likenessTokens(told);
	if (tokens.length === 0) return null;
	const names = told.names
		.map((name) => tellingWords(name).slice(0, MOST_WORDS))
		.filter((words) => words.length > 0);
	const common = await commonWords([...new Set(names.flat())]);
	const years = new Set(tokens.flatMap((token) => token.match(/^\d{4}(?= [^@])/)?.[0] ?? []));
	const left = new Set(tokens.filter((token) => !/^\d{4} [^@]/.test(token)));
	const pairs = new Map<string, string[]>();
	for (const year of years) {
		for (const words of names) {
			const often = words.filter((word) => common.has(word));
			for (const word of words) if (!common.has(word) || words.length === 1) left.add(`${year} ${word}`);
			often.forEach((word, at) => {
				for (const other of often.slice(at + 1)) {
					const pair = [`${year} ${word}`, `${year} ${other}`].sort();
					pairs.set(pair.join(), pair);
				}
			});
		}
	}
	const conditions = [
		...(left.size > 0 ? [Prisma.sql`l.likeness && ${[...left]}::text[]`] : []),
		...[...pairs.values()].slice(0, 90).map((pair) => Prisma.sql`l.likeness @> ${pair}::text[]`),
	];
	return conditions.length === 0
		? null
		: { condition: Prisma.sql`(${Prisma.join(conditions, " OR ")})`, tokens };
}

/** Those of the words that stand in many records, in the singular or the plural. */
async function commonWords(words: readonly string[]): Promise<Set<string>> {
	const rows = await db().searchWord.findMany({
		where: { word: { in: words.flatMap((word) => [word, `${word}s`]) }, documents: { gt: COMMON } },
		select: { word: true },
	});
	const often = new Set(rows.map(({ word }) => word));
	return new Set(words.filter((word) => often.has(word) || often.has(`${word}s`)));
}
