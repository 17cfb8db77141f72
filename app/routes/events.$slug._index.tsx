import { type HeadersFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asSlug, readEventPage } from "#app/domain/catalogue/index.server.ts";
import { parseTimeZone } from "#app/domain/catalogue/index.ts";
import { structuredBreadcrumbs, structuredEvent } from "#app/domain/interchange/index.ts";
import { mayEditEvent } from "#app/domain/posting/index.server.ts";
import { followState, goingState } from "#app/http/follow.server.ts";
import { found } from "#app/http/found.server.ts";
import { actingViewerOf } from "#app/http/guards.server.ts";
import { publicPage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";
import { eventPageModel } from "#app/views/event-page-model.ts";
import { EventView } from "#app/views/event-view.tsx";
import { goingModel } from "#app/views/following/going-model.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { UpkeepLinks } from "#app/views/posting/upkeep-links.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
	const url = new URL(request.url);
	const page = await found(async () => readEventPage(asSlug(params.slug)));
	const slug = "movedTo" in page ? page.movedTo : page.slug;
	if ("movedTo" in page || slug !== params.slug) throw redirect(`/events/${slug}${url.search}`, 301);
	const event = eventPageModel(page, now().toString(), parseTimeZone(url.searchParams.get("tz")));
	const site = env().PUBLIC_URL;
	const [follow, going] = await Promise.all([
		followState(request, { kind: "event", slug, id: page.id }),
		goingState(request, page.id),
	]);
	const structured = [structuredEvent(page, site), structuredBreadcrumbs(event.crumbs, site)];
	const viewer = await actingViewerOf(request);
	const upkeep = (await mayEditEvent(viewer, page.id)) ? { path: event.path } : null;
	return { upkeep, event, follow, going: goingModel(going, { ...event, slug }), structured };
}

export const headers: HeadersFunction = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
	if (!data) return [];
	const { event, structured } = data;
	return pageMeta(matches, {
		title: event.name,
		description: [`${[event.kind, event.when, event.place].filter(Boolean).join(", ")}.`, event.lede]
			.filter(Boolean)
			.join(" "),
		path: event.path,
		image: `${event.path}.png`,
		structured,
	});
};

export default function EventRoute() {
	const { event, follow, going, upkeep } = useLoaderData<typeof loader>();
	return (
		<EventView
			event={event}
			follow={follow}
			going={going}
			upkeep={upkeep && <UpkeepLinks path={upkeep.path} />}
		/>
	);
}
