import type { OpenSession } from "./types.ts";

/** Minutes for which a proof of who one is suffices for sensitive acts. */
export const RECENT_MINUTES = 10;

/**
 * What a session is good for: everything; nothing but giving a second factor; nothing but restoring an account that is
 * being deleted; nothing at all.
 */
export type SessionState = "whole" | "second_factor" | "leaving" | "suspended";

/** The order matters: who is suspended proves nothing more, and only the proved may restore. */
export function sessionState(
	session: Pick<OpenSession, "suspendedAt" | "deletionAskedAt" | "secondFactorAsked" | "secondFactorAt">,
): SessionState {
	if (session.suspendedAt !== null) return "suspended";
	if (session.secondFactorAsked && session.secondFactorAt === null) return "second_factor";
	if (session.deletionAskedAt !== null) return "leaving";
	return "whole";
}

/** Whether the person proved who they are within the last minutes before `now` (ISO instants). */
export function isRecent(authenticatedAt: string, now: string): boolean {
	return Date.parse(now) - Date.parse(authenticatedAt) < RECENT_MINUTES * 60_000;
}
