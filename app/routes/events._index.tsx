import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countFacets, listRecords } from "#app/domain/catalogue/index.server.ts";
import { DEFAULTS, readFilters } from "#app/domain/catalogue/index.ts";
import { publicPage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { EmptyState, ListRow, PageHeader, RowList } from "#app/ui/index.ts";
import { eventRow } from "#app/views/event-row.ts";
import { FilteredList } from "#app/views/filtered-list.tsx";
import { filteredListModel } from "#app/views/filtered-list-model.ts";
import { pageMeta } from "#app/views/page-meta.ts";

const FACETS = [
	"kind",
	"open",
	"field",
	"topic",
	"mode",
	"region",
	"country",
	"level",
	"free",
	"series",
	"organization",
] as const;

export async function loader({ request }: LoaderFunctionArgs) {
	const { filters, ignored } = readFilters(new URL(request.url).searchParams);
	const at = now().toString();
	const [{ items, next }, counts] = await Promise.all([
		listRecords("event", filters, { now: at }),
		countFacets("event", filters, { now: at }),
	]);
	const split = filters.sort === "relevance" && filters.when === "upcoming" && filters.q === "";
	return {
		list: filteredListModel({
			recordKind: "event",
			path: "/events",
			nouns: ["event", "events"],
			facets: FACETS,
			filters,
			defaults: DEFAULTS,
			counts,
			next,
			ignored,
		}),
		rows: items.filter((item) => !split || item.relevance === 0).map((item) => eventRow(item, at)),
		wider: items.filter((item) => split && item.relevance > 0).map((item) => eventRow(item, at)),
	};
}

export const headers: HeadersFunction = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches, location }) =>
	pageMeta(matches, {
		title: "Events",
		description: "Conferences, workshops, satellites, schools and cohorts where neuroscience and AI meet.",
		path: "/events",
		noindex: location.search !== "",
		feeds: [
			{
				href: `/events.atom?${data?.list.feedParams ?? ""}`,
				type: "application/atom+xml",
				title: "These events",
			},
		],
	});

export default function Events() {
	const { list, rows, wider } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader
				title="Events"
				lede="Meetings of the field first, then the large ones of neuroscience and of machine learning."
				actions={
					<a className="button" href="/post">
						Post an event
					</a>
				}
			/>
			<FilteredList
				list={list}
				feeds={{ calendar: true }}
				choices={[
					{
						name: "when",
						legend: "When",
						options: [
							["upcoming", "To come"],
							["past", "Past"],
							["all", "All"],
						],
					},
					{
						name: "sort",
						legend: "Order",
						options: [
							["relevance", "Meetings of the field first"],
							["date", "By date"],
						],
					},
				]}
			>
				{rows.length + wider.length === 0 && (
					<EmptyState
						title="No event matches all of this."
						actions={[
							{ href: "/events", label: "All events to come" },
							{ href: "/events?when=past", label: "Past events" },
						]}
					>
						<p>Take a filter away, or look at what is past: series usually come back.</p>
					</EmptyState>
				)}
				{rows.length > 0 && (
					<RowList label="Events">
						{rows.map((row) => (
							<ListRow key={row.href} {...row} />
						))}
					</RowList>
				)}
				{wider.length > 0 && (
					<RowList heading={{ id: "wider", text: "Wider meetings in neuroscience and AI" }}>
						{wider.map((row) => (
							<ListRow key={row.href} {...row} />
						))}
					</RowList>
				)}
			</FilteredList>
		</>
	);
}
