import { type Defaults, type Filters, writeFilters } from "#app/domain/catalogue/index.ts";
import {
	type Counts,
	countText,
	type FacetName,
	facetGroups,
	filtersInForce,
	type ListKind,
} from "./facet-groups.ts";
import { withParams } from "./paths.ts";

export type FilteredListModel = ReturnType<typeof filteredListModel>;

/** What a filtered list shows beside its rows: the filters with their counts, those in force, and the way on. */
export function filteredListModel(options: {
	recordKind: ListKind;
	/** "/events" */
	path: string;
	/** One and several: ["event", "events"]. */
	nouns: readonly [string, string];
	facets: readonly FacetName[];
	filters: Filters;
	defaults: Defaults;
	counts: Counts;
	next: string | null;
	ignored: string[];
	/** The reader's zone, kept in every link. */
	timeZone?: string | null;
}) {
	const { recordKind, path, nouns, filters, defaults, counts, next, timeZone } = options;
	const to = (changed: Filters) => {
		const params = writeFilters(changed, defaults);
		if (timeZone) params.set("tz", timeZone);
		return withParams(path, params);
	};
	return {
		path,
		noun: nouns[1],
		total: `${countText(counts.total, counts.capped)} ${counts.total === 1 ? nouns[0] : nouns[1]}`,
		query: filters.q,
		when: filters.when,
		sort: filters.sort,
		groups: facetGroups(recordKind, options.facets, counts, filters),
		inForce: filtersInForce(recordKind, filters, counts).map(({ label, without }) => ({
			label,
			removeHref: to(without),
		})),
		hidden: timeZone ? [{ name: "tz", value: timeZone }] : [],
		nextHref: next ? to({ ...filters, after: next }) : undefined,
		firstHref: filters.after ? to({ ...filters, after: null }) : undefined,
		/** The filters as feeds take them. */
		feedParams: writeFilters({ ...filters, after: null }, defaults).toString(),
		ignored: options.ignored,
	};
}
