import type { MetaDescriptor } from "@remix-run/react";
import { pageMeta } from "./page-meta.ts";
import type { RecordList } from "./record-lists.ts";

/** Title, description and feeds of a list; search engines keep the plain one. */
export function recordListMeta(
	of: RecordList,
	matches: readonly unknown[],
	{ search, feedParams }: { search: string; feedParams: string },
): MetaDescriptor[] {
	return pageMeta(matches, {
		title: of.title,
		description: of.description,
		path: of.path,
		noindex: search !== "",
		feeds: of.feeds
			? [
					{
						href: `${of.path}.atom${feedParams ? `?${feedParams}` : ""}`,
						type: "application/atom+xml",
						title: `These ${of.nouns[1]}`,
					},
				]
			: [],
	});
}
