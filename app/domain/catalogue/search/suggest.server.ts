import type { RecordKind } from "../cards.ts";
import { searchRecords } from "./search-records.server.ts";

export type Suggestion = { recordKind: RecordKind; slug: string; title: string };

/** What the beginning of a search may be meant to become: the first few things that it finds. `now` is an ISO instant. */
export async function suggest(beginning: string, { now }: { now: string }): Promise<Suggestion[]> {
	const { hits } = await searchRecords(beginning, { now, limit: 8 });
	return hits.map(({ recordKind, slug, title }) => ({ recordKind, slug, title }));
}
