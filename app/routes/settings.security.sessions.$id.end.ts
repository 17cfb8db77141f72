import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endOneSession } from "#app/domain/accounts/index.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { onlyPost } from "#app/http/only-post.ts";
import { AppError } from "#app/platform/errors.ts";

/** Signs another browser of one's own out. */
export async function action({ request, params }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	const ended = await endOneSession({ accountId: viewer.accountId, sessionId: params.id ?? "" });
	if (!ended) throw new AppError("not_found", "That browser is signed out already.");
	return redirect("/settings/security?done=ended", 303);
}

export const loader = onlyPost;
