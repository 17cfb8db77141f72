import { db } from "#app/platform/db/database.server.ts";
import type { EventCard } from "../cards.ts";
import type { EventDraft } from "../drafts/schema.ts";
import { correctWords } from "../search/correct.server.ts";
import { eventOverAt } from "../time/index.ts";
import { resembles } from "./candidates.server.ts";
import { type Compared, comparedName, compareEvents } from "./likeness.ts";
import { seriesNames, tellingWords } from "./likeness-tokens.ts";

export type DuplicateCandidate = {
	id: string;
	slug: string;
	name: string;
	card: EventCard;
	/** From 0 to 1; from 0.75 on it is probably the same. */
	score: number;
	probable: boolean;
	/** Why it may be the same, in words, the strongest first. */
	reasons: string[];
};

/** So many rows that share most with the draft are compared word by word. */
const COMPARED = 40;
const PROBABLE = 0.75;

type Row = {
	id: string;
	slug: string;
	name: string;
	card: EventCard;
	year: number;
	url: string | null;
	kind: string;
	ordinal: number | null;
	series: { name: string; aliases: string[]; kind: string } | null;
};

/**
 * The events that a draft may be the same as, most alike first. Editions of other years and the event it is a satellite of are none.
 * A draft without a year is compared with this year's events and those of the next two; `now` is an ISO instant.
 */
export async function findDuplicates(
	draft: Pick<EventDraft, "name" | "dates" | "places" | "url" | "parent" | "kind" | "ordinal" | "series">,
	{ now, limit = 5, except }: { now: string; limit?: number; except?: string },
): Promise<DuplicateCandidate[]> {
	const own = await comparedDraft(draft, now);
	const resembling = await resembles({
		...own.told,
		names: own.told.names.map(({ text }) => text),
		years: own.years,
	});
	if (!resembling) return [];
	const { condition, tokens } = resembling;
	const rows = await db().$queryRaw<Row[]>`
		WITH near AS MATERIALIZED (
			SELECT l."recordId", l.slug, l.title, l.card, l.likeness FROM "Listing" l
			WHERE ${condition} AND l."recordKind" = 'event'
		), shared AS (
			SELECT n.*, (SELECT count(*) FROM unnest(n.likeness) t WHERE t = ANY(${tokens}::text[])) AS common FROM near n
			ORDER BY common DESC, cardinality(n.likeness), n."recordId" LIMIT ${COMPARED}
		)
		SELECT s."recordId" AS id, s.slug, s.title AS name, s.card, e.year, e.url, e.kind::text, e.ordinal,
			CASE WHEN r.id IS NOT NULL THEN jsonb_build_object('name', r.name, 'aliases', r.aliases, 'kind', r.kind) END AS series
		FROM shared s JOIN "Event" e ON e.id = s."recordId" LEFT JOIN "Series" r ON r.id = e."seriesId"`;
	const found = rows.flatMap((row): DuplicateCandidate[] => {
		if (row.id === except) return [];
		const likeness = compareEvents(own.told, comparedRow(row));
		if (!likeness) return [];
		const { id, slug, name, card } = row;
		return [
			{
				id,
				slug,
				name,
				card,
				score: likeness.score,
				probable: likeness.score >= PROBABLE,
				reasons: likeness.reasons,
			},
		];
	});
	// Of those that are equally alike, what is still to come stands first.
	const over = ({ card }: DuplicateCandidate) =>
		Number(Date.parse(eventOverAt(card.dates)) <= Date.parse(now));
	return found
		.sort(
			(one, other) => other.score - one.score || over(one) - over(other) || (one.slug < other.slug ? -1 : 1),
		)
		.slice(0, limit);
}

type DraftForComparing = Parameters<typeof findDuplicates>[0];

async function comparedDraft(
	draft: DraftForComparing,
	now: string,
): Promise<{ told: Compared; years: number[] }> {
	const { dates, places, series } = draft;
	const named =
		draft.name.match(/(?<!\d)(?:19|20)\d\d(?!\d)/)?.[0] ??
		draft.name.match(/['’](\d\d)\b/)?.[1]?.padStart(4, "20");
	const stated = [...new Set([dates.year, named && Number(named)].flatMap((year) => year || []))];
	const thisYear = Number(now.slice(0, 4));
	const known = dates.precision === "day" || dates.precision === "start_only" ? dates.start : null;
	const chosen =
		series && "slug" in series
			? await db().series.findUnique({
					where: { slug: series.slug },
					select: { name: true, aliases: true, kind: true },
				})
			: null;
	const words = tellingWords(draft.name);
	const corrected = words.length > 0 && words.length <= 8 ? await correctWords(words) : null;
	const names = [
		draft.name,
		...seriesNames(chosen),
		...(series && "newName" in series ? [series.newName] : []),
		// Words that nobody has used are looked for as they may have been meant, too.
		...(corrected ? [corrected.join(" ")] : []),
	];
	const told: Compared = {
		names: names.map(comparedName),
		years: stated,
		start: known,
		end: known ? dates.end : null,
		cities: places.flatMap(({ city }) => city ?? []),
		countries: places.flatMap(({ country }) => country ?? []),
		url: draft.url,
		slug: null,
		parent: draft.parent,
		satellite: draft.kind === "satellite" || draft.parent !== null,
		ordinal: draft.ordinal,
	};
	return { told, years: stated.length > 0 ? stated : [thisYear, thisYear + 1, thisYear + 2] };
}

function comparedRow(row: Row): Compared {
	const { card } = row;
	const { precision, start, end } = card.dates;
	const known = precision === "day" || precision === "start_only" ? start : null;
	return {
		names: [row.name, ...seriesNames(row.series)].map(comparedName),
		years: [...new Set([row.year, ...(known ? [Number(known.slice(0, 4))] : [])])],
		start: known,
		end: known ? end : null,
		cities: card.places.flatMap(({ city }) => city ?? []),
		countries: card.places.map(({ country }) => country),
		url: row.url,
		slug: row.slug,
		parent: card.parent?.slug ?? null,
		satellite: row.kind === "satellite" || card.parent !== null,
		ordinal: row.ordinal,
	};
}
