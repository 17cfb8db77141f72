import { type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asSlug, readSeriesPage } from "#app/domain/catalogue/index.server.ts";
import { structuredBreadcrumbs } from "#app/domain/interchange/index.ts";
import { followState } from "#app/http/follow.server.ts";
import { found } from "#app/http/found.server.ts";
import { publicPage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { withFollow } from "#app/views/record-frame.ts";
import { seriesPageModel } from "#app/views/series-page-model.ts";
import { SeriesView } from "#app/views/series-view.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
	const at = now().toString();
	const page = await found(async () => readSeriesPage(asSlug(params.slug), at));
	const slug = "movedTo" in page ? page.movedTo : page.slug;
	if ("movedTo" in page || slug !== params.slug) {
		throw redirect(`/series/${slug}${new URL(request.url).search}`, 301);
	}
	const follow = await followState(request, { kind: "series", slug, id: page.id });
	const series = withFollow(seriesPageModel(page, at), follow);
	const site = env().PUBLIC_URL;
	return { series, structured: [structuredBreadcrumbs(series.frame.crumbs, site)] };
}

export const headers: HeadersFunction = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
	if (!data) return [];
	const { series } = data;
	return pageMeta(matches, {
		title: series.frame.name,
		description: `${series.frame.kicker}. ${series.frame.lede ?? ""}`.trim(),
		path: series.frame.path,
		structured: data.structured,
	});
};

export default function SeriesRoute() {
	const { series } = useLoaderData<typeof loader>();
	return <SeriesView series={series} />;
}
