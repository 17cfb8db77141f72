import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { unfollow } from "#app/domain/following/index.server.ts";
import { followForm } from "#app/domain/following/index.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { onlyPost } from "#app/http/only-post.ts";
import { returnPath } from "#app/http/return-path.server.ts";

/** Stops following a record, and goes back to the page that the form stood on. */
export async function action({ request }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	const form = await readForm(request, followForm);
	if (!form.ok) throw new Response("Say what to follow.", { status: 400 });
	await unfollow(viewer, form.value);
	return redirect(returnPath(form.value.returnTo, request.headers.get("Referer")), 303);
}

export const loader = onlyPost;
