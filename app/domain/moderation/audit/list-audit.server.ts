import type { Member } from "#app/domain/accounts/index.ts";
import { db } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";

export const AUDIT_PAGE_SIZE = 50;

export type AuditFilter = {
	/** Whole ("accounts.role-granted") or a folder with its dot ("accounts."). */
	action: string | null;
	subject: string | null;
	actor: string | null;
	/** The number of the last entry of the page before. */
	after: string | null;
};

export type AuditLine = {
	/** The entry's number. */
	id: string;
	at: string;
	actorId: string | null;
	action: string;
	subjectKind: string;
	subjectId: string | null;
	reason: string | null;
	details: string;
};

export type AuditPage = { entries: AuditLine[]; next: string | null };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One page of the audit log, the latest first. Throws AppError("not_found") for whoever is no administrator. */
export async function listAudit(viewer: Member, filter: AuditFilter): Promise<AuditPage> {
	if (!viewer.administrator) throw new AppError("not_found", "There is no page at this address.");
	const { action, subject, actor } = filter;
	// What can be nobody's id finds nothing; it is no mistake of the reader's.
	if (actor !== null && !UUID.test(actor)) return { entries: [], next: null };
	const rows = await db().auditEntry.findMany({
		where: {
			...(action === null ? {} : { action: action.endsWith(".") ? { startsWith: action } : action }),
			...(subject === null ? {} : { subjectId: subject }),
			...(actor === null ? {} : { actorId: actor }),
			...(/^\d{1,18}$/.test(filter.after ?? "") ? { id: { lt: BigInt(filter.after ?? "") } } : {}),
		},
		orderBy: { id: "desc" },
		take: AUDIT_PAGE_SIZE + 1,
	});
	const page = rows.slice(0, AUDIT_PAGE_SIZE);
	return {
		entries: page.map((entry) => ({
			...entry,
			id: entry.id.toString(),
			at: entry.at.toISOString(),
			details: Object.keys(entry.details as object).length === 0 ? "" : JSON.stringify(entry.details),
		})),
		next: rows.length > AUDIT_PAGE_SIZE ? (page.at(-1)?.id.toString() ?? null) : null,
	};
}

/** The actions that occur in the log, in order of name, for its filter. */
export async function listAuditActions(viewer: Member): Promise<string[]> {
	if (!viewer.administrator) throw new AppError("not_found", "There is no page at this address.");
	// A loose index scan: one look into the index for each action, however long the log is.
	const rows = await db().$queryRaw<{ action: string }[]>`
		WITH RECURSIVE known AS (
			(SELECT action FROM "AuditEntry" ORDER BY action LIMIT 1)
			UNION ALL
			SELECT (SELECT e.action FROM "AuditEntry" e WHERE e.action > known.action ORDER BY e.action LIMIT 1)
			FROM known WHERE known.action IS NOT NULL)
		SELECT action FROM known WHERE action IS NOT NULL`;
	return rows.map(({ action }) => action);
}
