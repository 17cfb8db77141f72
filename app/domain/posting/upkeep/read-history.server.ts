import type { Viewer } from "#app/domain/accounts/index.ts";
import type { ChangeVerb } from "#app/domain/catalogue/index.server.ts";
import type { FieldChanges } from "#app/domain/catalogue/index.ts";
import { db } from "#app/platform/db/database.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { belongingsOf } from "../rights/belongings.server.ts";
import { mayEdit } from "../rules.ts";

/** As what somebody changed a record. */
export type ActorKind = "organizer" | "moderator" | "import" | "somebody" | "unknown";

/** One change of an event, as its history shows it. */
export type PastChange = {
	/** Digits. */
	id: string;
	/** ISO instant. */
	at: string;
	verb: ChangeVerb;
	/** The account; for the page's model alone, never for the page. */
	actorId: string | null;
	actor: ActorKind;
	reason: string | null;
	fields: FieldChanges;
	undoes: string | null;
};

export type EventHistory = {
	id: string;
	slug: string;
	name: string;
	withdrawn: boolean;
	/** Whether who looks may take changes back. */
	mayEdit: boolean;
	/** The newest first. */
	changes: PastChange[];
	/** There were more than are shown. */
	more: boolean;
};

const MOST_CHANGES = 100;

/** All that was changed of an event since it is here. Throws AppError("not_found"), and "gone" for a withdrawn one that the viewer may not change. */
export async function readEventHistory(viewer: Viewer, slug: string): Promise<EventHistory> {
	const event = await db().event.findUnique({
		where: { slug },
		select: { id: true, slug: true, name: true, withdrawnAt: true },
	});
	if (!event) throw new AppError("not_found", "There is no such event.");
	const belongings = await belongingsOf(db(), event.id);
	const may = belongings !== null && mayEdit(viewer, belongings);
	if (event.withdrawnAt && !may) throw new AppError("gone", "This event was withdrawn.");
	const changes = await readChanges(event.id, { take: MOST_CHANGES + 1 });
	return {
		id: event.id,
		slug: event.slug,
		name: event.name,
		withdrawn: event.withdrawnAt !== null,
		mayEdit: may,
		changes: changes.slice(0, MOST_CHANGES),
		more: changes.length > MOST_CHANGES,
	};
}

/** What was changed of an event after an instant (ISO), the newest first. */
export function changesSince(eventId: string, since: string): Promise<PastChange[]> {
	return readChanges(eventId, { since, take: MOST_CHANGES });
}

async function readChanges(
	eventId: string,
	{ since, take }: { since?: string; take: number },
): Promise<PastChange[]> {
	const rows = await db().recordChange.findMany({
		where: { recordKind: "event", recordId: eventId, ...(since ? { at: { gt: since } } : {}) },
		orderBy: { id: "desc" },
		take,
	});
	const kinds = await actorKinds(
		eventId,
		rows.flatMap(({ actorId }) => actorId ?? []),
	);
	return rows.map((row) => ({
		id: String(row.id),
		at: row.at.toISOString(),
		verb: row.verb,
		actorId: row.actorId,
		actor: row.importId ? "import" : row.actorId ? (kinds.get(row.actorId) ?? "somebody") : "unknown",
		reason: row.reason,
		fields: row.fields as FieldChanges,
		undoes: row.undoesId === null ? null : String(row.undoesId),
	}));
}

/** By what right these accounts could change the event, now or once: as its organizers before anything else. */
async function actorKinds(eventId: string, accountIds: readonly string[]): Promise<Map<string, ActorKind>> {
	const belongings = await belongingsOf(db(), eventId);
	const theirs = new Set([
		eventId,
		...[belongings?.series, belongings?.course].flatMap((id) => id ?? []),
		...(belongings?.programs ?? []),
		...(belongings?.organizations ?? []),
	]);
	const grants = await db().roleGrant.findMany({
		where: { accountId: { in: [...new Set(accountIds)] } },
		select: { accountId: true, role: true, scopeId: true },
	});
	const kinds = new Map<string, ActorKind>();
	for (const { accountId, role, scopeId } of grants) {
		if (role === "organizer" && scopeId && theirs.has(scopeId)) kinds.set(accountId, "organizer");
		else if (role !== "organizer" && !kinds.has(accountId)) kinds.set(accountId, "moderator");
	}
	return kinds;
}
