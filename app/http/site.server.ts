import { env } from "#app/platform/env.server.ts";
import { readCookies, readTheme, type Theme } from "./cookies.server.ts";

/** What every page's frame needs to know. */
export function siteContext(request: Request): { theme: Theme; contactEmail: string; publicUrl: string } {
	const { CONTACT_EMAIL, PUBLIC_URL } = env();
	return {
		theme: readTheme(readCookies(request.headers.get("Cookie"))),
		contactEmail: CONTACT_EMAIL,
		publicUrl: PUBLIC_URL,
	};
}
