import { db } from "#app/platform/db/database.server.ts";
import type { Card, RecordKind } from "../cards.ts";
import type { FieldShares } from "../fields.ts";
import { type Filters, readFilters } from "../lists/filters.ts";
import { type ListItem, listRecords } from "../lists/list-records.server.ts";

/** What Prisma selects for a record that stands as a link on another one's page. */
export const named = { select: { slug: true, name: true } } as const;

/** A record's topics in the order of its source. */
export const inOrder = {
	include: { topic: { select: { slug: true, name: true, field: true } } },
	orderBy: { position: "asc" },
} as const;

/** Records as lists show them, of which there may be more than stand here. */
export type Some<K extends RecordKind> = { items: ListItem<K>[]; more: boolean };

/** A record of some kind as lists show it. */
export type AnyItem = { [K in RecordKind]: ListItem<K> }[RecordKind];

/** Records of one kind by id as lists show them: dated ones newest first, lasting ones by name. */
export async function readItems<K extends RecordKind>(
	recordKind: K,
	ids: readonly string[],
): Promise<ListItem<K>[]> {
	if (ids.length === 0) return [];
	const rows = await db().listing.findMany({
		where: { recordKind, recordId: { in: [...ids] } },
		select: {
			recordId: true,
			slug: true,
			title: true,
			summary: true,
			subkind: true,
			relevance: true,
			card: true,
			changedAt: true,
		},
		orderBy: [{ sortDate: "desc" }, { title: "asc" }],
	});
	return rows.map(({ recordId, card, changedAt, ...row }) => ({
		...row,
		recordKind,
		id: recordId,
		card: card as unknown as Extract<Card, { kind: K }>,
		changedAt: changedAt.toISOString(),
	}));
}

/** The first `limit` records of a kind that these filters find, in the list's own order. `now` is an ISO instant. */
export async function readSome<K extends RecordKind>(
	recordKind: K,
	filters: Partial<Filters>,
	{ now, limit }: { now: string; limit: number },
): Promise<Some<K>> {
	const none = readFilters(new URLSearchParams(), { when: "all", sort: "relevance" }).filters;
	const { items, next } = await listRecords(recordKind, { ...none, ...filters }, { now, limit });
	return { items, more: next !== null };
}

/** The mix of fields that lists show of a record; null where nothing is known. */
export async function readShares(recordKind: RecordKind, recordId: string): Promise<FieldShares | null> {
	const row = await db().listing.findUnique({
		where: { recordKind_recordId: { recordKind, recordId } },
		select: { card: true },
	});
	return (row?.card as { shares?: FieldShares | null } | null)?.shares ?? null;
}
