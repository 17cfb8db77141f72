import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countWaiting, listReports } from "#app/domain/moderation/index.server.ts";
import { requireModerator } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { EmptyState, PageHeader } from "#app/ui/index.ts";
import { ModerationTabs } from "#app/views/moderation/moderation-tabs.tsx";
import { waitingLinks } from "#app/views/moderation/other-queues.ts";
import { reportRow } from "#app/views/moderation/report-lines.ts";
import { ReportList } from "#app/views/moderation/report-list.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	const { viewer } = await requireModerator(request);
	const { searchParams } = new URL(request.url);
	const state = searchParams.get("state") === "decided" ? "decided" : "open";
	const [waiting, page] = [
		await countWaiting(viewer),
		await listReports(viewer, { state, after: searchParams.get("after") }),
	];
	const at = now().toString();
	return {
		state,
		waiting: waitingLinks(waiting),
		administrator: viewer.administrator,
		rows: page.reports.map((line) => reportRow(line, at)),
		next: page.next && `/moderation?${new URLSearchParams({ state, after: page.next })}`,
	};
}

export const headers = () => privatePage;

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
	pageMeta(matches, { title: "Moderation", path: "/moderation", noindex: true });

export default function Moderation() {
	const { state, waiting, administrator, rows, next } = useLoaderData<typeof loader>();
	const open = state === "open";
	return (
		<>
			<PageHeader
				title={open ? "Reports that wait" : "Reports that are decided"}
				kicker="Moderation"
				lede={open ? "The oldest first. Each wants a decision within seven days." : "The latest first."}
			/>
			<ModerationTabs current={open ? "open" : "decided"} administrator={administrator} />
			{waiting.length > 0 && (
				<p>
					Also waiting:{" "}
					{waiting.map(({ href, label }, at) => (
						<span key={href}>
							{at > 0 && ", "}
							<a href={href}>{label}</a>
						</span>
					))}
					.
				</p>
			)}
			{rows.length === 0 ? (
				<EmptyState title={open ? "Nothing waits." : "Nothing has been decided yet."} />
			) : (
				<ReportList rows={rows} label={open ? "Reports that wait" : "Reports that are decided"} />
			)}
			{next && (
				<p className="pagination">
					<a href={next} rel="next" className="button">
						More
					</a>
				</p>
			)}
		</>
	);
}
