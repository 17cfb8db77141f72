import type { ListItem, ListPage } from "#app/domain/catalogue/index.server.ts";
import type { Filters, RecordKind } from "#app/domain/catalogue/index.ts";
import type { ListRowProps } from "#app/ui/index.ts";
import type { Counts } from "./facet-groups.ts";
import { filteredListModel } from "./filtered-list-model.ts";
import type { RecordList } from "./record-lists.ts";
import { type RowRecord, recordRow } from "./record-row.ts";

export type RecordListModel = ReturnType<typeof recordListModel>;

/** A list of lasting things or talks in the reader's words; those beside the field stand apart where it comes first. */
export function recordListModel<K extends RecordKind>(
	list: RecordList,
	read: { filters: Filters; ignored: string[]; counts: Counts; page: ListPage<K>; now: string },
) {
	const { filters, page, now } = read;
	const split = list.kind === "series" && filters.sort === "relevance" && filters.q === "";
	const toRow = (item: ListItem<K>): ListRowProps => ({
		...recordRow(item as RowRecord, now),
		...(list.withSummary ? { snippet: [{ text: firstSentence(item.summary), hit: false }] } : {}),
		...(list.kind === "topic" || list.kind === "bridge" ? { kind: undefined } : {}),
	});
	return {
		list: filteredListModel({
			recordKind: list.kind,
			path: list.path,
			nouns: list.nouns,
			facets: list.facets,
			filters,
			defaults: list.defaults,
			counts: read.counts,
			next: page.next,
			ignored: read.ignored,
		}),
		rows: page.items.filter((item) => !split || item.relevance === 0).map(toRow),
		wider: page.items.filter((item) => split && item.relevance > 0).map(toRow),
	};
}

/** A record's first sentence, which says what it is. */
export function firstSentence(text: string): string {
	const [first = text] = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
	return first;
}
