import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { allowEmailCodes } from "#app/domain/accounts/index.server.ts";
import { requireRecent } from "#app/http/guards.server.ts";
import { onlyPost } from "#app/http/only-post.ts";

/** Lets codes be sent to the account's address again. */
export async function action({ request }: ActionFunctionArgs) {
	const { viewer } = await requireRecent(request);
	await allowEmailCodes(viewer.accountId);
	return redirect("/settings/security?done=codes", 303);
}

export const loader = onlyPost;
