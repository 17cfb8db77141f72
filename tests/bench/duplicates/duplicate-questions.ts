import { emptyDraft, findDuplicates } from "#app/domain/catalogue/index.server.ts";
import type { EventDraft } from "#app/domain/catalogue/index.ts";
import { db } from "#app/platform/db/database.server.ts";

const NOW = "2026-11-24T12:00:00Z";

/** A way in which somebody posts what is there already, or is not; `slug` is what should be found. */
export type DuplicateQuestion = { what: string; drafts: { draft: EventDraft; slug: string | null }[] };

/** Drafts made of events that are there, spread evenly over all of them, in the ways in which people post them again. */
export async function duplicateQuestions(each: number): Promise<DuplicateQuestion[]> {
	const events = await db().$queryRaw<
		{ slug: string; name: string; start: string; end: string; city: string; country: string; year: number }[]
	>`
		SELECT e.slug::text, e.name, e."startDate"::text AS start, e."endDate"::text AS end, p.city, p.country, e.year
		FROM "Event" e JOIN "EventPlace" p ON p."eventId" = e.id AND p.position = 0
		WHERE e.url LIKE 'https://example.org/%' AND e."parentId" IS NULL AND e.year BETWEEN 2026 AND 2027
		ORDER BY md5(e.slug) LIMIT ${each}`;
	const draft = (event: (typeof events)[number], change: Partial<EventDraft> = {}): EventDraft => ({
		...emptyDraft(event.name),
		dates: {
			...emptyDraft("x").dates,
			start: event.start,
			end: event.end,
			precision: "day",
			year: event.year,
		},
		places: [
			{
				role: "main",
				venue: null,
				city: event.city,
				region: null,
				country: event.country,
				startDate: null,
				endDate: null,
			},
		],
		...change,
	});
	const bare = { dates: emptyDraft("x").dates, places: [] };
	const of = (make: (event: (typeof events)[number]) => EventDraft, found = true) =>
		events.map((event) => ({ draft: make(event), slug: found ? event.slug : null }));
	return [
		{ what: "the same again", drafts: of((event) => draft(event)) },
		{ what: "its name alone", drafts: of((event) => draft(event, bare)) },
		{
			what: "its name alone, without a year",
			drafts: of((event) => draft(event, { ...bare, name: event.name.replace(/ \d{4}$/, "") })),
		},
		{
			what: "two letters mistaken in its name",
			drafts: of((event) => draft(event, { name: mistaken(event.name) })),
		},
		{
			what: "half of its name, while typing, with its days",
			drafts: of((event) =>
				draft(event, { name: event.name.slice(0, Math.ceil(event.name.length / 2)), places: [] }),
			),
		},
		{
			what: "common words and a year",
			drafts: of(
				(event) => draft(event, { ...bare, name: `Conference on learning and the brain ${event.year}` }),
				false,
			),
		},
		{
			what: "something new",
			drafts: events.map((_, i) => ({ draft: emptyDraft(`Quokka colloquium on umami ${i}`), slug: null })),
		},
	];
}

/** Asks one; the slugs that it finds. */
export async function askForDuplicates({ draft }: { draft: EventDraft }): Promise<string[]> {
	return (await findDuplicates(draft, { now: NOW })).map(({ slug }) => slug);
}

/** Two neighbouring letters swapped in the longest word. */
function mistaken(name: string): string {
	const longest = name.split(" ").sort((one, other) => other.length - one.length)[0] ?? "";
	const at = Math.floor(longest.length / 2);
	const swapped = `${longest.slice(0, at)}${longest[at + 1] ?? ""}${longest[at] ?? ""}${longest.slice(at + 2)}`;
	return name.replace(longest, swapped);
}
