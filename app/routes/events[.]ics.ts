import type { LoaderFunctionArgs } from "@remix-run/node";
import { readFilters } from "#app/domain/catalogue/index.ts";
import { eventsCalendar } from "#app/domain/interchange/index.server.ts";
import { publicDocument } from "#app/http/document.ts";
import { now } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";

/** The events under any filter of their list as a calendar; what of the address makes no sense is passed over. */
export async function loader({ request }: LoaderFunctionArgs) {
	const { filters } = readFilters(new URL(request.url).searchParams);
	const site = env().PUBLIC_URL;
	return publicDocument(await eventsCalendar(filters, { now: now().toString(), site }), "calendar");
}
