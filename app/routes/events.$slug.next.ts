import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { asSlug } from "#app/domain/catalogue/index.server.ts";
import { startNextEdition } from "#app/domain/posting/index.server.ts";
import { found } from "#app/http/found.server.ts";
import { requireActing } from "#app/http/guards.server.ts";
import { onlyPost } from "#app/http/only-post.ts";

export const loader = onlyPost;

/** Next year's edition, in one step: a draft from this one. */
export async function action({ request, params }: ActionFunctionArgs) {
	const { viewer } = await requireActing(request);
	const id = await found(async () => startNextEdition(viewer, asSlug(params.slug)));
	return redirect(`/post/${id}`, 303);
}
