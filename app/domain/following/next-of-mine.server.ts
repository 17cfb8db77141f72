import {
	type DeadlineItem,
	type ListItem,
	listDeadlines,
	readItems,
} from "#app/domain/catalogue/index.server.ts";
import { eventOverAt, readFilters, sortDate } from "#app/domain/catalogue/index.ts";
import { db } from "#app/platform/db/database.server.ts";
import { BELONGINGS } from "./belongings.server.ts";

export type NextOfMine = {
	/** What closes next of what this person follows, or of where they go. */
	closing: DeadlineItem[];
	/** Where they go, the next first; what is over is left out. */
	going: ListItem<"event">[];
};

const CLOSINGS = 6;

/** What comes next of what this person follows and where they go. `now` is an ISO instant. */
export async function readNextOfMine(
	{ accountId }: { readonly accountId: string },
	now: string,
): Promise<NextOfMine> {
	const attended = await db().attendance.findMany({ where: { accountId }, select: { eventId: true } });
	const followed = await db().$queryRaw<{ id: string }[]>`
		SELECT DISTINCT b."eventId" AS id FROM "Follow" f JOIN ${BELONGINGS} b ON b.kind = f."recordKind" AND b.id = f."recordId"
			WHERE f."accountId" = ${accountId}::uuid
		UNION SELECT "recordId" FROM "Follow" WHERE "accountId" = ${accountId}::uuid AND "recordKind" = 'program'`;
	const events = attended.map(({ eventId }) => eventId);
	const of = [...new Set([...followed.map(({ id }) => id), ...events])];
	const { filters } = readFilters(new URLSearchParams());
	const [closing, going] = await Promise.all([
		of.length === 0 ? [] : listDeadlines(filters, { now, limit: CLOSINGS, of }).then(({ items }) => items),
		readItems("event", events),
	]);
	return {
		closing: closing.filter(({ of: { status } }) => status !== "cancelled"),
		going: going
			.filter(({ card }) => Date.parse(eventOverAt(card.dates)) > Date.parse(now))
			.sort((one, other) => (sortDate(one.card.dates) < sortDate(other.card.dates) ? -1 : 1)),
	};
}
