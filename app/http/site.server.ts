import { env } from "#app/platform/env.server.ts";
import { mailboxIsOpen } from "#app/platform/mail/mailbox.server.ts";
import { readCookies, readTheme, type Theme } from "./cookies.server.ts";
import { readSignedIn } from "./signed-in.server.ts";

/** What the frame shows to somebody who is signed in. */
export interface FrameMember {
	moderator: boolean;
	administrator: boolean;
}

/** What every page's frame needs to know. */
export async function siteContext(request: Request): Promise<{
	theme: Theme;
	contactEmail: string;
	publicUrl: string;
	demo: boolean;
	mailbox: boolean;
	member: FrameMember | null;
}> {
	const { CONTACT_EMAIL, PUBLIC_URL, DEMO } = env();
	const signedIn = await readSignedIn(request);
	const { moderator = false, administrator = false } = signedIn?.session.member ?? {};
	return {
		theme: readTheme(readCookies(request.headers.get("Cookie"))),
		contactEmail: CONTACT_EMAIL,
		publicUrl: PUBLIC_URL,
		demo: DEMO,
		mailbox: mailboxIsOpen(),
		member: signedIn ? { moderator, administrator } : null,
	};
}
