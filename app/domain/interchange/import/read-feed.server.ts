import { parseFeed } from "feedsmith";
import { readAnnouncement, textOfHtml } from "#app/domain/catalogue/index.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { checkEntry, notesOf } from "./check-entry.server.ts";
import type { ImportContext, ImportRow } from "./import-row.ts";

type Item = {
	title?: unknown;
	link?: unknown;
	links?: { href?: unknown; rel?: unknown }[];
	description?: unknown;
	summary?: unknown;
	content?: unknown;
	guid?: { value?: unknown };
	id?: unknown;
	content_html?: unknown;
};

/** The items of an RSS, RDF or Atom feed. When an item's event is stands in its text: dates are guesses, the day of publication is none. */
export function* readFeed(text: string, { today }: ImportContext): Generator<ImportRow> {
	const items = itemsOf(text);
	const starts = /<(?:[a-z]{1,20}:)?(?:item|entry)[\s>]/gi;
	let line = 1;
	let counted = 0;
	for (const [at, item] of items.entries()) {
		const start = starts.exec(text);
		if (start) {
			for (
				let end = text.indexOf("\n", counted);
				end >= 0 && end < start.index;
				end = text.indexOf("\n", end + 1)
			)
				line++;
			counted = start.index;
		}
		const title = textOfHtml(written(item.title)).trim();
		const body = textOfHtml(
			written(item.content) || written(item.description) || written(item.summary),
		).trim();
		const link =
			written(item.link) ||
			written(item.links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href);
		const { draft, guesses } = readAnnouncement(`${title}\n\n${body}`, { today, vocabulary: [] });
		yield checkEntry({
			line: start ? line : null,
			entry: at + 1,
			label: title,
			key: written(item.guid) || written(item.id) || link || null,
			draft: {
				...draft,
				name: title,
				description: body.slice(0, 20_000),
				url: link || draft.url,
				sourceUrl: link || null,
			},
			notes: notesOf(guesses),
		});
	}
}

function itemsOf(text: string): Item[] {
	try {
		const { feed } = parseFeed(text);
		const { items, entries } = feed as { items?: Item[]; entries?: Item[] };
		return items ?? entries ?? [];
	} catch {
		// The library's only way to say so.
		throw new AppError("invalid", "This is no RSS or Atom feed, or it is not well formed.");
	}
}

/** Text, however the format wraps it. */
function written(value: unknown): string {
	if (typeof value === "string") return value;
	if (typeof value === "object" && value !== null)
		return written(
			(value as { value?: unknown; encoded?: unknown }).value ??
				(value as { encoded?: unknown }).encoded ??
				"",
		);
	return "";
}
