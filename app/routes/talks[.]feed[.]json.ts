import type { LoaderFunctionArgs } from "@remix-run/node";
import { readFilters } from "#app/domain/catalogue/index.ts";
import { listFeed } from "#app/domain/interchange/index.server.ts";
import { publicDocument } from "#app/http/document.ts";
import { now } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";
import { TALKS } from "#app/views/record-lists.ts";

/** The talks under any filter of their list as a JSON feed. */
export async function loader({ request }: LoaderFunctionArgs) {
	const { filters } = readFilters(new URL(request.url).searchParams, TALKS.defaults);
	const options = {
		format: "json",
		now: now().toString(),
		site: env().PUBLIC_URL,
		defaults: TALKS.defaults,
	} as const;
	return publicDocument(await listFeed("talks", filters, options), "json");
}
