import { eventDates } from "#app/domain/catalogue/index.server.ts";
import type { FieldChanges } from "#app/domain/catalogue/index.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Transaction } from "#app/platform/db/database.server.ts";
import { queueMail } from "#app/platform/mail/queue-mail.server.ts";
import { BELONGINGS } from "./belongings.server.ts";
import { concernsPeople, type News, newsOf, type ReadChange, type ThroughKind } from "./news.ts";
import { THROUGH, THROUGH_FOR_EDITIONS } from "./rules.ts";

/** As many are told in one transaction. */
const CHUNK = 200;

type Change = ReadChange & { id: bigint; reason: string | null };
type Listener = { accountId: string; email: string; through: ThroughKind; throughId: string };

/**
 * Mails what these changes of an event come to, to the next of those who hear of it after the account `after`, once to each whatever they
 * follow it by, and never to a change's own author; in the caller's transaction, with the note that they are told.
 * Returns the last account of a full chunk, for the next; null where nobody is left.
 */
export async function tellSome(
	tx: Transaction,
	{ eventId, changeIds, after }: { eventId: string; changeIds: readonly string[]; after: string | null },
): Promise<string | null> {
	const event = await tx.event.findUnique({ where: { id: eventId } });
	if (!event) return null;
	const changes = (await tx.recordChange.findMany({
		where: { id: { in: changeIds.map(BigInt) }, recordKind: "event", recordId: eventId },
		orderBy: { id: "asc" },
	})) as Change[];
	const at = now().toString();
	const made = changes.some(({ verb }) => verb === "made");
	const listeners = await nextListeners(tx, eventId, made ? THROUGH_FOR_EDITIONS : THROUGH, after);
	const untold = await noteTold(tx, listeners, changes, at);
	const names = await namesOf(tx, listeners);
	const known = new Map<string, News[]>();
	for (const { accountId, email, through, throughId } of listeners) {
		const ids = untold.get(accountId) ?? [];
		const theirs = changes.filter(({ id }) => ids.includes(id));
		const key = ids.join();
		const news = known.get(key) ?? newsOf(theirs.map(readChange), { dates: eventDates(event) }, at);
		known.set(key, news);
		if (news.length === 0) continue;
		const reasons = new Set(theirs.filter(concerned).flatMap(({ reason }) => reason?.trim() || []));
		await queueMail(tx, {
			message: "followed-changed",
			to: email,
			accountId,
			props: {
				name: event.name,
				path: event.withdrawnAt ? undefined : `/events/${event.slug}`,
				news,
				reasons: made ? [] : [...reasons],
				through,
				throughName: through === "going" || through === "event" ? undefined : names.get(throughId),
			},
		});
	}
	return listeners.length === CHUNK ? (listeners.at(-1)?.accountId ?? null) : null;
}

/** Accounts in use that follow the event or what it belongs to, or go there; each once, with the nearest of its reasons. */
async function nextListeners(
	tx: Transaction,
	eventId: string,
	through: readonly ThroughKind[],
	after: string | null,
): Promise<Listener[]> {
	return tx.$queryRaw<Listener[]>`
		SELECT DISTINCT ON (a.id) a.id AS "accountId", a.email::text, h.kind AS through, h.id AS "throughId"
		FROM (
			SELECT f."accountId", b.kind::text, b.id FROM ${BELONGINGS} b
				JOIN "Follow" f ON f."recordKind" = b.kind AND f."recordId" = b.id WHERE b."eventId" = ${eventId}::uuid
			UNION ALL SELECT "accountId", 'going', "eventId" FROM "Attendance" WHERE "eventId" = ${eventId}::uuid
		) h JOIN "Account" a ON a.id = h."accountId"
		WHERE h.kind = ANY(${[...through]}::text[]) AND a."suspendedAt" IS NULL AND a."deletionAskedAt" IS NULL
			AND (${after}::uuid IS NULL OR a.id > ${after}::uuid)
		ORDER BY a.id, array_position(${[...through]}::text[], h.kind), h.id LIMIT ${CHUNK}`;
}

/** Notes that these people are told of these changes; returns of which each was not told yet, but for their own. */
async function noteTold(
	tx: Transaction,
	listeners: readonly Listener[],
	changes: readonly Change[],
	at: string,
): Promise<Map<string, bigint[]>> {
	const rows = await tx.$queryRaw<{ accountId: string; ids: bigint[] }[]>`
		WITH noted AS (
			INSERT INTO "Told" ("accountId", "changeId", at)
			SELECT l.id, c.id, ${at}::timestamptz FROM unnest(${listeners.map(({ accountId }) => accountId)}::uuid[]) l(id)
				JOIN "RecordChange" c ON c.id = ANY(${changes.map(({ id }) => id)}::bigint[]) AND c."actorId" IS DISTINCT FROM l.id
			ON CONFLICT DO NOTHING RETURNING "accountId", "changeId"
		) SELECT "accountId", array_agg("changeId" ORDER BY "changeId") AS ids FROM noted GROUP BY 1`;
	return new Map(rows.map(({ accountId, ids }) => [accountId, ids.map(BigInt)]));
}

async function namesOf(tx: Transaction, listeners: readonly Listener[]): Promise<Map<string, string>> {
	const ids = [...new Set(listeners.map(({ throughId }) => throughId))];
	const rows = await tx.listing.findMany({
		where: { recordId: { in: ids } },
		select: { recordId: true, title: true },
	});
	return new Map(rows.map(({ recordId, title }) => [recordId, title]));
}

function readChange({ verb, fields }: Change): ReadChange {
	return { verb, fields: fields as FieldChanges };
}

/** Whether a change is one of those that the mail tells of: only its reason belongs there. */
function concerned(change: Change): boolean {
	return concernsPeople(readChange(change));
}
