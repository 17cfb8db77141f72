import { type ActionFunctionArgs, json } from "@remix-run/node";
import { passkeyCreation } from "#app/domain/accounts/index.server.ts";
import { ensureBrowser } from "#app/http/browser-cookie.server.ts";
import { requireRecent } from "#app/http/guards.server.ts";
import { onlyPost } from "#app/http/only-post.ts";
import { privatePage } from "#app/http/public-page.ts";

/** What a browser needs to make a passkey for its account. */
export async function action({ request }: ActionFunctionArgs) {
	const { session } = await requireRecent(request);
	const { browser, cookie } = ensureBrowser(request);
	const options = await passkeyCreation({ accountId: session.accountId, email: session.email, browser });
	return json(options, { headers: { ...privatePage, "Set-Cookie": cookie } });
}

export const loader = onlyPost;
