import { db } from "#app/platform/db/database.server.ts";
import type { RecordLink, SeriesCard } from "../cards.ts";
import type { FieldShares } from "../fields.ts";
import { isoDay } from "../listing/row.ts";
import type { ListItem } from "../lists/list-records.server.ts";
import type { TopicLine } from "./event-page.server.ts";
import { type Moved, whereDidItGo } from "./find-record.server.ts";
import { estimateSeries, type SeriesEstimate } from "./home-page.server.ts";
import { inOrder, named, readItems, readShares, readSome, type Some } from "./related.server.ts";
import { readSources, type SourceView } from "./sources.server.ts";

export type SeriesPage = {
	id: string;
	slug: string;
	name: string;
	aliases: string[];
	kind: string;
	relevance: SeriesCard["relevance"];
	description: string;
	disambiguation: string | null;
	url: string | null;
	recurrence: string | null;
	firstYear: number | null;
	parent: RecordLink | null;
	tracks: ListItem<"series">[];
	/** Newest first; the ordinal as its source counts, which may skip years. */
	editions: (ListItem<"event"> & { ordinal: number | null })[];
	/** Talks and panels at its editions, newest first. */
	talks: Some<"talk">;
	/** When it usually meets and its calls usually close, where nothing is announced. */
	estimate: Pick<SeriesEstimate, "meeting" | "closings">;
	organizers: RecordLink[];
	topics: TopicLine[];
	shares: FieldShares | null;
	sources: SourceView[];
	/** ISO date, ISO instant. */
	checkedOn: string;
	changedAt: string;
};

const MOST_TALKS = 12;

/** All that a series' page shows at `now` (ISO instant); where the slug is an old one, where it moved. Throws AppError("not_found"). */
export async function readSeriesPage(slug: string, now: string): Promise<SeriesPage | Moved> {
	const series = await db().series.findUnique({
		where: { slug },
		include: {
			parent: named,
			tracks: { select: { id: true } },
			organizers: { include: { organization: named }, orderBy: { position: "asc" } },
			events: {
				where: { withdrawnAt: null },
				include: { deadlines: { select: { kind: true, closesOn: true } } },
			},
			topics: inOrder,
		},
	});
	if (!series) return whereDidItGo("series", slug);
	const [editions, tracks, talks, shares, sources] = await Promise.all([
		readItems(
			"event",
			series.events.map((event) => event.id),
		),
		readItems(
			"series",
			series.tracks.map((track) => track.id),
		),
		readSome("talk", { series: [series.slug] }, { now, limit: MOST_TALKS }),
		readShares("series", series.id),
		readSources("series", series.id),
	]);
	const ordinals = new Map(series.events.map((event) => [event.id, event.ordinal]));
	const { meeting, closings } = estimateSeries(series, now.slice(0, 10));
	return {
		id: series.id,
		slug: series.slug,
		name: series.name,
		aliases: series.aliases,
		kind: series.kind,
		relevance: series.relevance,
		description: series.description,
		disambiguation: series.disambiguation,
		url: series.url,
		recurrence: series.recurrence,
		firstYear: series.firstYear,
		parent: series.parent,
		tracks,
		editions: editions.map((edition) => ({ ...edition, ordinal: ordinals.get(edition.id) ?? null })),
		talks,
		estimate: { meeting, closings },
		organizers: series.organizers.map((row) => row.organization),
		topics: series.topics.map((row) => row.topic),
		shares,
		sources,
		checkedOn: isoDay(series.checkedOn),
		changedAt: series.changedAt.toISOString(),
	};
}
