/** Whoever sends one of these is signed in or was: what they see is never shared. */
export const SESSION_COOKIES: readonly string[] = ["session", "__Host-session"];
export const THEME_COOKIE = "theme";
/** The theme's cookie, over http and over https. */
export const THEME_COOKIES: readonly string[] = [`__Host-${THEME_COOKIE}`, THEME_COOKIE];

/**
 * The full name of a cookie of ours. Over https it has the prefix by which browsers make sure that it was set by this
 * very host, over https, for all paths (RFC 6265bis, 4.1.3).
 */
export function cookieName(
	name: "session" | "browser" | "oauth" | "once" | "posting" | "theme",
	{ secure }: { secure: boolean },
): string {
	return secure ? `__Host-${name}` : name;
}

/** The Set-Cookie value of a cookie that scripts can't read, for `seconds`; 0 removes it. */
export function privateCookie(
	name: Parameters<typeof cookieName>[0],
	value: string,
	{ secure, seconds }: { secure: boolean; seconds: number },
): string {
	return `${cookieName(name, { secure })}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

export type Theme = "light" | "dark" | null;

/** The cookies of a Cookie header, by name; of doubled ones the first, as browsers send the most specific first. */
export function readCookies(header: string | null | undefined): Map<string, string> {
	const cookies = new Map<string, string>();
	for (const part of header?.split(";") ?? []) {
		const equals = part.indexOf("=");
		const name = part.slice(0, Math.max(equals, 0)).trim();
		if (name !== "" && !cookies.has(name)) cookies.set(name, part.slice(equals + 1).trim());
	}
	return cookies;
}

/** Whether a request comes with a session, open or not: what it is answered is for nobody else. */
export function carriesSession(header: string | undefined): boolean {
	if (!header) return false;
	const cookies = readCookies(header);
	return SESSION_COOKIES.some((name) => cookies.has(name));
}

/** The theme that the reader chose; null leaves it to their system. */
export function readTheme(cookies: ReadonlyMap<string, string>): Theme {
	const theme = THEME_COOKIES.map((name) => cookies.get(name)).find((value) => value);
	return theme === "light" || theme === "dark" ? theme : null;
}

/** The Set-Cookie value that remembers a theme for a year, or forgets it. */
export function themeCookie(theme: Theme, { secure }: { secure: boolean }): string {
	const age = theme === null ? 0 : 365 * 24 * 60 * 60;
	return privateCookie("theme", theme ?? "", { secure, seconds: age });
}
