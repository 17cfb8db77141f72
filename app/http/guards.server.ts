import { redirect } from "@remix-run/node";
import {
	isRecent,
	type Member,
	type OpenSession,
	type SessionState,
	type Viewer,
} from "#app/domain/accounts/index.ts";
import { now } from "#app/platform/clock.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { readSignedIn, type SignedIn } from "./signed-in.server.ts";

/** What a guard hands to the route that it let pass. */
export interface Passage {
	viewer: Member;
	session: OpenSession;
}

/** Where a session that is not whole has to go first. */
const DETOURS: Record<Exclude<SessionState, "whole">, string> = {
	second_factor: "/sign-in/second-factor",
	leaving: "/settings/data/restore",
	suspended: "/suspended",
};

/** Who looks at a page that anybody may see; null for strangers and for sessions that are not whole. */
export async function viewerOf(request: Request): Promise<Viewer> {
	const signedIn = await readSignedIn(request);
	return signedIn?.state === "whole" ? signedIn.session.member : null;
}

/** As `viewerOf`, for what moderators may do among others: their office counts only once they gave a second factor. */
export async function actingViewerOf(request: Request): Promise<Viewer> {
	const signedIn = await readSignedIn(request);
	return signedIn?.state === "whole" ? acting(signedIn.session) : null;
}

/** As `requireMember`, with the office counting only once they gave a second factor. */
export async function requireActing(request: Request): Promise<Passage> {
	const { session } = await requireMember(request);
	return { session, viewer: acting(session) };
}

function acting({ member, secondFactorAt }: OpenSession): Member {
	return secondFactorAt === null ? { ...member, moderator: false, administrator: false } : member;
}

/** Lets members pass; strangers are sent to sign in and come back, sessions that are not whole to what they lack. */
export async function requireMember(request: Request): Promise<Passage> {
	const { session, state } = await requireSession(request);
	if (state !== "whole") throw detour(request, DETOURS[state]);
	return { viewer: session.member, session };
}

/** As `requireMember`, and they proved within the last minutes who they are: for what must not be done at an unlocked desk. */
export async function requireRecent(request: Request): Promise<Passage> {
	const passage = await requireMember(request);
	const { method, authenticatedAt } = passage.session;
	// The sample world's people have nothing to prove it with.
	if (method !== "sample" && !isRecent(authenticatedAt, now().toString()))
		throw detour(request, "/sign-in/again");
	return passage;
}

/**
 * For one's own data, which is also the suspended's to take along and to delete: members, and suspended people who gave
 * their second factor where one is asked. With `recent`, they proved within the last minutes who they are.
 */
export async function requireOwnData(
	request: Request,
	{ recent = false }: { recent?: boolean } = {},
): Promise<{ accountId: string; suspended: boolean }> {
	const { session, state } = await requireSession(request);
	if (state !== "suspended") {
		const { viewer } = await (recent ? requireRecent(request) : requireMember(request));
		return { accountId: viewer.accountId, suspended: false };
	}
	const proved = !session.secondFactorAsked || session.secondFactorAt !== null;
	if (!proved || (recent && !isRecent(session.authenticatedAt, now().toString())))
		throw redirect("/suspended", 303);
	if (session.deletionAskedAt !== null) throw redirect(DETOURS.leaving, 303);
	return { accountId: session.accountId, suspended: true };
}

/** Lets moderators (administrators among them) pass who gave a second factor; for others there is no such page. */
export function requireModerator(request: Request): Promise<Passage> {
	return requireRole(request, ({ moderator }) => moderator);
}

/** Lets administrators pass who gave a second factor; for others there is no such page. */
export function requireAdministrator(request: Request): Promise<Passage> {
	return requireRole(request, ({ administrator }) => administrator);
}

/** For the pages of sessions that are not whole (a second factor, restoring an account): whoever is signed in at all. */
export async function requireSession(request: Request): Promise<SignedIn> {
	const signedIn = await readSignedIn(request);
	if (!signedIn) throw detour(request, "/sign-in");
	return signedIn;
}

async function requireRole(request: Request, has: (member: Member) => boolean): Promise<Passage> {
	const passage = await requireMember(request);
	if (!has(passage.viewer)) throw new AppError("not_found", "There is no such page.");
	if (passage.session.secondFactorAt === null) throw redirect("/settings/security#second-factor", 303);
	return passage;
}

/** To another page, and back to this one afterwards; after a form back to the page that it stood on. */
function detour(request: Request, to: string): Response {
	const { pathname, search } = new URL(request.url);
	const reading = request.method === "GET" || request.method === "HEAD";
	const back = reading ? pathname.replace(/\.data$/, "") + search : refererPath(request);
	return redirect(back ? `${to}?${new URLSearchParams({ returnTo: back })}` : to, 303);
}

function refererPath(request: Request): string | undefined {
	const url = URL.parse(request.headers.get("Referer") ?? "");
	return url ? url.pathname + url.search : undefined;
}
