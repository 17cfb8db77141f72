import { type Reading, readAnnouncement, readTopicWords } from "#app/domain/catalogue/index.server.ts";

/** The most characters of a pasted text that are kept; more than that is no announcement. */
export const LONGEST_PASTE = 100_000;

/** What a pasted text says of an event: the source of a page, a calendar entry, or an announcement in words. `now` is an ISO instant. */
export async function readPasted(text: string, now: string): Promise<Reading> {
	const context = { today: now.slice(0, 10), vocabulary: await readTopicWords() };
	return readAnnouncement(text, context);
}
