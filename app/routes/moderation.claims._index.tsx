import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listClaims } from "#app/domain/moderation/index.server.ts";
import { requireModerator } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { EmptyState, PageHeader } from "#app/ui/index.ts";
import { claimRow } from "#app/views/moderation/claim-lines.ts";
import { ModerationTabs } from "#app/views/moderation/moderation-tabs.tsx";
import { ReportList } from "#app/views/moderation/report-list.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	const { viewer } = await requireModerator(request);
	const at = now().toString();
	const claims = await listClaims(viewer);
	return { administrator: viewer.administrator, rows: claims.map((claim) => claimRow(claim, at)) };
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Claims", path: "/moderation/claims", noindex: true });

export default function Claims() {
	const { administrator, rows } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader
				title="Claims that wait"
				kicker="Moderation"
				lede="Somebody says of a name in the catalogue: this is me. The oldest first, a hundred at most."
			/>
			<ModerationTabs current="claims" administrator={administrator} />
			{rows.length === 0 ? (
				<EmptyState title="No claim waits." />
			) : (
				<ReportList rows={rows} label="Claims that wait" />
			)}
		</>
	);
}
