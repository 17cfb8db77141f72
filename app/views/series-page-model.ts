import type { SeriesPage } from "#app/domain/catalogue/index.server.ts";
import { SERIES_KIND_LABELS } from "#app/domain/catalogue/index.ts";
import { ordinalWord } from "./event-page-model.ts";
import { eventRow } from "./event-row.ts";
import { recordPath } from "./paths.ts";
import { recordFrame } from "./record-frame.ts";
import { seriesTitle } from "./record-row.ts";
import { rowSection } from "./row-section.ts";
import { linksTo, usualLines } from "./usual.ts";

export type SeriesPageModel = ReturnType<typeof seriesPageModel>;

const RELEVANCE = {
	core: "A meeting of the field itself.",
	context: "A wider meeting in which NeuroAI has a place.",
	peripheral: "A large meeting beside the field.",
} as const;

/** A series' page in the reader's words. `now` is an ISO instant. */
export function seriesPageModel(series: SeriesPage, now: string) {
	const kind = SERIES_KIND_LABELS[series.kind as keyof typeof SERIES_KIND_LABELS];
	return {
		frame: recordFrame({
			name: seriesTitle(series.name, series.aliases),
			path: recordPath("series", series.slug),
			kicker: /track|collection/i.test(kind) ? kind : `${kind} series`,
			lede: series.description,
			shares: series.shares,
			crumbs: [
				{ label: "Series", href: "/series" },
				...(series.parent ? linksTo("series", [series.parent]) : []),
			],
			url: series.url,
			facts: [
				{ term: "Known as", text: shortNames(series.aliases).join(", ") },
				{ term: "How often", text: series.recurrence },
				{ term: "Since", text: series.firstYear },
				{ term: "Part of", links: series.parent ? linksTo("series", [series.parent]) : [] },
				{ term: "Run by", links: linksTo("organizations", series.organizers) },
				{ term: "In this field", text: RELEVANCE[series.relevance] },
				{ term: "Not to be confused", text: series.disambiguation },
			],
			topics: series.topics,
			sources: series.sources,
			checkedOn: series.checkedOn,
			people: series.talks.items.length > 0,
		}),
		calendar: `${recordPath("series", series.slug)}.ics`,
		usual: usualLines("meets", series.estimate),
		editions: series.editions.map((edition) => {
			const row = eventRow(edition, now);
			const kind = edition.ordinal ? `${ordinalWord(edition.ordinal)} ${row.kind ?? ""}`.trim() : row.kind;
			return { ...row, kind, shares: undefined };
		}),
		tracks: rowSection(
			{ id: "tracks", title: "Tracks and satellites" },
			{ items: series.tracks, more: false },
			now,
		),
		talks: rowSection(
			{
				id: "talks",
				title: "Talks and panels",
				all: { href: `/talks?series=${series.slug}`, label: "All its talks" },
			},
			series.talks,
			now,
		),
	};
}

/** Names that differ in more than their capitals; of those that do not, the one written last. */
function shortNames(aliases: readonly string[]): string[] {
	return [...Map.groupBy(aliases, (alias) => alias.toLowerCase()).values()].flatMap(
		(same) => same.at(-1) ?? [],
	);
}
