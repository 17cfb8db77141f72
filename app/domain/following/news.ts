import {
	type DraftDeadline,
	deadlineOverAt,
	type EventDraft,
	eventOverAt,
	type FieldChanges,
	formatDates,
	formatDeadline,
	matchDeadlines,
	type PartialDates,
	type RecordKind,
} from "#app/domain/catalogue/index.ts";

/** By what somebody hears of an event: they go there, or follow it or what it belongs to. */
export type ThroughKind = RecordKind | "going";

/** One thing that those who follow an event have to know, in words. */
export type News =
	| { what: "cancelled" | "postponed" | "reinstated" | "withdrawn" | "restored" }
	| { what: "dates"; before: string; after: string }
	| { what: "deadline"; label: string; before: string; after: string }
	| { what: "edition"; after: string };

/** What of a change the news are read off. */
export type ReadChange = { verb: string; fields: FieldChanges };

/** Whether a change of an event can be news at all: whoever follows it is not told of a mended text. */
export function concernsPeople({ verb, fields }: ReadChange): boolean {
	if (verb === "withdrawn" || verb === "restored") return true;
	if (verb === "made") return isOfSomething(fields.series) || isOfSomething(fields.course);
	return "status" in fields || "dates" in fields || "deadlines" in fields;
}

/**
 * What several changes of one event, oldest first, come to: what was set and set back is no news, nor is what moved in an event that
 * does not take place, nor what is over. `now` is an ISO instant.
 */
export function newsOf(changes: readonly ReadChange[], event: { dates: PartialDates }, now: string): News[] {
	const gone = netGone(changes);
	const made = changes.some(({ verb }) => verb === "made");
	const dates = net<EventDraft["dates"]>(changes, "dates");
	const days = [event.dates, ...(dates && !made ? [partial(dates.before)] : [])];
	if (days.every((one) => Date.parse(eventOverAt(one)) <= Date.parse(now))) return [];
	const status = net<EventDraft["status"]>(changes, "status");
	if (made) {
		const off = status?.after === "cancelled" || changes.at(-1)?.verb === "withdrawn";
		return off ? [] : [{ what: "edition", after: formatDates(event.dates) }];
	}
	if (gone === "withdrawn") return [{ what: "withdrawn" }];
	const turn = status && turnOf(status.before, status.after);
	if (turn === "cancelled") return [{ what: "cancelled" }];
	const words = dates && {
		before: formatDates(partial(dates.before)),
		after: formatDates(partial(dates.after)),
	};
	return [
		...(gone ? [{ what: gone }] : []),
		...(turn ? [{ what: turn }] : []),
		...(words && words.before !== words.after ? [{ what: "dates" as const, ...words }] : []),
		...movedDeadlines(net<DraftDeadline[]>(changes, "deadlines"), now),
	];
}

/** A field before the first change that touches it, and after the last. */
function net<T>(changes: readonly ReadChange[], field: keyof FieldChanges): { before: T; after: T } | null {
	const touching = changes.flatMap(({ fields }) => fields[field] ?? []);
	const [first, last] = [touching[0], touching.at(-1)];
	return first && last ? { before: first.before as T, after: last.after as T } : null;
}

function netGone(changes: readonly ReadChange[]): "withdrawn" | "restored" | null {
	const turns = changes.map(({ verb }) => verb).filter((verb) => verb === "withdrawn" || verb === "restored");
	// Each turn takes the one before it back: an even number of them comes to nothing.
	return turns.length % 2 === 0 ? null : (turns.at(-1) ?? null);
}

type Status = EventDraft["status"];

function turnOf(before: Status, after: Status): "cancelled" | "postponed" | "reinstated" | null {
	if (before === after) return null;
	if (after === "cancelled" || after === "postponed") return after;
	return before === "cancelled" || before === "postponed" ? "reinstated" : null;
}

function movedDeadlines(
	lists: { before: DraftDeadline[]; after: DraftDeadline[] } | null,
	now: string,
): Extract<News, { what: "deadline" }>[] {
	if (!lists) return [];
	const before = lists.before.flatMap(dated);
	const after = lists.after.flatMap(dated);
	return matchDeadlines(before, after).flatMap((at, index) => {
		const [old, one] = [at === null ? undefined : before[at], after[index]];
		if (!old || !one) return [];
		const words = { before: formatDeadline(old), after: formatDeadline(one) };
		const over = [old, one].every((deadline) => Date.parse(deadlineOverAt(deadline)) <= Date.parse(now));
		return over || words.before === words.after ? [] : [{ what: "deadline", label: one.label, ...words }];
	});
}

function dated(deadline: DraftDeadline) {
	const { kind, label, closesOn } = deadline;
	return kind && closesOn ? [{ ...deadline, kind, label: label ?? "", closesOn, moves: [] }] : [];
}

function partial(dates: EventDraft["dates"]): PartialDates {
	return { ...dates, precision: dates.precision ?? "undecided", year: dates.year ?? 0 };
}

function isOfSomething(change: { after: unknown } | undefined): boolean {
	return change !== undefined && change.after !== null;
}
