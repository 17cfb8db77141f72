import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { asSlug } from "#app/domain/catalogue/index.server.ts";
import { eventCalendar } from "#app/domain/interchange/index.server.ts";
import { publicDocument } from "#app/http/document.ts";
import { env } from "#app/platform/env.server.ts";

/** `/events/:slug.ics` */
export async function loader({ params }: LoaderFunctionArgs) {
	const slug = asSlug(params.slug);
	const calendar = await eventCalendar(slug, env().PUBLIC_URL);
	if (typeof calendar === "string") return publicDocument(calendar, "calendar");
	throw redirect(`/events/${calendar.movedTo}.ics`, 301);
}
