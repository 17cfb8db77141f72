import type { SearchResult } from "#app/domain/catalogue/index.server.ts";
import { MAX_QUERY, RECORD_KIND_LABELS, RECORD_KINDS, type RecordKind } from "#app/domain/catalogue/index.ts";
import { withParams } from "./paths.ts";
import { recordRow } from "./record-row.ts";

export type SearchAsked = { query: string; kinds: RecordKind[]; offset: number; tooLong: boolean };

const LAST_OFFSET = 480;

/** Reads a search from an address; what makes no sense is left out. */
export function readSearch(params: URLSearchParams): SearchAsked {
	const text = (params.get("q") ?? "").replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\s]+/gu, " ").trim();
	const page = Number(params.get("after") ?? 0);
	return {
		query: [...text].slice(0, MAX_QUERY).join(""),
		kinds: RECORD_KINDS.filter((kind) => params.getAll("kind").includes(kind)),
		offset: Number.isInteger(page) && page > 0 && page <= LAST_OFFSET ? page : 0,
		tooLong: [...text].length > MAX_QUERY,
	};
}

/** A search's results in the reader's words. `now` is an ISO instant. */
export function searchModel(asked: SearchAsked, result: SearchResult, now: string) {
	const to = (kinds: readonly RecordKind[], offset = 0) => {
		const params = new URLSearchParams({ q: asked.query });
		for (const kind of kinds) params.append("kind", kind);
		if (offset > 0) params.set("after", String(offset));
		return withParams("/search", params);
	};
	const total = result.kinds.reduce((sum, { count }) => sum + count, 0);
	return {
		query: asked.query,
		messages: messages(asked, result),
		kinds: [
			{
				label: `Everything (${total}${result.capped ? "+" : ""})`,
				href: to([]),
				current: asked.kinds.length === 0,
			},
			...result.kinds.map(({ kind, count }) => ({
				label: `${RECORD_KIND_LABELS[kind]} (${count}${result.capped ? "+" : ""})`,
				href: to([kind]),
				current: asked.kinds.includes(kind),
			})),
		],
		rows: result.hits.map((hit) => ({ ...recordRow(hit, now), snippet: hit.snippet })),
		nextHref: result.next === null ? undefined : to(asked.kinds, result.next),
		firstHref: asked.offset > 0 ? to(asked.kinds) : undefined,
	};
}

function messages(asked: SearchAsked, result: SearchResult): string[] {
	const list: string[] = [];
	if (asked.tooLong) list.push(`Only the first ${MAX_QUERY} characters were searched for.`);
	if (result.corrected && !result.someWordsOnly) {
		list.push(`“${asked.query}” finds little, so these are results for “${result.corrected}”.`);
	}
	if (result.someWordsOnly) list.push("Nothing has all of these words. These have some of them.");
	return list;
}
