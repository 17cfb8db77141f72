import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOpenCorrections } from "#app/domain/posting/index.server.ts";
import { requireModerator } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { EmptyState, PageHeader } from "#app/ui/index.ts";
import { correctionRow } from "#app/views/moderation/correction-lines.ts";
import { ModerationTabs } from "#app/views/moderation/moderation-tabs.tsx";
import { ReportList } from "#app/views/moderation/report-list.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	const { viewer } = await requireModerator(request);
	const at = now().toString();
	const corrections = await listOpenCorrections(viewer);
	return {
		administrator: viewer.administrator,
		rows: corrections.map((correction) => correctionRow(correction, at)),
	};
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Corrections", path: "/moderation/corrections", noindex: true });

export default function Corrections() {
	const { administrator, rows } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader
				title="Corrections that wait"
				kicker="Moderation"
				lede="Somebody says that a page is wrong. The oldest first, a hundred at most."
			/>
			<ModerationTabs current="corrections" administrator={administrator} />
			{rows.length === 0 ? (
				<EmptyState title="No correction waits." />
			) : (
				<ReportList rows={rows} label="Corrections that wait" />
			)}
		</>
	);
}
