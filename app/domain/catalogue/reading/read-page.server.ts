import { webAddress } from "../drafts/normal-text.ts";
import { type PageSource, scanPage, textOfHtml } from "./page-source.server.ts";
import { type ReadingContext, readAnnouncement } from "./read-announcement.ts";
import { type Reading, ReadingBuilder } from "./reading.ts";
import { findStructuredEvents, readStructuredEvent } from "./structured-event.ts";

/**
 * What a page's source says of its event: structured data first (JSON-LD, else microdata), then what readers see, then what it says about
 * itself for previews (Open Graph). Nothing is run or fetched; the first 2 MiB are read.
 */
export function readPage(html: string, context: ReadingContext): Reading {
	const page = scanPage(html);
	const reading = new ReadingBuilder();
	const [first, ...more] = [
		...findStructuredEvents(page.jsonLd),
		...findStructuredEvents(page.microdata),
	].filter(({ name }) => name);
	if (first) reading.fillFrom(readStructuredEvent(first, { plain: textOfHtml }));
	if (first && more.length > 0 && reading.guesses[0])
		reading.guesses[0].note = `The page holds ${more.length + 1} events; this is the first.`;
	fillFromPreview(reading, page);
	const heading = reading.draft.name ?? page.title;
	// The heading goes first, so that the text is about the same thing.
	const seen = readAnnouncement(`${heading ? `${heading}\n\n` : ""}${page.text}`, context);
	// A page names many things besides its event: what structured data states is not added to.
	reading.fillFrom(first ? without(seen, ["people"]) : seen);
	return reading.result();
}

function fillFromPreview(reading: ReadingBuilder, { meta, language }: PageSource): void {
	const title = meta["og:title"] ?? meta["twitter:title"];
	if (title) reading.set("name", textOfHtml(title).slice(0, 300), title);
	const description = meta["og:description"] ?? meta.description;
	if (description) reading.set("description", textOfHtml(description), description);
	const address = meta["og:url"] ?? meta.canonical;
	const url = address ? webAddress(address) : null;
	if (url && address) reading.set("url", url, address);
	if (language && /^[a-z]{2}(?:-|$)/i.test(language))
		reading.set("language", language.slice(0, 2).toLowerCase(), `lang="${language}"`);
}

function without({ draft, guesses }: Reading, fields: readonly (keyof Reading["draft"])[]): Reading {
	const kept = { ...draft };
	for (const field of fields) delete kept[field];
	return {
		draft: kept,
		guesses: guesses.filter(({ path }) => !fields.some((field) => path.startsWith(field))),
	};
}
