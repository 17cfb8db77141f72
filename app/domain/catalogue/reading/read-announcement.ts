import { dayOf, readDeadlines } from "./read-deadlines.ts";
import { readEventDates } from "./read-event-dates.ts";
import { readLinks } from "./read-links.ts";
import { readCost, readFunding } from "./read-money.ts";
import { readPeople } from "./read-people.ts";
import { readPlaces } from "./read-places.ts";
import { readTitle } from "./read-title.ts";
import { readKind, readLevel, readMode, readStatus } from "./read-words.ts";
import { type Reading, ReadingBuilder } from "./reading.ts";
import { suggestTopics, type TopicWords } from "./suggest-topics.ts";
import { type Line, LONGEST_TEXT, readLines } from "./text-lines.ts";

export type ReadingContext = {
	/** ISO date: what has no year is taken from here on. */
	today: string;
	vocabulary: readonly TopicWords[];
};

/**
 * What an announcement's text says of its event: each field is a guess, with the line it was taken from. Nothing is invented: hours without
 * a zone are left out, a day without a year says so. Reads the first 100,000 characters.
 */
export function readAnnouncement(text: string, { today, vocabulary }: ReadingContext): Reading {
	const reading = new ReadingBuilder();
	const { subject, lines } = readLines(text);
	const title = readTitle(subject, lines);
	const name = title?.name ?? null;
	if (title) reading.set("name", title.name, title.from);
	const { deadlines, used } = readDeadlines(lines);
	const dates = readEventDates(lines, { title: title?.from ?? null, today, used });
	if (dates) reading.set("dates", dates.dates, dates.from, dates.note);
	const start = dates?.dates.start ?? null;
	const last = dates?.dates.end ?? start;
	for (const { date, from, note, ...found } of deadlines) {
		const closesOn = dayOf(date, today, start);
		const year =
			date.year === null ? `The year is not said beside it; ${closesOn.slice(0, 4)} is a guess.` : null;
		const opensOn = found.opensOn && dayOf(partsOf(found.opensOn), today, closesOn);
		reading.add(
			"deadlines",
			{
				...found,
				closesOn,
				opensOn: opensOn && opensOn <= closesOn ? opensOn : null,
				// Only what can follow an event may; anything else is shown as a contradiction to whoever confirms it.
				mayFollowEvent: last !== null && closesOn > last,
			},
			from,
			[note, year].filter(Boolean).join(" ") || null,
		);
	}
	addWords(reading, name, lines);
	for (const { slug, from } of suggestTopics(name ?? "", text.slice(0, LONGEST_TEXT), vocabulary))
		reading.add("topics", slug, from);
	return reading.result();
}

function partsOf(day: string): { year: number | null; month: number; day: number } {
	const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
	return { year: year || null, month, day: date };
}

function addWords(reading: ReadingBuilder, name: string | null, lines: readonly Line[]): void {
	const kind = readKind(name, lines);
	if (kind) reading.set("kind", kind.value, kind.from);
	const status = readStatus(name, lines);
	if (status) reading.set("status", status.value, status.from);
	const places = readPlaces(name, lines);
	for (const { from, ...place } of places) reading.add("places", place, from);
	const mode = readMode(name, lines);
	if (mode) reading.set("mode", mode.value, mode.from, mode.note);
	else if (places[0])
		reading.set(
			"mode",
			"in_person",
			places[0].from,
			"A place is named, and nothing about taking part from elsewhere.",
		);
	const level = readLevel(lines);
	if (level) reading.set("level", level.value, level.from);
	const cost = readCost(lines);
	if (cost) {
		const { from, uncertain, ...fields } = cost;
		reading.set("cost", fields, from, uncertain);
	}
	for (const { from, ...funding } of readFunding(lines)) reading.add("funding", funding, from);
	for (const { from, ...person } of readPeople(lines)) reading.add("people", person, from, null, 60);
	const { page, links } = readLinks(lines);
	if (page) reading.set("url", page.url, page.from);
	for (const { from, ...link } of links) reading.add("links", link, from);
}
