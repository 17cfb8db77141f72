import type { Member } from "../viewer.ts";

export type SignInMethod = "email_code" | "passkey" | "password" | "orcid" | "github" | "sample";

/** One browser's session, with what it is allowed to know of its account. Instants are ISO, UTC. */
export interface OpenSession {
	/** The hash that names the session's row; opens nothing. */
	id: string;
	accountId: string;
	email: string;
	sample: boolean;
	method: SignInMethod;
	expiresAt: string;
	authenticatedAt: string;
	secondFactorAt: string | null;
	secondFactorAsked: boolean;
	suspendedAt: string | null;
	deletionAskedAt: string | null;
	eraseAfter: string | null;
	/** Who this is, once the session is whole. */
	member: Member;
}
