import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countFacets, listRecords } from "#app/domain/catalogue/index.server.ts";
import { readFilters } from "#app/domain/catalogue/index.ts";
import { publicPage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { recordListMeta } from "#app/views/record-list-meta.ts";
import { recordListModel } from "#app/views/record-list-model.ts";
import { RecordListView } from "#app/views/record-list-view.tsx";
import { TOPICS } from "#app/views/record-lists.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	const { filters, ignored } = readFilters(new URL(request.url).searchParams, TOPICS.defaults);
	const at = now().toString();
	const [page, counts] = await Promise.all([
		listRecords("topic", filters, { now: at }),
		countFacets("topic", filters, { now: at }),
	]);
	return recordListModel(TOPICS, { filters, ignored, counts, page, now: at });
}

export const headers: HeadersFunction = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches, location }) =>
	recordListMeta(TOPICS, matches, { search: location.search, feedParams: data?.list.feedParams ?? "" });

export default function Topics() {
	return <RecordListView of={TOPICS} model={useLoaderData<typeof loader>()} />;
}
