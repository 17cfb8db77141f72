import { db } from "#app/platform/db/database.server.ts";
import type { EventCard } from "../cards.ts";
import { isMilestone } from "../time/index.ts";
import { facetConditions } from "./conditions.server.ts";
import type { Filters } from "./filters.ts";
import { type DeadlineItem, listDeadlines } from "./list-deadlines.server.ts";

export type MonthEvent = {
	id: string;
	slug: string;
	title: string;
	subkind: string;
	start: string;
	end: string;
	card: EventCard;
};
export type Month = {
	/** Events with known days that touch the month, by first day. */
	events: MonthEvent[];
	/** What closes in the month, by day. */
	deadlines: DeadlineItem[];
	/** True where there was more than a page can hold. */
	capped: boolean;
};

const MOST = 300;

/** What happens and what closes between two days (ISO dates, both included), under the filters of lists. */
export async function readMonth(
	filters: Filters,
	span: { first: string; last: string; now: string },
): Promise<Month> {
	const { first, last, now } = span;
	const [events, deadlines] = await Promise.all([
		db().$queryRaw<MonthEvent[]>`
			SELECT l."recordId" AS id, l.slug, l.title, l.subkind, l.card, e."startDate"::text AS start,
				coalesce(e."endDate", e."startDate")::text AS end
			FROM "Listing" l JOIN "Event" e ON e.id = l."recordId"
			WHERE l."recordKind" = 'event' AND ${facetConditions("event", filters, now)}
				-- A row with a first day is sorted by it, and no event lasts longer than 400 days.
				AND l."sortDate" BETWEEN ${first}::date - 400 AND ${last}::date
				-- Nor is one over before its last day has begun somewhere.
				AND l."overAt" >= ${first}::date - 1
				AND e."datePrecision" IN ('day', 'start_only')
				AND e."startDate" <= ${last}::date AND coalesce(e."endDate", e."startDate") >= ${first}::date
			ORDER BY e."startDate", l.relevance, l.title LIMIT ${MOST + 1}`,
		listDeadlines(
			{ ...filters, kind: [], q: "", when: "all", after: null },
			{ now, limit: MOST, closing: { first, last } },
		),
	]);
	return {
		events: events.slice(0, MOST),
		deadlines: deadlines.items.filter((deadline) => !isMilestone(deadline.kind)),
		capped: events.length > MOST || deadlines.next !== null,
	};
}
