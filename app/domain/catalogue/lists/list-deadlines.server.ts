import { db, Prisma } from "#app/platform/db/database.server.ts";
import type { DeadlineCard, EventStatus, RecordLink } from "../cards.ts";
import type { FieldShares } from "../fields.ts";
import { textQuery } from "../search/text-query.server.ts";
import { tokens } from "../search/tokens.ts";
import { DEADLINE_KINDS, MILESTONE_KINDS } from "../time/index.ts";
import { FACETS, facetCondition } from "./conditions.server.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import type { Filters } from "./filters.ts";

export type DeadlineItem = DeadlineCard & {
	note: string | null;
	/** What it belongs to. */
	of: RecordLink & {
		recordKind: "event" | "program";
		status: EventStatus | null;
		shares: FieldShares | null;
	};
	/** Grows when it moves: the SEQUENCE of its calendar entry. */
	sequence: number;
	/** ISO instant of the last change. */
	changedAt: string;
};
export type DeadlinePage = {
	items: DeadlineItem[];
	next: string | null;
	kinds: Count[];
	fields: Count[];
	/** How many can be acted on today. */
	open: number;
	/** True where counting stopped early: the counts are then "at least". */
	capped: boolean;
};
type Count = { value: string; count: number };

const COUNTED = 2000;

const SHAPE = [/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/];

/**
 * Deadlines in closing order, of events and of programs' intakes. `kind` filters by the kind of deadline; milestones show only where they are asked for.
 * `now` is an ISO instant; `horizon` (ISO instant) leaves out what closes later,
 * `closing` (ISO dates) all that does not close between its days; `of` names the only events and programs, by id, whose deadlines count.
 */
export async function listDeadlines(
	filters: Filters,
	{
		now,
		limit = 20,
		horizon,
		closing,
		of,
	}: {
		now: string;
		limit?: number;
		horizon?: string;
		closing?: { first: string; last: string };
		of?: readonly string[];
	},
): Promise<DeadlinePage> {
	const kinds = filters.kind.map((kind) => kind.replaceAll("-", "_")).filter((kind) => isKind(kind));
	const nothingAsked = filters.kind.length > 0 && kinds.length === 0;
	const past = filters.when === "past";
	const cursor = readCursor(filters.after, SHAPE);
	const words = tokens(filters.q);
	const onDeadline = [
		Prisma.sql`d."overAt" ${past ? Prisma.sql`<=` : Prisma.sql`>`} ${filters.when === "all" ? "-infinity" : now}::timestamptz`,
	];
	const onListing = FACETS.filter((facet) => facet !== "kind" && facet !== "open").flatMap(
		(facet) => facetCondition("event", facet, filters, now) ?? [],
	);
	if (filters.q !== "") {
		onListing.push(words.length > 0 ? Prisma.sql`l.document @@ ${textQuery(words)}` : Prisma.sql`false`);
	}
	const isOpen = Prisma.sql`(d."overAt" > ${now}::timestamptz AND coalesce(d."opensOn" <= ${now}::date, true))`;
	if (filters.open) onDeadline.push(isOpen);
	if (closing) {
		onDeadline.push(Prisma.sql`d."closesOn" BETWEEN ${closing.first}::date AND ${closing.last}::date`);
		// The instant lies within two days of the date, wherever: so that the index in closing order serves.
		onDeadline.push(Prisma.sql`d."overAt" BETWEEN ${closing.first}::date - 2 AND ${closing.last}::date + 3`);
	}
	if (of)
		onDeadline.push(
			Prisma.sql`(d."eventId" = ANY(${[...of]}::uuid[]) OR d."programId" = ANY(${[...of]}::uuid[]))`,
		);
	if (horizon) onDeadline.push(Prisma.sql`d."overAt" <= ${horizon}::timestamptz`);
	const ofKind = nothingAsked
		? Prisma.sql`false`
		: kinds.length > 0
			? Prisma.sql`d.kind = ANY(${kinds}::"DeadlineKind"[])`
			: Prisma.sql`d.kind <> ALL(${[...MILESTONE_KINDS]}::"DeadlineKind"[])`;
	const direction = past ? Prisma.sql`DESC` : Prisma.sql`ASC`;
	const after = cursor
		? Prisma.sql`(d."overAt", d.id) ${past ? Prisma.sql`<` : Prisma.sql`>`} (${cursor.keys[0]}::timestamptz, ${cursor.id}::uuid)`
		: Prisma.sql`TRUE`;
	// LIMIT keeps the look-up beside each deadline: joined freely, the list of everything would be read whole.
	const listing = Prisma.sql`CROSS JOIN LATERAL (
		SELECT * FROM "Listing" WHERE "recordId" = coalesce(d."eventId", d."programId")
			AND "recordKind" = (CASE WHEN d."eventId" IS NULL THEN 'program' ELSE 'event' END)::"RecordKind" LIMIT 1) l`;
	const ofDeadline = Prisma.join(onDeadline, " AND ");
	const ofListing = onListing.length > 0 ? Prisma.join(onListing, " AND ") : Prisma.sql`TRUE`;
	const [rows, counted] = await Promise.all([
		db().$queryRaw<DeadlineItem[]>`
			SELECT d.id, d.kind::text, d.label, d.note, d."opensOn"::text, d."closesOn"::text, d."closesTime", d."timeZone", d."timeZoneLabel",
				d.provisional, d.sequence, ${isoText("changedAt")}, ${isoText("closesAt")}, ${isoText("overAt")},
				coalesce((SELECT jsonb_agg(jsonb_build_object('previousDate', m."previousDate", 'note', m.note) ORDER BY m.position)
					FROM "DeadlineMove" m WHERE m."deadlineId" = d.id), '[]') AS moves,
				jsonb_build_object('recordKind', l."recordKind", 'slug', l.slug, 'name', l.title, 'status', l.card->'status',
					'shares', l.card->'shares') AS of
			FROM "Deadline" d ${listing} WHERE ${ofDeadline} AND ${ofListing} AND ${ofKind} AND ${after}
			ORDER BY d."overAt" ${direction}, d.id ${direction} LIMIT ${limit + 1}`,
		db().$queryRaw<{ facet: "kind" | "field" | "open" | "rows"; value: string; count: number }[]>`
			WITH nearest AS MATERIALIZED (
				SELECT * FROM "Deadline" d WHERE ${ofDeadline} ORDER BY d."overAt" ${direction}, d.id ${direction} LIMIT ${COUNTED}
			), base AS MATERIALIZED (
				SELECT replace(d.kind::text, '_', '-') AS kind, l.fields, ${ofKind} AS wanted, ${isOpen} AS open
				FROM nearest d ${listing} WHERE ${ofListing}
			)
			SELECT 'kind' AS facet, kind AS value, count(*)::int FROM base GROUP BY kind
			UNION ALL SELECT 'field', f, count(*)::int FROM base, unnest(fields) f WHERE wanted GROUP BY f
			UNION ALL SELECT 'open', '1', count(*)::int FROM base WHERE wanted AND open
			UNION ALL SELECT 'rows', '', count(*)::int FROM nearest
			ORDER BY 3 DESC, 2`,
	]);
	const countsOf = (facet: string) =>
		counted.filter((row) => row.facet === facet).map(({ value, count }) => ({ value, count }));
	const items = rows.slice(0, limit);
	const last = items.at(-1);
	return {
		items,
		next: rows.length > limit && last ? writeCursor({ keys: [last.overAt], id: last.id }) : null,
		kinds: countsOf("kind"),
		fields: countsOf("field"),
		open: countsOf("open")[0]?.count ?? 0,
		capped: (countsOf("rows")[0]?.count ?? 0) >= COUNTED,
	};
}

function isKind(kind: string): boolean {
	return (DEADLINE_KINDS as readonly string[]).includes(kind);
}

function isoText(column: string): Prisma.Sql {
	return Prisma.raw(
		`to_char(d."${column}" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "${column}"`,
	);
}
