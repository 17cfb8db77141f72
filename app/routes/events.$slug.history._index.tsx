import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asSlug } from "#app/domain/catalogue/index.server.ts";
import { readEventHistory } from "#app/domain/posting/index.server.ts";
import { found } from "#app/http/found.server.ts";
import { actingViewerOf } from "#app/http/guards.server.ts";
import { publicPage } from "#app/http/public-page.ts";
import { Breadcrumbs, EmptyState, PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { historyLines } from "#app/views/posting/history-model.server.ts";
import { HistoryChanges } from "#app/views/posting/history-view.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
	const viewer = await actingViewerOf(request);
	const { name, slug, mayEdit, changes, more, withdrawn } = await found(async () =>
		readEventHistory(viewer, asSlug(params.slug)),
	);
	return { name, slug, mayEdit, more, withdrawn, lines: await historyLines(changes, viewer) };
}

export const headers = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, {
		title: data ? `History of ${data.name}` : "History",
		description: "Every change of this page: when, by whom and why.",
		path: `/events/${data?.slug ?? ""}/history`,
		noindex: true,
	});

export default function History() {
	const { name, slug, mayEdit, lines, more, withdrawn } = useLoaderData<typeof loader>();
	const path = `/events/${slug}`;
	return (
		<>
			<Breadcrumbs
				crumbs={[{ label: "Events", href: "/events" }, { label: name, href: path }, { label: "History" }]}
			/>
			<PageHeader
				kicker="History"
				title={name}
				lede="Every change since people can change it here: when, by whom and why."
			/>
			{withdrawn && (
				<p>
					This event is withdrawn. <a href={`${path}/state`}>Bring it back</a>
				</p>
			)}
			{lines.length > 0 ? (
				<HistoryChanges changes={lines} undo={mayEdit ? (id) => `${path}/history/${id}/undo` : undefined} />
			) : (
				<EmptyState title="Nobody has changed this page by hand yet.">
					<p>
						What it says was read from the sources that stand on it. <a href={path}>Back to the page</a>
					</p>
				</EmptyState>
			)}
			{more && <p className="text-quiet">Earlier changes are kept, but not shown here.</p>}
		</>
	);
}
