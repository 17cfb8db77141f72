import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { asSlug, readEventPage } from "#app/domain/catalogue/index.server.ts";
import { drawPicture } from "#app/domain/interchange/index.server.ts";
import { publicDocument } from "#app/http/document.ts";

/** `/events/:slug.png`: what is shown where the event's page is shared. */
export async function loader({ params }: LoaderFunctionArgs) {
	const event = await readEventPage(asSlug(params.slug));
	if ("movedTo" in event) throw redirect(`/events/${event.movedTo}.png`, 301);
	return publicDocument(await drawPicture(event), "png");
}
