import { type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asSlug, readProgramPage } from "#app/domain/catalogue/index.server.ts";
import { structuredBreadcrumbs } from "#app/domain/interchange/index.ts";
import { readConfirmedNames } from "#app/domain/people/index.server.ts";
import { followState } from "#app/http/follow.server.ts";
import { found } from "#app/http/found.server.ts";
import { viewerOf } from "#app/http/guards.server.ts";
import { publicPage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { programPageModel } from "#app/views/program-page-model.ts";
import { ProgramView } from "#app/views/program-view.tsx";
import { withFollow } from "#app/views/record-frame.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
	const at = now().toString();
	const page = await found(async () => readProgramPage(asSlug(params.slug), at));
	const slug = "movedTo" in page ? page.movedTo : page.slug;
	if ("movedTo" in page || slug !== params.slug) {
		throw redirect(`/programs/${slug}${new URL(request.url).search}`, 301);
	}
	const viewer = await viewerOf(request);
	const handles = await readConfirmedNames(viewer, "program", page.id);
	const follow = await followState(request, { kind: "program", slug, id: page.id });
	const program = withFollow(programPageModel(page, at, handles), follow);
	const site = env().PUBLIC_URL;
	return { program, structured: [structuredBreadcrumbs(program.frame.crumbs, site)] };
}

export const headers: HeadersFunction = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
	if (!data) return [];
	const { program } = data;
	return pageMeta(matches, {
		title: program.frame.name,
		description: `${program.frame.kicker}. ${program.frame.lede ?? ""}`.trim(),
		path: program.frame.path,
		structured: data.structured,
	});
};

export default function ProgramRoute() {
	const { program } = useLoaderData<typeof loader>();
	return <ProgramView program={program} />;
}
