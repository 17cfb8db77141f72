import { type ActionFunctionArgs, json } from "@remix-run/node";
import { passkeyRequest } from "#app/domain/accounts/index.server.ts";
import { ensureBrowser } from "#app/http/browser-cookie.server.ts";
import { onlyPost } from "#app/http/only-post.ts";
import { privatePage } from "#app/http/public-page.ts";

/** What a browser needs to have any passkey of this site sign. */
export async function action({ request }: ActionFunctionArgs) {
	const { browser, cookie } = ensureBrowser(request);
	const options = await passkeyRequest({ browser, accountId: null });
	return json(options, { headers: { ...privatePage, "Set-Cookie": cookie } });
}

export const loader = onlyPost;
