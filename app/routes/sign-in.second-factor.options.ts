import { type ActionFunctionArgs, json } from "@remix-run/node";
import { passkeyRequest } from "#app/domain/accounts/index.server.ts";
import { ensureBrowser } from "#app/http/browser-cookie.server.ts";
import { requireSession } from "#app/http/guards.server.ts";
import { onlyPost } from "#app/http/only-post.ts";
import { privatePage } from "#app/http/public-page.ts";

/** What a browser needs to have a passkey of its own account sign: as second factor, or again. */
export async function action({ request }: ActionFunctionArgs) {
	const { session } = await requireSession(request);
	const { browser, cookie } = ensureBrowser(request);
	const options = await passkeyRequest({ browser, accountId: session.accountId });
	return json(options, { headers: { ...privatePage, "Set-Cookie": cookie } });
}

export const loader = onlyPost;
