import { recordAudit } from "#app/platform/audit/record-audit.server.ts";
import type { Transaction } from "#app/platform/db/database.server.ts";
import type { OrganizedKind } from "./roles.ts";

export type OrganizerToBe = {
	accountId: string;
	scope: { kind: OrganizedKind; id: string };
	reason: string;
	/** Who gives it; null for the site itself. */
	byId: string | null;
	/** ISO instant. */
	at: string;
};

/**
 * Makes somebody an organizer of a record, in the transaction that decides it, with an audit row. Returns the grant's id; null
 * where they are one already.
 */
export async function grantOrganizer(
	tx: Transaction,
	{ accountId, scope, reason, byId, at }: OrganizerToBe,
): Promise<string | null> {
	const [granted] = await tx.roleGrant.createManyAndReturn({
		data: [
			{
				...{ accountId, role: "organizer", scopeKind: scope.kind, scopeId: scope.id },
				...{ reason, grantedAt: at, grantedById: byId },
			},
		],
		skipDuplicates: true,
		select: { id: true },
	});
	if (!granted) return null;
	await recordAudit(tx, {
		at,
		actorId: byId,
		action: "accounts.role-granted",
		subjectKind: "account",
		subjectId: accountId,
		reason,
		details: { role: "organizer", scopeKind: scope.kind, scopeId: scope.id },
	});
	return granted.id;
}
