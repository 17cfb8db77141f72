import { readSession } from "#app/domain/accounts/index.server.ts";
import { type OpenSession, type SessionState, sessionState } from "#app/domain/accounts/index.ts";
import { env } from "#app/platform/env.server.ts";
import { cookieName, privateCookie, readCookies } from "./cookies.server.ts";

/** What browsers allow at most (RFC 6265bis, 5.5). */
const LONGEST_COOKIE_S = 400 * 24 * 60 * 60;

export interface SignedIn {
	session: OpenSession;
	state: SessionState;
	/** What the cookie holds: for ending just this session. */
	token: string;
}

// The loaders of one page share a request, and one reading. After an action Remix gives them a new one, and all is read anew.
const readings = new WeakMap<Request, Promise<SignedIn | undefined>>();

/** Who sent this request, as far as their cookie says; undefined for strangers. */
export function readSignedIn(request: Request): Promise<SignedIn | undefined> {
	const known = readings.get(request);
	if (known) return known;
	const reading = read(request);
	readings.set(request, reading);
	return reading;
}

async function read(request: Request): Promise<SignedIn | undefined> {
	const token = readCookies(request.headers.get("Cookie")).get(cookieName("session", { secure: isSecure() }));
	if (!token) return undefined;
	const session = await readSession(token);
	return session && { session, state: sessionState(session), token };
}

/** Whether this site is reached by https, so that its cookies are secure ones. */
export function isSecure(): boolean {
	return env().PUBLIC_URL.startsWith("https:");
}

/** The Set-Cookie value that signs this browser in. How long that holds is the database's affair: the cookie outlives it. */
export function sessionCookie(token: string): string {
	return privateCookie("session", token, { secure: isSecure(), seconds: LONGEST_COOKIE_S });
}

/** The Set-Cookie value that signs this browser out. */
export function noSessionCookie(): string {
	return privateCookie("session", "", { secure: isSecure(), seconds: 0 });
}
