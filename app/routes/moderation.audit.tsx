import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listAudit, listAuditActions } from "#app/domain/moderation/index.server.ts";
import { requireAdministrator } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { EmptyState, PageHeader } from "#app/ui/index.ts";
import { instantText } from "#app/views/instants.ts";
import { AuditFilterForm, AuditTable } from "#app/views/moderation/audit-view.tsx";
import { ModerationTabs } from "#app/views/moderation/moderation-tabs.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

const FILTERS = ["action", "subject", "actor"] as const;

export async function loader({ request }: LoaderFunctionArgs) {
	const { viewer } = await requireAdministrator(request);
	const { searchParams } = new URL(request.url);
	const asked = (name: string) => searchParams.get(name)?.trim() || null;
	const filter = { action: asked("action"), subject: asked("subject"), actor: asked("actor") };
	const [page, actions] = await Promise.all([
		listAudit(viewer, { ...filter, after: asked("after") }),
		listAuditActions(viewer),
	]);
	const kept = FILTERS.flatMap((name) => (filter[name] ? [[name, filter[name]]] : []));
	return {
		filter,
		actions,
		entries: page.entries.map(({ at, ...entry }) => ({ ...entry, at: instantText(at) })),
		next: page.next && `/moderation/audit?${new URLSearchParams([...kept, ["after", page.next]])}`,
	};
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Audit log", path: "/moderation/audit", noindex: true });

export default function Audit() {
	const { filter, actions, entries, next } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader
				title="Audit log"
				kicker="Moderation"
				lede="Who did what, when and why. It is only ever added to; persons are ids that mean nothing outside."
			/>
			<ModerationTabs current="audit" administrator />
			<AuditFilterForm filter={filter} actions={actions} />
			{entries.length === 0 ? (
				<EmptyState
					title="No entry is like this."
					actions={[{ href: "/moderation/audit", label: "The whole log" }]}
				/>
			) : (
				<AuditTable entries={entries} />
			)}
			{next && (
				<p className="pagination">
					<a href={next} rel="next" className="button">
						Earlier
					</a>
				</p>
			)}
		</>
	);
}
