import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { asSlug } from "#app/domain/catalogue/index.server.ts";
import { sayNotGoing } from "#app/domain/following/index.server.ts";
import { requireMember } from "#app/http/guards.server.ts";

/** Takes back that one goes, and goes back to where the button stood. */
export async function action({ request, params }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	await sayNotGoing(viewer, asSlug(params.slug));
	return redirect(`/events/${asSlug(params.slug)}#going`, 303);
}

/** There is no page here: the button stands on the event's. */
export function loader({ params }: ActionFunctionArgs) {
	return redirect(`/events/${asSlug(params.slug)}`, 303);
}
