import type { LoaderFunctionArgs } from "@remix-run/node";
import { readFilters } from "#app/domain/catalogue/index.ts";
import { listFeed } from "#app/domain/interchange/index.server.ts";
import { publicDocument } from "#app/http/document.ts";
import { now } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";
import { DEADLINE_DEFAULTS as defaults } from "#app/views/deadline-list-model.ts";

/** The deadlines under any filter of their list as a JSON feed. */
export async function loader({ request }: LoaderFunctionArgs) {
	const { filters } = readFilters(new URL(request.url).searchParams, defaults);
	const options = { format: "json", now: now().toString(), site: env().PUBLIC_URL, defaults } as const;
	return publicDocument(await listFeed("deadlines", filters, options), "json");
}
