import { db } from "#app/platform/db/database.server.ts";

/** One act that the audit log knows of an account. */
export interface SecurityEvent {
	/** ISO, UTC. */
	at: string;
	/** Such as "accounts.passkey-added". */
	action: string;
	/** How, in codes: a method, a kind of way. */
	by: string | undefined;
	/** Done by somebody else: a moderator, an administrator, the site. */
	byOthers: boolean;
}

const SHOWN = 25;

/** What happened last to the account's ways in, rights and sessions, the newest first. */
export async function listSecurityEvents(accountId: string): Promise<SecurityEvent[]> {
	const rows = await db().auditEntry.findMany({
		where: { subjectKind: "account", subjectId: accountId, action: { startsWith: "accounts." } },
		orderBy: { id: "desc" },
		take: SHOWN,
	});
	return rows.map(({ at, action, actorId, details }) => ({
		at: at.toISOString(),
		action,
		by: codeIn(details),
		byOthers: actorId !== accountId,
	}));
}

function codeIn(details: unknown): string | undefined {
	const { method, way, provider, by } = Object(details) as Record<string, unknown>;
	const code = method ?? way ?? provider ?? by;
	return typeof code === "string" ? code : undefined;
}
