import { db, Prisma } from "#app/platform/db/database.server.ts";
import type { Card, RecordKind } from "../cards.ts";
import { baseConditions, facetConditions } from "./conditions.server.ts";
import { writeCursor } from "./cursor.ts";
import type { Filters } from "./filters.ts";
import { afterCursor, cursorFor, cursorKeys, orderBy, orderOf } from "./orders.server.ts";

export type ListItem<K extends RecordKind = RecordKind> = {
	recordKind: K;
	id: string;
	slug: string;
	title: string;
	summary: string;
	/** Hyphenated, as in addresses: "summer-school". */
	subkind: string;
	relevance: number;
	card: Extract<Card, { kind: K }>;
	/** ISO instant of the last change. */
	changedAt: string;
};

export type ListPage<K extends RecordKind> = {
	items: ListItem<K>[];
	/** The cursor of the next page; null on the last. */
	next: string | null;
};

export const PAGE_SIZE = 20;

/**
 * One page of the list of one kind of record under these filters. `now` is an ISO instant: what is past and what is open is read off it.
 * A cursor that does not belong to this order gives the first page.
 */
export async function listRecords<K extends RecordKind>(
	recordKind: K,
	filters: Filters,
	{ now, limit = PAGE_SIZE }: { now: string; limit?: number },
): Promise<ListPage<K>> {
	const order = orderOf(recordKind, filters);
	const cursor = cursorFor(order, filters.after);
	const rows = await db().$queryRaw<(Omit<ListItem<K>, "changedAt"> & { keys: string[]; changedAt: Date })[]>`
		SELECT l."recordKind"::text, l."recordId" AS id, l.slug, l.title, l.summary, l.subkind, l.relevance, l.card,
			l."changedAt", ${cursorKeys(order)} AS keys
		FROM "Listing" l
		WHERE ${baseConditions(recordKind, filters, now)} AND ${facetConditions(recordKind, filters, now)}
			AND ${cursor ? afterCursor(order, cursor) : Prisma.sql`TRUE`}
		ORDER BY ${orderBy(order)} LIMIT ${limit + 1}`;
	const items = rows.slice(0, limit);
	const last = items.at(-1);
	return {
		items: items.map(({ keys: _, ...item }) => ({
			...item,
			changedAt: item.changedAt.toISOString(),
		})) as ListItem<K>[],
		next: rows.length > limit && last ? writeCursor({ keys: last.keys, id: last.id }) : null,
	};
}

/** These records as rows of a list, in order of their titles; those that are gone are left out. */
export async function readItems<K extends RecordKind>(
	recordKind: K,
	ids: readonly string[],
): Promise<ListItem<K>[]> {
	const rows = await db().listing.findMany({
		where: { recordKind, recordId: { in: [...ids] } },
		select: {
			recordKind: true,
			recordId: true,
			slug: true,
			title: true,
			summary: true,
			subkind: true,
			relevance: true,
			card: true,
			changedAt: true,
		},
		orderBy: [{ title: "asc" }, { recordId: "asc" }],
	});
	return rows.map(({ recordId, changedAt, ...row }) => ({
		...row,
		id: recordId,
		changedAt: changedAt.toISOString(),
	})) as unknown as ListItem<K>[];
}
