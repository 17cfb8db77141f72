import { Feed } from "feed";
import { escapeHtml, oneLine } from "../text.ts";
import type { FeedDocument, FeedEntry, FeedFormat } from "./feed-entry.ts";

const AUTHOR = { name: "NeuroAI Commons" };

/**
 * The feed as Atom (RFC 4287) or JSON Feed. It was updated when the last of its entries was, so that the same data gives
 * the same bytes; an empty one at the beginning of time.
 */
export function writeFeed(document: FeedDocument, format: FeedFormat): string {
	const updated = Math.max(0, ...document.entries.map((entry) => Date.parse(entry.changedAt)));
	const feed = new Feed({
		id: document.address,
		title: oneLine(document.title),
		description: oneLine(document.description),
		link: document.page,
		feedLinks: { [format]: document.address },
		updated: new Date(updated),
		author: { ...AUTHOR, link: new URL("/", document.page).href },
		generator: AUTHOR.name,
	});
	for (const entry of document.entries) feed.addItem(item(entry, format));
	return format === "atom" ? feed.atom1() : feed.json1();
}

function item(entry: FeedEntry, format: FeedFormat) {
	const title = oneLine(entry.title);
	return {
		id: entry.id,
		// Titles are HTML in the Atom that the library writes, plain text in JSON Feed.
		title: format === "atom" ? escapeHtml(title) : title,
		link: entry.url,
		date: new Date(entry.changedAt),
		content: entry.lines
			.filter((line) => line !== "")
			.map((line) => `<p>${escapeHtml(line)}</p>`)
			.join(""),
		category: entry.categories.map((name) => ({ name, term: name })),
		...(entry.authors.length > 0 ? { author: entry.authors.map((name) => ({ name: oneLine(name) })) } : {}),
	};
}
