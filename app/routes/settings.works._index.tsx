import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOwnWorks, readOrcidImport } from "#app/domain/people/index.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { refreshWhile } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { type OwnWorksModel, ownWorksModel } from "#app/views/works/own-works-model.ts";
import { OwnWorksView } from "#app/views/works/own-works-view.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
	const { viewer } = await requireMember(request);
	const after = new URL(request.url).searchParams.get("after") ?? "";
	const offset = /^\d{1,4}$/.test(after) ? Number(after) : 0;
	const [works, job] = await Promise.all([
		listOwnWorks(viewer.accountId, offset),
		readOrcidImport(viewer.accountId),
	]);
	return { list: ownWorksModel(works, job) };
}

export const headers = () => privatePage;

// Without scripts the page looks by itself whether the works are there yet.
export const handle = refreshWhile(({ list }: { list: OwnWorksModel }) =>
	["waiting", "running"].includes(list.job?.state ?? ""),
);

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Your works", path: "/settings/works", noindex: true });

export default function Works() {
	const { list } = useLoaderData<typeof loader>();
	return <OwnWorksView list={list} />;
}
