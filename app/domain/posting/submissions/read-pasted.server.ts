import {
	type Reading,
	readAnnouncement,
	readCalendarEntry,
	readPage,
	readTopicWords,
} from "#app/domain/catalogue/index.server.ts";

/** The most characters of a pasted text that are kept; more than that is no announcement. */
export const LONGEST_PASTE = 100_000;

/** What a pasted text says of an event: the source of a page, a calendar entry, or an announcement in words. `now` is an ISO instant. */
export async function readPasted(text: string, now: string): Promise<Reading> {
	const context = { today: now.slice(0, 10), vocabulary: await readTopicWords() };
	const entry = readCalendarEntry(text);
	if (entry) return entry;
	return isPage(text) ? readPage(text, context) : readAnnouncement(text, context);
}

/** A mail may hold an angle bracket; a page begins with its type or has a head or a body. */
function isPage(text: string): boolean {
	return (
		/^\s*(<!doctype html|<html[\s>]|<\?xml)/i.test(text) ||
		/<(head|body|meta|script|article|main)[\s>]/i.test(text)
	);
}
