import { nameRecords } from "#app/domain/catalogue/index.server.ts";
import type { RecordKind } from "#app/domain/catalogue/index.ts";
import { db, Prisma } from "#app/platform/db/database.server.ts";

export const DECISIONS_PAGE_SIZE = 50;

/** One decision as everybody may read it. */
export type PublicDecisionLine = {
	id: string;
	/** ISO instant. */
	at: string;
	/** "proposal", "correction", "claim", "report", "removal", "warning". */
	about: string;
	outcome: string;
	reason: string;
	recordKind: RecordKind | null;
	/** What it was called when it was decided; null where the log does not say. */
	title: string | null;
	/** Where its page is today; null where there is none. */
	slug: string | null;
};

type Row = Omit<PublicDecisionLine, "id" | "at" | "slug"> & { id: bigint; at: Date; recordId: string | null };

/** One page of the public log, the latest first. `after`: where the page before ended; anything else shows the first. */
export async function listDecisions({
	after,
}: {
	after: string | null;
}): Promise<{ decisions: PublicDecisionLine[]; next: string | null }> {
	const position = readPlace(after);
	const rows = await db().$queryRaw<Row[]>`
		SELECT id, at, about, outcome, reason, "recordKind"::text, "recordId", title FROM "PublicDecision"
		WHERE ${position ? Prisma.sql`(at, id) < (${position.at}::timestamptz, ${position.id}::bigint)` : Prisma.sql`TRUE`}
		ORDER BY at DESC, id DESC LIMIT ${DECISIONS_PAGE_SIZE + 1}`;
	const page = rows.slice(0, DECISIONS_PAGE_SIZE);
	const named = await nameRecords(
		page.flatMap(({ recordKind, recordId }) =>
			recordKind && recordId ? [{ kind: recordKind, id: recordId }] : [],
		),
	);
	const last = page.at(-1);
	return {
		decisions: page.map(({ recordId, ...row }) => ({
			...row,
			id: String(row.id),
			at: row.at.toISOString(),
			slug: named.find(({ kind, id }) => kind === row.recordKind && id === recordId)?.slug ?? null,
		})),
		next: rows.length > DECISIONS_PAGE_SIZE && last ? `${last.at.toISOString()}_${last.id}` : null,
	};
}

/** Where a page ended, as it stands in an address; null for anything else. */
function readPlace(text: string | null): { at: string; id: string } | null {
	const [, at, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_(\d{1,18})$/.exec(text ?? "") ?? [];
	return at && id && !Number.isNaN(Date.parse(at)) ? { at, id } : null;
}
