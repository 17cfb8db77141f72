import { Lucia, TimeSpan } from "lucia";
import { now } from "#app/platform/clock.server.ts";
import { db, type Transaction } from "#app/platform/db/database.server.ts";
import { env } from "#app/platform/env.server.ts";
import type { Member } from "../viewer.ts";
import {
	type AccountAttributes,
	type SessionAttributes,
	sessionAdapter,
	sessionRowId,
	sessionTransaction,
} from "./session-adapter.server.ts";
import type { OpenSession, SignInMethod } from "./types.ts";

/** Days without a visit after which a session ends; each visit in its second half prolongs it. */
export const SESSION_DAYS = 30;
/** Days after which a session ends, however often it is visited. */
export const SESSION_MOST_DAYS = 180;
const DAY_MS = 24 * 60 * 60_000;
const SEEN_EVERY_MS = 10 * 60_000;

// The only file that knows Lucia: it is complete and no longer developed, and may be replaced one day.
const lucia = new Lucia(sessionAdapter, {
	sessionExpiresIn: new TimeSpan(SESSION_DAYS, "d"),
	getSessionAttributes: (attributes) => attributes,
	getUserAttributes: (attributes) => attributes,
});

declare module "lucia" {
	interface Register {
		Lucia: typeof lucia;
		DatabaseSessionAttributes: SessionAttributes;
		DatabaseUserAttributes: AccountAttributes;
	}
}

/**
 * The session that a cookie's token opens; undefined where there is none, it has ended, or expired. Prolongs it, and
 * notes at most every ten minutes that it was seen.
 */
export async function readSession(token: string): Promise<OpenSession | undefined> {
	const { session, user } = await lucia.validateSession(token);
	if (!session || !user) return undefined;
	// One click proves nothing: outside a demonstration nobody is signed in by it, whatever the database says.
	if (session.method === "sample" && !(env().DEMO && user.sample)) return undefined;
	if (now().epochMilliseconds - session.createdAt.getTime() >= SESSION_MOST_DAYS * DAY_MS) {
		await lucia.invalidateSession(token);
		return undefined;
	}
	const id = sessionRowId(token);
	if (now().epochMilliseconds - session.lastSeenAt.getTime() > SEEN_EVERY_MS)
		await db().session.updateMany({ where: { id }, data: { lastSeenAt: instant() } });
	return {
		id,
		accountId: user.id,
		email: user.email,
		sample: user.sample,
		method: session.method,
		expiresAt: session.expiresAt.toISOString(),
		authenticatedAt: session.authenticatedAt.toISOString(),
		secondFactorAt: session.secondFactorAt?.toISOString() ?? null,
		secondFactorAsked: session.secondFactorAsked,
		suspendedAt: user.suspendedAt?.toISOString() ?? null,
		deletionAskedAt: user.deletionAskedAt?.toISOString() ?? null,
		eraseAfter: user.eraseAfter?.toISOString() ?? null,
		member: memberFrom(user.id, user.roles),
	};
}

export interface NewSession {
	accountId: string;
	method: SignInMethod;
	/** In words (`deviceWords`). */
	device: string;
	/** Whether this way of signing in was both factors at once (a passkey that verified its user). */
	bothFactors?: boolean;
	/** Whether the account has a second factor that is still to be given. */
	secondFactorAsked?: boolean;
}

/**
 * Begins a session, in this transaction, and returns its token, which is stored nowhere but in the browser's cookie. Whoever
 * holds the account's row in the transaction begins none past a change of password that ends all others.
 */
export async function beginSession(tx: Transaction, options: NewSession): Promise<string> {
	const at = instant();
	const { id } = await sessionTransaction.run(tx, () =>
		lucia.createSession(options.accountId, {
			method: options.method,
			device: options.device,
			createdAt: at,
			lastSeenAt: at,
			authenticatedAt: at,
			secondFactorAt: options.bothFactors ? at : null,
			secondFactorAsked: options.secondFactorAsked ?? false,
		}),
	);
	return id;
}

/** Ends the session that this token opens, if there is one. */
export function endSession(token: string): Promise<void> {
	return lucia.invalidateSession(token);
}

function memberFrom(accountId: string, roles: AccountAttributes["roles"]): Member {
	const administrator = roles.some(({ role }) => role === "administrator");
	return {
		accountId,
		administrator,
		moderator: administrator || roles.some(({ role }) => role === "moderator"),
		organizes: roles.flatMap(({ scopeKind, scopeId }) =>
			scopeKind && scopeId ? [{ kind: scopeKind, id: scopeId }] : [],
		),
	};
}

function instant(): Date {
	return new Date(now().epochMilliseconds);
}
