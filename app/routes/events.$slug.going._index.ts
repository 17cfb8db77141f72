import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { asSlug } from "#app/domain/catalogue/index.server.ts";
import { sayGoing } from "#app/domain/following/index.server.ts";
import { goingForm } from "#app/domain/following/index.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { now } from "#app/platform/clock.server.ts";

/** Says that one goes, and to whom, and goes back to the event. */
export async function action({ request, params }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	const form = await readForm(request, goingForm);
	if (!form.ok) throw new Response("Say who may see that you go.", { status: 400 });
	const { visibility } = form.value;
	await sayGoing(viewer, { slug: asSlug(params.slug), visibility }, now().toString());
	return redirect(`/events/${asSlug(params.slug)}#going`, 303);
}

/** There is no page here: the form stands on the event's. */
export function loader({ params }: ActionFunctionArgs) {
	return redirect(`/events/${asSlug(params.slug)}`, 303);
}
