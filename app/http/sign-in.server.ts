import { redirect } from "@remix-run/node";
import { completeSignIn, endSession, type SignIn } from "#app/domain/accounts/index.server.ts";
import { deviceWords } from "#app/domain/accounts/index.ts";
import { noBrowserCookie } from "./browser-cookie.server.ts";
import { safePath } from "./return-path.server.ts";
import { readSignedIn, sessionCookie } from "./signed-in.server.ts";

/**
 * Signs this browser in and goes on: to where the person wanted to go, else to their own page. A session that the browser
 * had before ends: its token must not live on in another's hands.
 */
export async function signInAndGo(
	request: Request,
	signIn: Omit<SignIn, "device">,
	{ returnTo, otherwise = "/me" }: { returnTo?: string | null; otherwise?: string } = {},
): Promise<Response> {
	const before = await readSignedIn(request);
	if (before) await endSession(before.token);
	const { token, secondFactorAsked } = await completeSignIn({ ...signIn, device: deviceOf(request) });
	const headers = new Headers([
		["Set-Cookie", sessionCookie(token)],
		["Set-Cookie", noBrowserCookie()],
	]);
	const to = safePath(returnTo) ?? otherwise;
	const first = `/sign-in/second-factor?${new URLSearchParams({ returnTo: to })}`;
	return redirect(secondFactorAsked ? first : to, { status: 303, headers });
}

/** What sent this request, in words. */
export function deviceOf(request: Request): string {
	return deviceWords(request.headers.get("User-Agent"));
}
