import { listDeadlines, listRecords } from "#app/domain/catalogue/index.server.ts";
import { type Defaults, type Filters, writeFilters } from "#app/domain/catalogue/index.ts";
import { deadlineFeedEntry, eventFeedEntry, talkFeedEntry } from "./entries.ts";
import type { FeedEntry, FeedFormat } from "./feed-entry.ts";
import { writeFeed } from "./write-feed.ts";

/** The most entries that one feed holds. */
export const MOST_FEED_ENTRIES = 100;

export type FeedList = "events" | "deadlines" | "talks";

const WORDS: Record<FeedList, { title: string; description: string }> = {
	events: { title: "Events", description: "Meetings, schools and cohorts where neuroscience and AI meet." },
	deadlines: { title: "Deadlines", description: "What closes next in NeuroAI." },
	talks: { title: "Talks", description: "Talks, panels, webinars and podcasts between neuroscience and AI." },
};

/** The list under these filters as a feed, in the list's own order. `now` is an ISO instant, `site` the origin of the site. */
export async function listFeed(
	list: FeedList,
	filters: Filters,
	{ format, now, site, defaults }: { format: FeedFormat; now: string; site: string; defaults?: Defaults },
): Promise<string> {
	const first = { ...filters, after: null };
	const query = writeFilters(first, defaults).toString();
	const address = (ending: string) => `${site}/${list}${ending}${query ? `?${query}` : ""}`;
	return writeFeed(
		{
			title: `NeuroAI Commons: ${WORDS[list].title}`,
			description: WORDS[list].description,
			page: address(""),
			address: address(format === "atom" ? ".atom" : ".feed.json"),
			entries: await readEntries(list, first, now, site),
		},
		format,
	);
}

async function readEntries(
	list: FeedList,
	filters: Filters,
	now: string,
	site: string,
): Promise<FeedEntry[]> {
	const options = { now, limit: MOST_FEED_ENTRIES };
	if (list === "deadlines") {
		const { items } = await listDeadlines(filters, options);
		return items.map((item) => deadlineFeedEntry(item, site));
	}
	if (list === "talks") {
		const { items } = await listRecords("talk", filters, options);
		return items.map((item) => talkFeedEntry(item, site));
	}
	const { items } = await listRecords("event", filters, options);
	return items.map((item) => eventFeedEntry(item, site));
}
