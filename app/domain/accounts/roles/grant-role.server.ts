import { findRecord } from "#app/domain/catalogue/index.server.ts";
import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { inTransaction, type Transaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { ORGANIZED_KINDS, type OrganizedKind, type Role } from "./roles.ts";

export type RoleScope = { kind: OrganizedKind; slug: string };

export type RoleToGrant = {
	/** Of whom: the address that they sign in with. */
	email: string;
	role: Role;
	/** What an organizer organizes; no other role has one. */
	scope?: RoleScope | undefined;
	reason: string;
	/** The account of the administrator; null for the command line. */
	byId: string | null;
	/** ISO instant. */
	at: string;
};

/**
 * Gives somebody a role, from now on, with an audit row. Returns the grant's id. Throws AppError("not_found") where no
 * account has the address or no record the slug, "conflict" where they have the role or their account is closed, "invalid"
 * where the role and the scope don't fit.
 */
export async function grantRole(grant: RoleToGrant): Promise<string> {
	const { role, reason, byId, at } = grant;
	const scope = await scopeOf(grant);
	return inTransaction(async (tx) => {
		const accountId = await accountOf(tx, grant.email);
		const fields = { accountId, role, scopeKind: scope?.kind ?? null, scopeId: scope?.id ?? null };
		// Two who grant the same at once: the second finds nothing to write.
		const [granted] = await tx.roleGrant.createManyAndReturn({
			data: [{ ...fields, reason, grantedAt: at, grantedById: byId }],
			skipDuplicates: true,
			select: { id: true },
		});
		if (!granted) throw new AppError("conflict", "They have this role already.");
		await recordAudit(tx, {
			at,
			actorId: byId,
			action: "accounts.role-granted",
			subjectKind: "account",
			subjectId: accountId,
			reason,
			details: { role, ...(scope ? { scopeKind: scope.kind, scopeId: scope.id } : {}) },
		});
		return granted.id;
	});
}

async function scopeOf({ role, scope }: RoleToGrant) {
	if ((role === "organizer") !== (scope !== undefined))
		throw new AppError(
			"invalid",
			scope
				? "Only organizers are so of something; leave it out."
				: "Say what they organize: a kind and the slug of its page, such as series cosyne.",
		);
	if (!scope) return undefined;
	if (!ORGANIZED_KINDS.includes(scope.kind))
		throw new AppError("invalid", `People organize one of these: ${ORGANIZED_KINDS.join(", ")}.`);
	return findRecord(scope.kind, scope.slug);
}

async function accountOf(tx: Transaction, email: string): Promise<string> {
	const account = await tx.account.findUnique({
		where: { email },
		select: { id: true, suspendedAt: true, deletionAskedAt: true },
	});
	if (!account)
		throw new AppError(
			"not_found",
			`No account has the address ${email}. They have to sign in once first; then grant the role again.`,
		);
	if (account.suspendedAt || account.deletionAskedAt)
		throw new AppError("conflict", "This account is suspended or about to be deleted.");
	return account.id;
}
