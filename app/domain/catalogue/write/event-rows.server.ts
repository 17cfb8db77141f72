import { randomUUID } from "node:crypto";
import type { Transaction } from "#app/platform/db/database.server.ts";
import type { EventDraft } from "../drafts/schema.ts";
import { isoDay } from "../listing/row.ts";
import { catalogueId } from "../load/ids.server.ts";
import type { Row } from "../load/rows.ts";
import { deleteOthers, upsertRows } from "../load/write-rows.server.ts";
import { closesAt, overAt } from "../time/deadlines.ts";
import { matchDeadlines } from "./match-deadlines.ts";
import type { References } from "./resolve-references.server.ts";

/** A draft that `publishable` finds nothing missing in. */
export interface EventToWrite {
	id: string;
	slug: string;
	draft: EventDraft;
	references: References;
	/** ISO instant. */
	now: string;
	/** Stands beside the old date of a deadline that is moved. */
	reason: string | null;
}

/** Writes an event and all its parts as the draft says; what is the same is not touched. Ids of parts stay what they are. */
export async function writeEventRows(tx: Transaction, event: EventToWrite): Promise<void> {
	const { id, draft, references, now } = event;
	const plain = { now, changedAt: false, sequence: false };
	await upsertRows(tx, "Event", ["id"], [eventRow(event)], { ...plain, changedAt: true });
	const parts: [Parameters<typeof upsertRows>[1], string[], Row[]][] = [
		["EventPlace", ["id"], placeRows(id, draft)],
		["Appearance", ["id"], personRows(id, draft)],
		["EventTopic", ["eventId", "topicId"], joinRows(id, "topicId", references.topics)],
		["EventProgram", ["eventId", "programId"], joinRows(id, "programId", references.programs)],
		[
			"EventOrganization",
			["eventId", "organizationId"],
			joinRows(id, "organizationId", references.organizations),
		],
	];
	for (const [table, key, rows] of parts) {
		// What is gone goes first: positions are unique.
		await deleteOthers(tx, table, key, "eventId", [id], rows);
		await upsertRows(tx, table, key, rows, plain);
	}
	await writeDeadlines(tx, event);
}

function eventRow({ id, slug, draft, references, now }: EventToWrite): Row {
	const { dates, cost } = draft;
	return {
		id,
		slug,
		name: draft.name,
		kind: draft.kind,
		description: draft.description,
		notes: draft.notes,
		url: draft.url,
		language: draft.language,
		level: draft.level,
		prerequisites: draft.prerequisites,
		links: draft.links,
		funding: draft.funding,
		year: dates.year,
		ordinal: draft.ordinal,
		officiallyAffiliated: draft.officiallyAffiliated,
		mode: draft.mode,
		feeAmount: cost.amount,
		feeCurrency: cost.currency,
		feeNote: cost.note,
		status: draft.status ?? "announced",
		startDate: dates.start,
		endDate: dates.end ?? (dates.precision === "day" ? dates.start : null),
		startTime: dates.startTime,
		endTime: dates.endTime,
		datePrecision: dates.precision,
		dateNote: dates.note,
		timeZone: dates.timeZone,
		checkedOn: now.slice(0, 10),
		seriesId: references.series,
		courseId: references.course,
		parentId: references.parent,
	};
}

function placeRows(eventId: string, draft: EventDraft): Row[] {
	return draft.places.map((place, position) => ({
		id: catalogueId("place", eventId, position),
		eventId,
		position,
		...place,
	}));
}

function personRows(eventId: string, draft: EventDraft): Row[] {
	return draft.people.map((person, position) => ({
		id: catalogueId("appearance", eventId, position),
		eventId,
		position,
		...person,
	}));
}

function joinRows(eventId: string, column: string, ids: readonly string[]): Row[] {
	return ids.map((id, position) => ({ eventId, [column]: id, position }));
}

async function writeDeadlines(
	tx: Transaction,
	{ id: eventId, draft, now, reason }: EventToWrite,
): Promise<void> {
	const there = (
		await tx.deadline.findMany({
			where: { eventId },
			include: { moves: { select: { position: true } } },
			orderBy: { position: "asc" },
		})
	).map((row) => ({ ...row, closesOn: isoDay(row.closesOn) }));
	const said = draft.deadlines.flatMap((one) =>
		one.kind && one.closesOn
			? [{ ...one, kind: one.kind, label: one.label ?? "", closesOn: one.closesOn }]
			: [],
	);
	const matched = matchDeadlines(there, said);
	const moves: Row[] = [];
	const rows = said.map((one, position): Row => {
		const old = matched[position] === null ? undefined : there[matched[position] ?? -1];
		const id = old?.id ?? randomUUID();
		if (old && old.closesOn !== one.closesOn)
			moves.push({
				id: randomUUID(),
				deadlineId: id,
				position: Math.max(-1, ...old.moves.map((move) => move.position)) + 1,
				previousDate: old.closesOn,
				note: reason,
			});
		const { mayFollowEvent, kind, label, note, ...time } = one;
		const moment = { ...time, moves: [] };
		return {
			id,
			eventId,
			programId: null,
			position,
			kind,
			label,
			note,
			mayFollowEvent,
			...time,
			closesAt: closesAt(moment),
			overAt: overAt(moment),
		};
	});
	await deleteOthers(tx, "Deadline", ["id"], "eventId", [eventId], rows);
	await upsertRows(tx, "Deadline", ["id"], rows, { now, changedAt: true, sequence: true });
	await upsertRows(tx, "DeadlineMove", ["id"], moves, { now, changedAt: false, sequence: false });
}
