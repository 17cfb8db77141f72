import { AsyncLocalStorage } from "node:async_hooks";
import type { Adapter, DatabaseSession, DatabaseUser } from "lucia";
import { now } from "#app/platform/clock.server.ts";
import { db, type Transaction } from "#app/platform/db/database.server.ts";
import { sha256 } from "#app/platform/secrets.server.ts";
import type { SignInMethod } from "./types.ts";

/** What the library carries along with a session and an account. */
export interface SessionAttributes {
	method: SignInMethod;
	device: string;
	createdAt: Date;
	lastSeenAt: Date;
	authenticatedAt: Date;
	secondFactorAt: Date | null;
	secondFactorAsked: boolean;
}
export interface AccountAttributes {
	email: string;
	sample: boolean;
	suspendedAt: Date | null;
	deletionAskedAt: Date | null;
	eraseAfter: Date | null;
	roles: readonly { role: string; scopeKind: string | null; scopeId: string | null }[];
}

type Row = Omit<SessionAttributes & AccountAttributes, "roles"> & {
	accountId: string;
	expiresAt: Date;
	roles: AccountAttributes["roles"];
};

/** The name of a session's row: the SHA-256 of its token, hexadecimal. */
export function sessionRowId(token: string): string {
	return sha256(token).toString("hex");
}

/** The transaction in which Lucia shall write: it hands none through. */
export const sessionTransaction = new AsyncLocalStorage<Transaction>();

/**
 * Lucia's sessions in our tables. It holds tokens, we store only their hashes: every id that comes from Lucia is
 * hashed here, once, and no id from the database ever goes back through it. Lucia reckons by the machine's clock,
 * the product by its own: instants are shifted on the way.
 */
export const sessionAdapter: Adapter = {
	async getSessionAndUser(token) {
		const [row] = await db().$queryRaw<Row[]>`
			SELECT s."accountId", s.method::text AS method, s.device, s."createdAt", s."lastSeenAt", s."expiresAt",
				s."authenticatedAt", s."secondFactorAt", s."secondFactorAsked",
				a.email::text AS email, a.sample, a."suspendedAt", a."deletionAskedAt", a."eraseAfter",
				coalesce((SELECT json_agg(json_build_object('role', g.role, 'scopeKind', g."scopeKind", 'scopeId', g."scopeId"))
					FROM "RoleGrant" g WHERE g."accountId" = a.id AND g."revokedAt" IS NULL), '[]') AS roles
			FROM "Session" s JOIN "Account" a ON a.id = s."accountId"
			WHERE s.id = ${sessionRowId(token)}`;
		if (!row) return [null, null];
		const { accountId, expiresAt, email, sample, suspendedAt, deletionAskedAt, eraseAfter, roles, ...rest } =
			row;
		return [
			{ id: token, userId: accountId, expiresAt: toMachine(expiresAt), attributes: rest },
			{ id: accountId, attributes: { email, sample, suspendedAt, deletionAskedAt, eraseAfter, roles } },
		] as [DatabaseSession, DatabaseUser];
	},

	async setSession({ id, userId, expiresAt, attributes }) {
		await (sessionTransaction.getStore() ?? db()).session.create({
			data: { id: sessionRowId(id), accountId: userId, expiresAt: toProduct(expiresAt), ...attributes },
		});
	},

	async updateSessionExpiration(token, expiresAt) {
		// It may have been ended meanwhile.
		await db().session.updateMany({
			where: { id: sessionRowId(token) },
			data: { expiresAt: toProduct(expiresAt) },
		});
	},

	async deleteSession(token) {
		await db().session.deleteMany({ where: { id: sessionRowId(token) } });
	},

	async deleteUserSessions(accountId) {
		await db().session.deleteMany({ where: { accountId } });
	},

	async deleteExpiredSessions() {
		await db().session.deleteMany({ where: { expiresAt: { lte: new Date(now().epochMilliseconds) } } });
	},

	// The list of devices asks for rows by their hashes itself (list-sessions).
	getUserSessions: () => Promise.reject(new Error("Sessions are listed by their rows, not by their tokens.")),
};

function toProduct(machine: Date): Date {
	return new Date(machine.getTime() + now().epochMilliseconds - Date.now());
}

function toMachine(product: Date): Date {
	return new Date(product.getTime() - now().epochMilliseconds + Date.now());
}
