import {
	type DeadlineCard,
	deadlineState,
	type FieldShares,
	formatDay,
	formatDeadline,
	formatInZone,
	formatMoves,
	isMilestone,
	kindLabel,
	opensIn,
	timeLeft,
} from "#app/domain/catalogue/index.ts";
import type { DeadlineRowProps } from "#app/ui/index.ts";
import { SOON_MS } from "./event-row.ts";
import { recordPath } from "./paths.ts";

export type ListedDeadline = DeadlineCard & {
	of: {
		recordKind: "event" | "program";
		slug: string;
		name: string;
		status: string | null;
		shares: FieldShares | null;
	};
};

/**
 * A deadline as a row of a list, in the zone of its source, and in the reader's where `timeZone` names it.
 * `now` is an ISO instant.
 */
export function deadlineRow(
	deadline: ListedDeadline,
	now: string,
	timeZone: string | null,
): DeadlineRowProps & { id: string } {
	const closed = deadlineState(deadline, now) === "closed";
	const kind = kindLabel(deadline.kind);
	const opens = opensIn(deadline, now);
	// The row says "zone not stated" beside the date already.
	const left = timeLeft(deadline, now, { milestone: isMilestone(deadline.kind), timeZone }).replace(
		" (zone not stated)",
		"",
	);
	return {
		id: deadline.id,
		kind: deadline.label.toLowerCase() === kind.toLowerCase() ? kind : deadline.label,
		event: { title: deadline.of.name, href: recordPath(deadline.of.recordKind, deadline.of.slug) },
		date: { text: formatDay(deadline.closesOn, true), dateTime: deadline.closesOn },
		left: deadline.of.status === "cancelled" ? "event cancelled" : opens ? `${opens}, ${left}` : left,
		stated: formatDeadline(deadline),
		instant: deadline.closesAt ?? undefined,
		readerText: timeZone && deadline.closesAt ? formatInZone(deadline, timeZone) : undefined,
		provisional: deadline.provisional,
		moved: formatMoves(deadline)?.replace(/^moved /, ""),
		soon: !closed && Date.parse(deadline.overAt) - Date.parse(now) < SOON_MS,
		past: closed,
		shares: deadline.of.shares ?? undefined,
	};
}

export type DeadlineLine = {
	id: string;
	label: string;
	kind: string | null;
	stated: string;
	instant: string | null;
	date: string;
	readerText: string | undefined;
	opens: string | null;
	note: string | null;
	left: string;
	provisional: boolean;
	moves: string | null;
	past: boolean;
};

/** A deadline as a line of its event's table. */
export function deadlineLine(
	deadline: DeadlineCard & { note: string | null },
	now: string,
	timeZone: string | null,
): DeadlineLine {
	const kind = kindLabel(deadline.kind);
	return {
		id: deadline.id,
		label: deadline.label,
		kind: deadline.label.toLowerCase() === kind.toLowerCase() ? null : kind.toLowerCase(),
		stated: formatDeadline(deadline),
		instant: deadline.closesAt,
		date: deadline.closesOn,
		readerText: timeZone && deadline.closesAt ? formatInZone(deadline, timeZone) : undefined,
		opens: deadline.opensOn && `Opens ${formatDay(deadline.opensOn)}.`,
		note: deadline.note && sentence(deadline.note),
		left: timeLeft(deadline, now, { milestone: isMilestone(deadline.kind), timeZone }),
		provisional: deadline.provisional,
		moves: formatMoves(deadline),
		past: deadlineState(deadline, now) === "closed",
	};
}

function sentence(note: string): string {
	return `${note.charAt(0).toUpperCase()}${note.slice(1)}${/[.!?]$/.test(note) ? "" : "."}`;
}
