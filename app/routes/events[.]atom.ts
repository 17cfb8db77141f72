import type { LoaderFunctionArgs } from "@remix-run/node";
import { DEFAULTS, readFilters } from "#app/domain/catalogue/index.ts";
import { listFeed } from "#app/domain/interchange/index.server.ts";
import { publicDocument } from "#app/http/document.ts";
import { now } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";

/** The events under any filter of their list as an Atom feed. */
export async function loader({ request }: LoaderFunctionArgs) {
	const { filters } = readFilters(new URL(request.url).searchParams, DEFAULTS);
	const options = {
		format: "atom",
		now: now().toString(),
		site: env().PUBLIC_URL,
		defaults: DEFAULTS,
	} as const;
	return publicDocument(await listFeed("events", filters, options), "atom");
}
