import type { LoaderFunctionArgs } from "@remix-run/node";
import { suggest } from "#app/domain/catalogue/index.server.ts";
import { RECORD_KIND_LABELS } from "#app/domain/catalogue/index.ts";
import { publicPage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { recordPath } from "#app/views/paths.ts";
import { readSearch } from "#app/views/search-model.ts";

/** What the search field offers while one types. */
export async function loader({ request }: LoaderFunctionArgs) {
	const { query } = readSearch(new URL(request.url).searchParams);
	const found = await suggest(query, { now: now().toString() });
	const suggestions = found.map(({ recordKind, slug, title }) => ({
		title,
		kind: RECORD_KIND_LABELS[recordKind].toLowerCase(),
		url: recordPath(recordKind, slug),
		detail: "",
	}));
	return Response.json({ suggestions }, { headers: publicPage });
}
