import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countPeople, listPeople } from "#app/domain/people/index.server.ts";
import { isPersonFiltered, readPersonFilters } from "#app/domain/people/index.ts";
import { viewerOf } from "#app/http/guards.server.ts";
import { publicPage } from "#app/http/public-page.ts";
import { EmptyState, PageHeader, PersonRow, RowList } from "#app/ui/index.ts";
import { FilteredList } from "#app/views/filtered-list.tsx";
import { pageMeta } from "#app/views/page-meta.ts";
import { directoryModel } from "#app/views/people/directory-model.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	const viewer = await viewerOf(request);
	const { filters, ignored } = readPersonFilters(new URL(request.url).searchParams);
	const [page, counts] = await Promise.all([listPeople(viewer, filters), countPeople(viewer, filters)]);
	const narrowed = isPersonFiltered(filters) || filters.after !== null;
	return { ...directoryModel({ page, counts, filters, ignored }), member: viewer !== null, narrowed };
}

export const headers = () => publicPage;

export const meta: MetaFunction = ({ matches, location }) =>
	pageMeta(matches, {
		title: "People",
		description:
			"Researchers between neuroscience and AI: what they work on, what they offer and what they need.",
		path: "/people",
		noindex: location.search !== "",
	});

export default function People() {
	const { list, rows, member, narrowed } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader
				title="People"
				lede={
					member
						? "Who works on what, what they offer and what they need."
						: "Who works on what, what they offer and what they need. Many show themselves to members only."
				}
			/>
			<FilteredList list={list}>
				{rows.length > 0 ? (
					<RowList label="People">
						{rows.map((row) => (
							<PersonRow key={row.href} {...row} />
						))}
					</RowList>
				) : narrowed ? (
					<EmptyState
						title="Nobody here matches all of this."
						actions={[{ href: "/people", label: "Everybody" }]}
					>
						<p>Take a filter away, or look for a word that is broader.</p>
					</EmptyState>
				) : (
					<EmptyState
						title={
							member ? "Nobody has made themselves visible yet." : "Nobody shows themselves to strangers yet."
						}
						actions={[
							member
								? { href: "/settings/visibility", label: "Be the first" }
								: { href: "/sign-in", label: "Sign in to see members" },
						]}
					>
						<p>People decide for themselves whether members, everyone or nobody sees their profile.</p>
					</EmptyState>
				)}
			</FilteredList>
		</>
	);
}
