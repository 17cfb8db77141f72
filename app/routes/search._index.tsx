import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listRecords, searchRecords } from "#app/domain/catalogue/index.server.ts";
import { DEFAULTS, readFilters } from "#app/domain/catalogue/index.ts";
import { publicPage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { EmptyState, ListRow, PageHeader, Pagination, RowList, SearchField } from "#app/ui/index.ts";
import { eventRow } from "#app/views/event-row.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { readSearch, searchModel } from "#app/views/search-model.ts";

export const EXAMPLES = ["cosyne 2027", "reward prediction error", "summer school", "NAISys"];

export async function loader({ request }: LoaderFunctionArgs) {
	const asked = readSearch(new URL(request.url).searchParams);
	const at = now().toString();
	const result = await searchRecords(asked.query, { now: at, kinds: asked.kinds, offset: asked.offset });
	const model = searchModel(asked, result, at);
	// Where nothing is found, what is next is better than an empty page.
	const instead =
		model.rows.length > 0
			? []
			: (
					await listRecords("event", readFilters(new URLSearchParams(), DEFAULTS).filters, {
						now: at,
						limit: 5,
					})
				).items;
	return { ...model, instead: instead.map((item) => eventRow(item, at)) };
}

export const headers: HeadersFunction = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, {
		title: data?.query ? `Search: ${data.query}` : "Search",
		path: "/search",
		noindex: true,
	});

export default function Search() {
	const { query, rows, kinds, messages, nextHref, firstHref, instead } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader title="Search">
				<SearchField
					id="q"
					size="large"
					defaultValue={query}
					label="Search everything"
					examples={query ? [] : EXAMPLES}
				/>
			</PageHeader>
			<div role="status">
				{messages.map((message) => (
					<p key={message} className="notice">
						{message}
					</p>
				))}
			</div>
			{kinds.length > 1 && (
				<nav aria-label="Kinds of results">
					<ul className="active-filters kind-tabs">
						{kinds.map((kind) => (
							<li key={kind.href}>
								<a href={kind.href} aria-current={kind.current ? "page" : undefined}>
									{kind.label}
								</a>
							</li>
						))}
					</ul>
				</nav>
			)}
			{rows.length > 0 && (
				<RowList label="Results">
					{rows.map((row) => (
						<ListRow key={row.href} {...row} />
					))}
				</RowList>
			)}
			{query !== "" && rows.length === 0 && (
				<EmptyState
					title={`Nothing here is about “${query}”.`}
					actions={[
						{ href: "/topics", label: "All topics" },
						{ href: "/bridges", label: "Terms that bridge the fields" },
						{ href: "/deadlines", label: "Deadlines" },
						{ href: "/events?when=all", label: "All events, past ones too" },
					]}
				>
					<p>Fewer or other words may help: the other field may have its own name for it.</p>
				</EmptyState>
			)}
			{instead.length > 0 && (
				<RowList heading={{ id: "next", text: "What happens next" }}>
					{instead.map((row) => (
						<ListRow key={row.href} {...row} />
					))}
				</RowList>
			)}
			<Pagination nextHref={nextHref} firstHref={firstHref} />
		</>
	);
}
