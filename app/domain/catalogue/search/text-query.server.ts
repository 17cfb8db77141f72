import { Prisma } from "#app/platform/db/database.server.ts";

/**
 * The tsquery of these words as SQL: each as its English stem or as the beginning of a word, joined by AND or OR.
 * Words come from `tokens`, so that they hold letters and digits only.
 */
export function textQuery(words: readonly string[], join: "and" | "or" = "and"): Prisma.Sql {
	const parts = words.map((word) =>
		[...word].length < 2
			? Prisma.sql`to_tsquery('commons_plain', ${word})`
			: Prisma.sql`(to_tsquery('commons', ${word}) || to_tsquery('commons_plain', ${`${word}:*`}))`,
	);
	return Prisma.sql`(${Prisma.join(parts, join === "and" ? " && " : " || ")})`;
}
