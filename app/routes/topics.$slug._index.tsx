import { type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asSlug, readTopicPage } from "#app/domain/catalogue/index.server.ts";
import { structuredBreadcrumbs } from "#app/domain/interchange/index.ts";
import { followState } from "#app/http/follow.server.ts";
import { found } from "#app/http/found.server.ts";
import { publicPage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { withFollow } from "#app/views/record-frame.ts";
import { topicPageModel } from "#app/views/topic-page-model.ts";
import { TopicView } from "#app/views/topic-view.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
	const at = now().toString();
	const page = await found(async () => readTopicPage(asSlug(params.slug), at));
	const slug = "movedTo" in page ? page.movedTo : page.slug;
	if ("movedTo" in page || slug !== params.slug) {
		throw redirect(`/topics/${slug}${new URL(request.url).search}`, 301);
	}
	const follow = await followState(request, { kind: "topic", slug, id: page.id });
	const topic = withFollow(topicPageModel(page, at), follow);
	const site = env().PUBLIC_URL;
	return { topic, structured: [structuredBreadcrumbs(topic.frame.crumbs, site)] };
}

export const headers: HeadersFunction = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
	if (!data) return [];
	const { topic } = data;
	return pageMeta(matches, {
		title: topic.frame.name,
		description: `${topic.frame.kicker}. ${topic.frame.lede ?? ""}`.trim(),
		path: topic.frame.path,
		structured: data.structured,
	});
};

export default function TopicRoute() {
	const { topic } = useLoaderData<typeof loader>();
	return <TopicView topic={topic} />;
}
