import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listProposals } from "#app/domain/posting/index.server.ts";
import { requireModerator } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { EmptyState, PageHeader } from "#app/ui/index.ts";
import { ModerationTabs } from "#app/views/moderation/moderation-tabs.tsx";
import { proposalRow } from "#app/views/moderation/proposal-lines.ts";
import { ReportList } from "#app/views/moderation/report-list.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	const { viewer } = await requireModerator(request);
	const at = now().toString();
	const proposals = await listProposals(viewer);
	return {
		administrator: viewer.administrator,
		rows: proposals.map((proposal) => proposalRow(proposal, at)),
	};
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Proposals", path: "/moderation/proposals", noindex: true });

export default function Proposals() {
	const { administrator, rows } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader
				title="Proposals that wait"
				kicker="Moderation"
				lede="Events that somebody proposes for the catalogue. The oldest first, a hundred at most."
			/>
			<ModerationTabs current="proposals" administrator={administrator} />
			{rows.length === 0 ? (
				<EmptyState title="No proposal waits." />
			) : (
				<ReportList rows={rows} label="Proposals that wait" />
			)}
		</>
	);
}
