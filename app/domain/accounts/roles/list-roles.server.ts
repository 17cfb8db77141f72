import { findRecord, nameRecords } from "#app/domain/catalogue/index.server.ts";
import { db } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import type { OrganizedKind, Role } from "./roles.ts";

export type GrantView = {
	id: string;
	role: Role;
	/** What an organizer organizes; null where the record is gone, undefined for other roles. */
	scope?: { kind: OrganizedKind; slug: string; name: string } | null;
	reason: string;
	/** ISO instant. */
	grantedAt: string;
	accountId: string;
	email: string;
	/** The address of who granted it; null where that account is gone. */
	grantedBy: string | null;
	/** Granted from the command line, by nobody's account. */
	byCommand: boolean;
};

/** Every role that is held, of one account or (for administrators' eyes) of all; the mightiest first. */
export async function listRoles({ accountId }: { accountId?: string } = {}): Promise<GrantView[]> {
	const rows = await db().roleGrant.findMany({
		where: { revokedAt: null, ...(accountId ? { accountId } : {}) },
		include: { account: { select: { email: true } } },
		orderBy: [{ role: "asc" }, { grantedAt: "asc" }, { id: "asc" }],
	});
	const records = await nameRecords(
		rows.flatMap(({ scopeKind, scopeId }) =>
			scopeKind && scopeId ? [{ kind: scopeKind, id: scopeId }] : [],
		),
	);
	const granters = await db().account.findMany({
		where: { id: { in: rows.flatMap(({ grantedById }) => grantedById ?? []) } },
		select: { id: true, email: true },
	});
	return rows.map((row) => {
		const record = records.find(({ kind, id }) => kind === row.scopeKind && id === row.scopeId);
		return {
			id: row.id,
			role: row.role,
			...(row.scopeKind
				? {
						scope: record
							? { kind: record.kind as OrganizedKind, slug: record.slug, name: record.name }
							: null,
					}
				: {}),
			reason: row.reason,
			grantedAt: row.grantedAt.toISOString(),
			accountId: row.accountId,
			email: row.account.email,
			byCommand: row.grantedById === null,
			grantedBy: granters.find(({ id }) => id === row.grantedById)?.email ?? null,
		};
	});
}

export type HeldRole = { role: Role; scope?: { kind: OrganizedKind; id: string } };

/** The roles that an account holds: what its rights are read off. */
export async function rolesOf(accountId: string): Promise<HeldRole[]> {
	const rows = await db().roleGrant.findMany({
		where: { accountId, revokedAt: null },
		select: { role: true, scopeKind: true, scopeId: true },
		orderBy: [{ role: "asc" }, { grantedAt: "asc" }, { id: "asc" }],
	});
	return rows.map(({ role, scopeKind, scopeId }) => ({
		role,
		...(scopeKind && scopeId ? { scope: { kind: scopeKind as OrganizedKind, id: scopeId } } : {}),
	}));
}

/**
 * The id of the grant by which this address has this role (over this record). Throws AppError("not_found") where no
 * account has the address, it lacks the role, or no record has the slug.
 */
export async function findGrant(asked: {
	email: string;
	role: Role;
	scope?: { kind: OrganizedKind; slug: string } | undefined;
}): Promise<string> {
	const { email, role } = asked;
	const scope = asked.scope && (await findRecord(asked.scope.kind, asked.scope.slug));
	const grant = await db().roleGrant.findFirst({
		where: {
			role,
			scopeKind: scope?.kind ?? null,
			scopeId: scope?.id ?? null,
			revokedAt: null,
			account: { email },
		},
		select: { id: true },
	});
	if (grant) return grant.id;
	throw new AppError("not_found", `${email} does not have this role.`);
}
