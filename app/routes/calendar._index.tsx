import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readMonth } from "#app/domain/catalogue/index.server.ts";
import { readFilters, writeFilters } from "#app/domain/catalogue/index.ts";
import { publicPage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { EmptyState, MonthGrid, PageHeader } from "#app/ui/index.ts";
import { calendarModel, readMonthSpan } from "#app/views/calendar-model.ts";
import { FeedLinks } from "#app/views/feed-links.tsx";
import { Ignored } from "#app/views/filtered-list.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	const { searchParams } = new URL(request.url);
	const { filters, ignored } = readFilters(searchParams);
	const at = now().toString();
	const today = at.slice(0, 10);
	const span = readMonthSpan(searchParams.get("month"), today);
	if (!span) {
		throw new Response("A month is written like 2027-03, and this calendar holds those from 2000 to 2100.", {
			status: 400,
		});
	}
	const month = await readMonth(filters, { first: span.first, last: span.last, now: at });
	return {
		calendar: calendarModel(span, month, today),
		month: span.month,
		agenda: searchParams.get("view") === "agenda",
		feedParams: writeFilters({ ...filters, after: null }).toString(),
		ignored,
	};
}

export const headers: HeadersFunction = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches, location }) =>
	pageMeta(matches, {
		title: data ? `Calendar: ${data.calendar.caption}` : "Calendar",
		description: "A month of NeuroAI: what happens and what closes, day by day.",
		path: "/calendar",
		noindex: location.search !== "",
	});

export default function Calendar() {
	const { calendar, month, agenda, feedParams, ignored } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader title="Calendar" lede="What happens and what closes, day by day." />
			<Ignored parts={ignored} />
			<nav aria-label="Months" className="month-nav">
				{calendar.previous && (
					<a href={calendar.previous.href} rel="prev">
						← {calendar.previous.text}
					</a>
				)}
				<a href="/calendar">This month</a>
				{calendar.next && (
					<a href={calendar.next.href} rel="next">
						{calendar.next.text} →
					</a>
				)}
				<a href={`/calendar?month=${month}${agenda ? "" : "&view=agenda"}`}>
					{agenda ? "As a month" : "As an agenda"}
				</a>
			</nav>
			{calendar.capped && (
				<p className="notice">More happens this month than one page holds; the lists have it all.</p>
			)}
			{agenda ? <Agenda days={calendar.agenda} /> : <MonthGrid {...calendar} />}
			<FeedLinks path="/events" params={feedParams} calendar />
		</>
	);
}

type Day = ReturnType<typeof calendarModel>["agenda"][number];

function Agenda({ days }: { days: Day[] }) {
	if (days.length === 0) {
		return (
			<EmptyState
				title="Nothing begins or closes this month."
				actions={[{ href: "/events", label: "All events to come" }]}
			>
				<p>Do you know an event that is missing? Write to us, and we add it.</p>
			</EmptyState>
		);
	}
	return (
		<dl className="agenda">
			{days.map((day) => (
				<div key={day.date}>
					<dt id={`d${day.date}`}>
						<time dateTime={day.date}>{day.words}</time>
					</dt>
					{day.entries.map((entry) => (
						<dd key={`${entry.href} ${entry.note}`} data-past={entry.past || undefined}>
							<a href={entry.href}>{entry.title}</a> <span className="text-quiet">{entry.note}</span>
						</dd>
					))}
				</div>
			))}
		</dl>
	);
}
