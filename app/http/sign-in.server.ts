import { redirect } from "@remix-run/node";
import {
	type CodeAnswer,
	completeSignIn,
	endSession,
	PENDING_MINUTES,
	type SignIn,
	sealPending,
} from "#app/domain/accounts/index.server.ts";
import { deviceWords } from "#app/domain/accounts/index.ts";
import { noBrowserCookie } from "./browser-cookie.server.ts";
import { noOauthCookie, oauthCookie } from "./oauth-cookie.server.ts";
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

type Proved = Extract<CodeAnswer, { kind: "proved" }>;

/**
 * Signs in whoever has given the code of a mail. Whoever proved an identity before it and has an account already is asked
 * next whether the two are to be joined: the address alone never joins them.
 */
export async function signInByCode(request: Request, answer: Proved): Promise<Response> {
	const { accountId, created, pending, returnTo } = answer;
	const response = await signInAndGo(
		request,
		{ accountId, method: "email_code" },
		{
			returnTo: pending ? "/settings/security/join" : returnTo,
			otherwise: created ? "/settings/profile" : "/me",
		},
	);
	const cookie = pending ? oauthCookie(sealPending(pending, accountId), PENDING_MINUTES) : noOauthCookie();
	response.headers.append("Set-Cookie", cookie);
	return response;
}

/** Goes on under the session's new token: its person has just proved more. */
export function goOn(token: string, returnTo: unknown, otherwise = "/me"): Response {
	const headers = { "Set-Cookie": sessionCookie(token) };
	return redirect(safePath(returnTo) ?? otherwise, { status: 303, headers });
}
