import { open, seal } from "#app/platform/secrets.server.ts";
import { cookieName, privateCookie, readCookies } from "./cookies.server.ts";
import { isSecure } from "./signed-in.server.ts";

const PURPOSE = "shown-once";
const SECONDS = 5 * 60;

/** The Set-Cookie value that carries to the next page what that shows once: sealed, and for this account alone. */
export function onceCookie(accountId: string, texts: readonly string[]): string {
	const sealed = seal(PURPOSE, Buffer.from(JSON.stringify([accountId, ...texts]))).toString("base64url");
	return privateCookie("once", sealed, { secure: isSecure(), seconds: SECONDS });
}

/** What the page before left to be shown to this account; undefined where it left nothing. */
export function readOnce(request: Request, accountId: string): string[] | undefined {
	const sealed = readCookies(request.headers.get("Cookie")).get(cookieName("once", { secure: isSecure() }));
	if (!sealed) return undefined;
	try {
		const [owner, ...texts] = JSON.parse(
			open(PURPOSE, Buffer.from(sealed, "base64url")).toString(),
		) as string[];
		return owner === accountId ? texts : undefined;
	} catch {
		// Not sealed by us.
		return undefined;
	}
}

/** The Set-Cookie value that forgets it. */
export function noOnceCookie(): string {
	return privateCookie("once", "", { secure: isSecure(), seconds: 0 });
}
