import { randomToken } from "#app/platform/secrets.server.ts";
import { cookieName, privateCookie, readCookies } from "./cookies.server.ts";
import { isSecure } from "./signed-in.server.ts";

const LIFE_S = 90 * 24 * 60 * 60;
const TOKEN = /^[\w-]{43}$/;

/** The token by which this browser opens what it drafted without an account. */
export function readPostingKey(request: Request): string | undefined {
	const token = readCookies(request.headers.get("Cookie")).get(cookieName("posting", { secure: isSecure() }));
	return token && TOKEN.test(token) ? token : undefined;
}

/** The same token, or a new one, with the Set-Cookie value that keeps it for as long as drafts are kept. */
export function ensurePostingKey(request: Request): { key: string; cookie: string } {
	const key = readPostingKey(request) ?? randomToken();
	return { key, cookie: privateCookie("posting", key, { secure: isSecure(), seconds: LIFE_S }) };
}
