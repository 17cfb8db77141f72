import { type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asSlug, readBridgePage } from "#app/domain/catalogue/index.server.ts";
import { structuredBreadcrumbs } from "#app/domain/interchange/index.ts";
import { followState } from "#app/http/follow.server.ts";
import { found } from "#app/http/found.server.ts";
import { publicPage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";
import { bridgePageModel } from "#app/views/bridge-page-model.ts";
import { BridgeView } from "#app/views/bridge-view.tsx";
import { pageMeta } from "#app/views/page-meta.ts";
import { withFollow } from "#app/views/record-frame.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
	const at = now().toString();
	const page = await found(async () => readBridgePage(asSlug(params.slug), at));
	const slug = "movedTo" in page ? page.movedTo : page.slug;
	if ("movedTo" in page || slug !== params.slug) {
		throw redirect(`/bridges/${slug}${new URL(request.url).search}`, 301);
	}
	const follow = await followState(request, { kind: "bridge", slug, id: page.id });
	const bridge = withFollow(bridgePageModel(page, at), follow);
	const site = env().PUBLIC_URL;
	return { bridge, structured: [structuredBreadcrumbs(bridge.frame.crumbs, site)] };
}

export const headers: HeadersFunction = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
	if (!data) return [];
	const { bridge } = data;
	return pageMeta(matches, {
		title: bridge.frame.name,
		description: `${bridge.carriesOver} ${bridge.doesNot}`,
		path: bridge.frame.path,
		structured: data.structured,
	});
};

export default function BridgeRoute() {
	const { bridge } = useLoaderData<typeof loader>();
	return <BridgeView bridge={bridge} />;
}
