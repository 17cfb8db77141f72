import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endAllOtherSessions } from "#app/domain/accounts/index.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { onlyPost } from "#app/http/only-post.ts";

/** Signs every other browser of one's own out. */
export async function action({ request }: ActionFunctionArgs) {
	const { session } = await requireMember(request);
	await endAllOtherSessions(session.accountId, session.id);
	return redirect("/settings/security?done=others", 303);
}

export const loader = onlyPost;
