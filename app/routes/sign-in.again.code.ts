import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { askForCode } from "#app/domain/accounts/index.server.ts";
import { ensureBrowser } from "#app/http/browser-cookie.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { onlyPost } from "#app/http/only-post.ts";
import { safePath } from "#app/http/return-path.server.ts";
import { deviceOf } from "#app/http/sign-in.server.ts";
import { env } from "#app/platform/env.server.ts";

/** Sends a code to the address of whoever is signed in, to prove again who they are. */
export async function action({ request }: ActionFunctionArgs) {
	const { session } = await requireMember(request);
	const { browser, cookie } = ensureBrowser(request);
	await askForCode({
		email: session.email,
		browser,
		device: deviceOf(request),
		publicUrl: env().PUBLIC_URL,
	});
	const returnTo = safePath(new URL(request.url).searchParams.get("returnTo"));
	const query = returnTo ? `?${new URLSearchParams({ returnTo })}` : "";
	return redirect(`/sign-in/again${query}`, { status: 303, headers: { "Set-Cookie": cookie } });
}

export const loader = onlyPost;
