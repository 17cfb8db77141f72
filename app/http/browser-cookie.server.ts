import { randomToken } from "#app/platform/secrets.server.ts";
import { cookieName, privateCookie, readCookies } from "./cookies.server.ts";
import { isSecure } from "./signed-in.server.ts";

const LIFE_S = 60 * 60;
const TOKEN = /^[\w-]{43}$/;

/** The token by which this browser is known while it signs in: only the browser that asked for a code may give it. */
export function readBrowser(request: Request): string | undefined {
	const token = readCookies(request.headers.get("Cookie")).get(cookieName("browser", { secure: isSecure() }));
	return token && TOKEN.test(token) ? token : undefined;
}

/** The same token, or a new one, with the Set-Cookie value that keeps it for an hour. */
export function ensureBrowser(request: Request): { browser: string; cookie: string } {
	const browser = readBrowser(request) ?? randomToken();
	return { browser, cookie: privateCookie("browser", browser, { secure: isSecure(), seconds: LIFE_S }) };
}

/** The Set-Cookie value that forgets it, once signed in. */
export function noBrowserCookie(): string {
	return privateCookie("browser", "", { secure: isSecure(), seconds: 0 });
}
