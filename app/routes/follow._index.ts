import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { follow } from "#app/domain/following/index.server.ts";
import { followForm } from "#app/domain/following/index.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { onlyPost } from "#app/http/only-post.ts";
import { returnPath } from "#app/http/return-path.server.ts";
import { now } from "#app/platform/clock.server.ts";

/** Follows a record, and goes back to the page that the form stood on. */
export async function action({ request }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	const form = await readForm(request, followForm);
	if (!form.ok) throw new Response("Say what to follow.", { status: 400 });
	await follow(viewer, form.value, now().toString());
	return redirect(returnPath(form.value.returnTo, request.headers.get("Referer")), 303);
}

export const loader = onlyPost;
