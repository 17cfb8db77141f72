import { db } from "#app/platform/db/database.server.ts";
import { FIXED_NOW } from "#tests/setup/fixed-clock.ts";

/** Gives an account a role, past all checks and without an audit row; an organizer's is over a record. Returns the grant's id. */
export async function makeRole(
	accountId: string,
	role: "administrator" | "moderator" | "organizer",
	scope?: { kind: "event" | "course" | "series" | "program" | "organization"; id: string },
): Promise<string> {
	const { id } = await db().roleGrant.create({
		data: {
			accountId,
			role,
			scopeKind: scope?.kind ?? null,
			scopeId: scope?.id ?? null,
			reason: "made by a test",
			grantedAt: FIXED_NOW,
		},
		select: { id: true },
	});
	return id;
}
