import { type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asSlug, readTalkPage } from "#app/domain/catalogue/index.server.ts";
import { structuredBreadcrumbs } from "#app/domain/interchange/index.ts";
import { readConfirmedNames } from "#app/domain/people/index.server.ts";
import { found } from "#app/http/found.server.ts";
import { viewerOf } from "#app/http/guards.server.ts";
import { publicPage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { talkPageModel } from "#app/views/talk-page-model.ts";
import { TalkView } from "#app/views/talk-view.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
	const at = now().toString();
	const page = await found(async () => readTalkPage(asSlug(params.slug)));
	const slug = "movedTo" in page ? page.movedTo : page.slug;
	if ("movedTo" in page || slug !== params.slug) {
		throw redirect(`/talks/${slug}${new URL(request.url).search}`, 301);
	}
	const viewer = await viewerOf(request);
	const handles = await readConfirmedNames(viewer, "talk", page.id);
	const talk = talkPageModel(page, at, handles);
	const site = env().PUBLIC_URL;
	return { talk, structured: [structuredBreadcrumbs(talk.frame.crumbs, site)] };
}

export const headers: HeadersFunction = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
	if (!data) return [];
	const { talk } = data;
	return pageMeta(matches, {
		title: talk.frame.name,
		description: `${talk.frame.kicker}. ${talk.frame.lede ?? ""}`.trim(),
		path: talk.frame.path,
		structured: data.structured,
	});
};

export default function TalkRoute() {
	const { talk } = useLoaderData<typeof loader>();
	return <TalkView talk={talk} />;
}
