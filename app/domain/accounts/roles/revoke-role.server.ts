import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import { inTransaction } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { keepAnAdministrator } from "./keep-an-administrator.server.ts";

export type RoleToRevoke = {
	grantId: string;
	reason: string;
	/** The account of the administrator; null for the command line. */
	byId: string | null;
	/** ISO instant. */
	at: string;
};

/**
 * Takes a role away, from now on, with an audit row; the row of the grant stays. Throws AppError("not_found") where the
 * grant is not there or was revoked before, "conflict" where nobody would administer the site any more.
 */
export async function revokeRole({ grantId, reason, byId, at }: RoleToRevoke): Promise<void> {
	await inTransaction(async (tx) => {
		const grant = await tx.roleGrant.findFirst({ where: { id: grantId, revokedAt: null } });
		if (!grant) throw new AppError("not_found", "Nobody holds this role any more.");
		if (grant.role === "administrator") await keepAnAdministrator(tx, grant.accountId);
		const { count } = await tx.roleGrant.updateMany({
			where: { id: grantId, revokedAt: null },
			data: { revokedAt: at, revokedById: byId },
		});
		if (count === 0) throw new AppError("not_found", "Nobody holds this role any more.");
		const { role, scopeKind, scopeId } = grant;
		await recordAudit(tx, {
			at,
			actorId: byId,
			action: "accounts.role-revoked",
			subjectKind: "account",
			subjectId: grant.accountId,
			reason,
			details: { role, ...(scopeKind ? { scopeKind, scopeId } : {}) },
		});
	});
}
