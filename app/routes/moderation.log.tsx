import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listDecisions } from "#app/domain/moderation/index.server.ts";
import { publicPage } from "#app/http/public-page.ts";
import { EmptyState, PageHeader, Pagination } from "#app/ui/index.ts";
import { decisionRow } from "#app/views/moderation/decision-lines.ts";
import { DecisionList } from "#app/views/moderation/decision-list.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	const after = new URL(request.url).searchParams.get("after");
	const { decisions, next } = await listDecisions({ after });
	return {
		rows: decisions.map(decisionRow),
		next: next && `/moderation/log?${new URLSearchParams({ after: next })}`,
		first: after ? "/moderation/log" : undefined,
	};
}

export const headers = () => publicPage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, {
		title: "Decisions of the moderators",
		description:
			"What was decided about proposals, corrections, claims and reports, and why, without persons.",
		path: "/moderation/log",
	});

export default function PublicLog() {
	const { rows, next, first } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader
				title="Decisions of the moderators"
				lede="What was decided about proposals, corrections, claims and reports, and why. The latest first; persons are left out, and nothing is ever changed or taken away."
			/>
			{rows.length === 0 ? (
				<EmptyState title="Nothing has been decided yet.">
					<p>
						The <a href="/conduct#who">code of conduct</a> says who decides.
					</p>
				</EmptyState>
			) : (
				<DecisionList rows={rows} />
			)}
			<Pagination nextHref={next ?? undefined} firstHref={first} nextLabel="Earlier" />
		</>
	);
}
