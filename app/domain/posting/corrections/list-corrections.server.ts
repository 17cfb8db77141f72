import type { Member } from "#app/domain/accounts/index.ts";
import {
	type NamedRecord,
	nameRecords,
	readEventDraft,
	readFieldTexts,
} from "#app/domain/catalogue/index.server.ts";
import type { EventDraft, RecordKind } from "#app/domain/catalogue/index.ts";
import { now } from "#app/platform/clock.server.ts";
import { db, type Prisma } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";

/** So many waiting corrections are shown at once; deciding them brings up the rest. */
const SHOWN = 100;

export type CorrectionLine = {
	id: string;
	recordKind: RecordKind;
	recordId: string;
	/** Null where the page is gone. */
	record: NamedRecord | null;
	field: string | null;
	text: string;
	sourceUrl: string | null;
	state: "open" | "accepted" | "refused" | "withdrawn";
	decisionReason: string | null;
	/** ISO instants. */
	createdAt: string;
	decidedAt: string | null;
};

/** All that is needed to decide a correction. */
export type CorrectionCase = CorrectionLine & {
	/** Whether an account stands behind it, or an address that was confirmed. */
	from: "member" | "address" | null;
	/** What the page says in each field now; empty where it is gone. */
	says: Record<string, string>;
	/** The same as a draft, where it is an event. */
	draft: EventDraft | null;
	/** When that was read, as an ISO instant. */
	readAt: string;
	/** Other corrections of the same page, the latest first. */
	others: CorrectionLine[];
	/** Why the viewer may not decide; null where they may. */
	barred: string | null;
};

/** Corrections that wait, the oldest first. Throws AppError("not_found") for whoever is no moderator. */
export async function listOpenCorrections(viewer: Member): Promise<CorrectionLine[]> {
	asModerator(viewer);
	return lines({ state: "open", confirmedAt: { not: null } }, "asc");
}

/** How many corrections wait. Throws as `listOpenCorrections`. */
export async function countOpenCorrections(viewer: Member): Promise<number> {
	asModerator(viewer);
	return db().correction.count({ where: { state: "open", confirmedAt: { not: null } } });
}

/** One correction with all that is needed to decide it. Throws AppError("not_found") for none, and for whoever is no moderator. */
export async function readCorrection(viewer: Member, id: string): Promise<CorrectionCase> {
	asModerator(viewer);
	const [line] = isId(id) ? await lines({ id, confirmedAt: { not: null } }, "asc") : [];
	if (!line) throw new AppError("not_found", "There is no such correction.");
	const { reporterId, email } = await db().correction.findUniqueOrThrow({
		where: { id },
		select: { reporterId: true, email: true },
	});
	const { recordKind, recordId, record } = line;
	return {
		...line,
		from: reporterId ? "member" : email ? "address" : null,
		says: record ? await readFieldTexts(recordKind, recordId) : {},
		draft: recordKind === "event" ? await readEventDraft(db(), recordId) : null,
		readAt: now().toString(),
		others: await lines({ recordKind, recordId, confirmedAt: { not: null }, id: { not: id } }, "desc"),
		barred: whyNotDecideCorrection(viewer, { reporterId }),
	};
}

/** Why somebody may not decide a correction; null where they may: nobody decides about their own. */
export function whyNotDecideCorrection(
	viewer: Member,
	{ reporterId }: { reporterId: string | null },
): string | null {
	return reporterId === viewer.accountId
		? "This correction is your own: another moderator decides it."
		: null;
}

/** Throws AppError("not_found") for whoever is no moderator. */
export function asModerator(viewer: Member): void {
	if (!viewer.moderator) throw new AppError("not_found", "There is no page at this address.");
}

/** Whether a text is an id at all. */
export function isId(text: string): boolean {
	return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

async function lines(where: Prisma.CorrectionWhereInput, order: "asc" | "desc"): Promise<CorrectionLine[]> {
	const rows = await db().correction.findMany({
		where,
		orderBy: [{ createdAt: order }, { id: order }],
		take: SHOWN,
		omit: { email: true, keyHash: true, reporterId: true, decidedById: true, confirmedAt: true },
	});
	const named = await nameRecords(
		rows.map(({ recordKind, recordId }) => ({ kind: recordKind, id: recordId })),
	);
	return rows.map((row) => ({
		...row,
		record: named.find(({ kind, id }) => kind === row.recordKind && id === row.recordId) ?? null,
		createdAt: row.createdAt.toISOString(),
		decidedAt: row.decidedAt?.toISOString() ?? null,
	}));
}
