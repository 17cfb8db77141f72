import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { asSlug } from "#app/domain/catalogue/index.server.ts";
import { seriesCalendar } from "#app/domain/interchange/index.server.ts";
import { publicDocument } from "#app/http/document.ts";
import { now } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";

/** `/series/:slug.ics` */
export async function loader({ params }: LoaderFunctionArgs) {
	const slug = asSlug(params.slug);
	const calendar = await seriesCalendar(slug, { now: now().toString(), site: env().PUBLIC_URL });
	if (typeof calendar === "string") return publicDocument(calendar, "calendar");
	throw redirect(`/series/${calendar.movedTo}.ics`, 301);
}
