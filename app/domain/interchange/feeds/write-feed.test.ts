import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { xml2js } from "xml-js";
import { escapeHtml, oneLine } from "../text.ts";
import type { FeedDocument, FeedEntry } from "./feed-entry.ts";
import { writeFeed } from "./write-feed.ts";

const SEED = 20261124;
console.info(`feed writer: fast-check seed ${SEED}`);

const entry: FeedEntry = {
	id: "tag:example.org,2026:event/0",
	title: "COSYNE 2027",
	url: "https://example.org/events/cosyne-2027",
	changedAt: "2026-11-24T12:07:35.000Z",
	lines: ["11–16 March 2027"],
	categories: ["Conference"],
	authors: [],
};
const document: FeedDocument = {
	title: "Events",
	description: "Meetings",
	page: "https://example.org/events?kind=workshop&topic=neuroai",
	address: "https://example.org/events.atom?kind=workshop&topic=neuroai",
	entries: [entry],
};

type Element = {
	name: string;
	attributes?: Record<string, string>;
	elements?: (Element & { text?: string; cdata?: string })[];
};

function readAtom(text: string) {
	const feed = (xml2js(text) as { elements: Element[] }).elements[0];
	const all = (of: Element | undefined, name: string) =>
		(of?.elements ?? []).filter((child) => child.name === name);
	const content = (of: Element | undefined, name: string) => {
		const inside = all(of, name)[0]?.elements ?? [];
		return inside.map((part) => part.cdata ?? part.text ?? "").join("");
	};
	const links = all(feed, "link").map(({ attributes }) => [attributes?.rel, attributes?.href]);
	const entries = all(feed, "entry").map((one) => ({
		id: content(one, "id"),
		title: content(one, "title"),
		updated: content(one, "updated"),
		content: content(one, "content"),
		authors: all(one, "author").map((author) => content(author, "name")),
	}));
	return { updated: content(feed, "updated"), links, entries };
}

const awkward = fc.string({
	unit: fc.oneof(
		fc.constantFrom(
			"<",
			">",
			"&",
			"]]>",
			"<![CDATA[",
			'"',
			"&amp;",
			"<script>",
			"\n",
			"\0",
			"\ud800",
			"🧠",
			"\uffff",
		),
		fc.string({ unit: "grapheme", minLength: 1, maxLength: 3 }),
	),
	maxLength: 60,
});

describe("Atom", () => {
	test("texts of any characters come back as they are", () => {
		fc.assert(
			fc.property(awkward, awkward, awkward, (title, line, name) => {
				// The library takes this one sequence in a name for an ampersand that was written out already.
				const author = name.replaceAll("&amp;", "&");
				const text = writeFeed(
					{ ...document, entries: [{ ...entry, title, lines: [line], authors: [author] }] },
					"atom",
				);
				const [read] = readAtom(text).entries;
				expect(read?.title).toBe(escapeHtml(oneLine(title)));
				expect(read?.content).toBe(line === "" ? "" : `<p>${escapeHtml(line)}</p>`);
				expect(read?.authors.map((name) => name.trim())).toEqual([oneLine(author)]);
			}),
			{ seed: SEED, numRuns: 300 },
		);
	});

	test("says where it is, and when its last entry changed", () => {
		const later = { ...entry, id: "tag:example.org,2026:event/1", changedAt: "2026-11-25T08:00:00.000Z" };
		const { updated, links, entries } = readAtom(writeFeed({ ...document, entries: [later, entry] }, "atom"));
		expect(updated).toBe("2026-11-25T08:00:00.000Z");
		expect(links.map(([rel, href]) => [rel, href?.replaceAll("&amp;", "&")])).toEqual([
			["alternate", document.page],
			["self", document.address],
		]);
		expect(entries.map(({ id, updated }) => [id, updated])).toEqual([
			["tag:example.org,2026:event/1", "2026-11-25T08:00:00.000Z"],
			["tag:example.org,2026:event/0", "2026-11-24T12:07:35.000Z"],
		]);
	});
});

test("JSON Feed holds the same, its titles as plain text", () => {
	const text = writeFeed({ ...document, entries: [{ ...entry, title: "a < b & c" }] }, "json");
	const { feed_url, home_page_url, items } = JSON.parse(text);
	expect({ feed_url, home_page_url, items }).toEqual({
		feed_url: document.address,
		home_page_url: document.page,
		items: [
			{
				id: entry.id,
				url: entry.url,
				title: "a < b & c",
				content_html: "<p>11–16 March 2027</p>",
				date_modified: entry.changedAt,
				tags: ["Conference"],
			},
		],
	});
});

test("an empty feed is one, too", () => {
	expect(readAtom(writeFeed({ ...document, entries: [] }, "atom"))).toMatchObject({
		updated: "1970-01-01T00:00:00.000Z",
		entries: [],
	});
});
