import { readCursor, writeCursor } from "#app/domain/catalogue/index.ts";
import { db, Prisma } from "#app/platform/db/database.server.ts";
import type { PersonCard } from "../card.ts";
import { type DirectoryReader, facetConditions, mayFind, searchCondition } from "./conditions.server.ts";
import type { PersonFilters } from "./person-filters.ts";

export type PeoplePage = {
	people: PersonCard[];
	/** The cursor of the next page; null on the last. */
	next: string | null;
};

const PAGE_SIZE = 20;

/** One page of the people whom this reader may find under these filters, in order of name. A cursor that is none gives the first page. */
export async function listPeople(
	reader: DirectoryReader,
	filters: PersonFilters,
	{ limit = PAGE_SIZE }: { limit?: number } = {},
): Promise<PeoplePage> {
	const cursor = readCursor(filters.after, [/^[^\0]*$/]);
	const after = cursor
		? Prisma.sql`(p."nameKey", p."accountId") > (${cursor.keys[0]}, ${cursor.id}::uuid)`
		: Prisma.sql`TRUE`;
	const rows = await db().$queryRaw<{ id: string; key: string; card: PersonCard }[]>`
		SELECT p."accountId" AS id, p."nameKey" AS key, p.card FROM "PersonListing" p
		WHERE ${mayFind(reader)} AND ${searchCondition(filters)} AND ${facetConditions(filters)} AND ${after}
		ORDER BY p."nameKey", p."accountId" LIMIT ${limit + 1}`;
	const shown = rows.slice(0, limit);
	const last = shown.at(-1);
	return {
		people: shown.map(({ card }) => card),
		next: rows.length > limit && last ? writeCursor({ keys: [last.key], id: last.id }) : null,
	};
}
