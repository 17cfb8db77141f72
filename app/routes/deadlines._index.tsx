import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listDeadlines } from "#app/domain/catalogue/index.server.ts";
import { parseTimeZone, readFilters } from "#app/domain/catalogue/index.ts";
import { publicPage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { DeadlineRow, EmptyState, PageHeader, Ribbon, RowList } from "#app/ui/index.ts";
import { DEADLINE_DEFAULTS, deadlineListModel, deadlineRibbon } from "#app/views/deadline-list-model.ts";
import { deadlineRow } from "#app/views/deadline-row.ts";
import { FilteredList } from "#app/views/filtered-list.tsx";
import { pageMeta } from "#app/views/page-meta.ts";
import { ZoneForm } from "#app/views/zone-form.tsx";

const YEAR_MS = 366 * 24 * 3600 * 1000;

export async function loader({ request }: LoaderFunctionArgs) {
	const { searchParams } = new URL(request.url);
	const { filters, ignored } = readFilters(searchParams, DEADLINE_DEFAULTS);
	const asked = searchParams.get("tz");
	const timeZone = parseTimeZone(asked);
	if (asked && !timeZone) ignored.push("tz: this is no time zone we know");
	const at = now().toString();
	const horizon = new Date(Date.parse(at) + YEAR_MS).toISOString();
	const [page, year] = await Promise.all([
		listDeadlines(filters, { now: at }),
		listDeadlines({ ...filters, when: "upcoming", after: null }, { now: at, horizon, limit: 200 }),
	]);
	return {
		list: deadlineListModel({ filters, ignored, timeZone, page }),
		rows: page.items.map((item) => deadlineRow(item, at, timeZone)),
		ribbon: deadlineRibbon(year.items, at),
		timeZone,
	};
}

export const headers: HeadersFunction = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ matches, location }) =>
	pageMeta(matches, {
		title: "Deadlines",
		description:
			"What closes next in NeuroAI: abstracts, papers, workshop proposals, applications, travel grants, registration.",
		path: "/deadlines",
		noindex: location.search !== "",
	});

export default function Deadlines() {
	const { list, rows, ribbon, timeZone } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader
				title="Deadlines"
				lede="In closing order, as their sources state them. Where no source states a zone we show the day, and count it as open until that day has ended Anywhere on Earth."
			/>
			{ribbon.marks.length > 0 && <Ribbon {...ribbon} />}
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
				]}
			>
				<ZoneForm action="/deadlines" params={list.feedParams} timeZone={timeZone} />
				{rows.length === 0 ? (
					<EmptyState
						title="No deadline matches all of this."
						actions={[
							{ href: "/deadlines", label: "All deadlines to come" },
							{ href: "/deadlines?when=past", label: "Past deadlines" },
						]}
					>
						<p>Calls are added here as soon as a source announces them.</p>
					</EmptyState>
				) : (
					<RowList label="Deadlines" shape="deadlines">
						{rows.map(({ id, ...row }) => (
							<DeadlineRow key={id} {...row} />
						))}
					</RowList>
				)}
			</FilteredList>
		</>
	);
}
