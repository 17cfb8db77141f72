import type { DeadlinePage } from "#app/domain/catalogue/index.server.ts";
import { type Defaults, type Filters, formatDay } from "#app/domain/catalogue/index.ts";
import type { RibbonProps } from "#app/ui/index.ts";
import { filteredListModel } from "./filtered-list-model.ts";
import { recordPath } from "./paths.ts";

/** Deadlines stand in closing order unless something else is asked. */
export const DEADLINE_DEFAULTS: Defaults = { when: "upcoming", sort: "date" };

/** The filters of the deadlines page; `kind` is the deadline's, with counts. */
export function deadlineListModel(options: {
	filters: Filters;
	ignored: string[];
	timeZone: string | null;
	page: DeadlinePage;
}) {
	const { filters, page } = options;
	const total = page.kinds
		.filter(({ value }) => filters.kind.length === 0 || filters.kind.includes(value))
		.reduce((sum, { count }) => sum + count, 0);
	const counts = {
		total,
		capped: page.capped,
		facets: {
			kind: page.kinds.map(({ value, count }) => ({ value, count, label: value })),
			open: [{ value: "1", label: "", count: page.open }],
			field: page.fields.map(({ value, count }) => ({ value, count, label: value })),
		},
	};
	return filteredListModel({
		recordKind: "deadline",
		path: "/deadlines",
		nouns: ["deadline", "deadlines"],
		facets: ["kind", "open", "field", "series", "topic", "region", "country", "mode"],
		filters,
		defaults: DEADLINE_DEFAULTS,
		counts,
		next: page.next,
		ignored: options.ignored,
		timeZone: options.timeZone,
	});
}

/** What closes in the twelve months from `now` (ISO instant), for drawing. */
export function deadlineRibbon(items: DeadlinePage["items"], now: string): RibbonProps {
	return {
		title: "What closes in the next twelve months",
		first: now.slice(0, 7),
		today: now.slice(0, 10),
		marks: items.map((item) => ({
			date: item.closesOn,
			dateText: formatDay(item.closesOn, true),
			label: `${item.of.name}: ${item.label}`,
			provisional: item.provisional,
			href: recordPath(item.of.recordKind, item.of.slug),
		})),
	};
}
