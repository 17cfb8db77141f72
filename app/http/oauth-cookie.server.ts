import { cookieName, privateCookie, readCookies } from "./cookies.server.ts";
import { isSecure } from "./signed-in.server.ts";

/** What this browser remembers of a provider, sealed: that it went there, or who it proved to be. */
export function readOauthCookie(request: Request): string | undefined {
	return readCookies(request.headers.get("Cookie")).get(cookieName("oauth", { secure: isSecure() }));
}

/** The Set-Cookie value that remembers it for so many minutes. */
export function oauthCookie(sealed: string, minutes: number): string {
	return privateCookie("oauth", sealed, { secure: isSecure(), seconds: minutes * 60 });
}

/** The Set-Cookie value that forgets it. */
export function noOauthCookie(): string {
	return privateCookie("oauth", "", { secure: isSecure(), seconds: 0 });
}
