import {
	deadlineOverAt,
	deadlineState,
	EVENT_KIND_LABELS,
	type EventCard,
	type EventStatus,
	formatDates,
	kindLabel,
	type PartialDates,
	STATUS_LABELS,
	timeLeft,
	timeState,
} from "#app/domain/catalogue/index.ts";
import type { ListRowProps } from "#app/ui/index.ts";
import { recordPath } from "./paths.ts";
import { modeInBrief, placesInBrief } from "./places.ts";

/** Closing within a week is soon. */
export const SOON_MS = 7 * 24 * 3600 * 1000;

/** An event as a row of a list: when, what, where, how, which fields, and what closes next. `now` is an ISO instant. */
export function eventRow(
	item: { slug: string; title: string; subkind: string; card: EventCard },
	now: string,
): ListRowProps {
	const { card } = item;
	return {
		...datedRow(
			{ ...item, name: item.title, kind: item.subkind, dates: card.dates, status: card.status },
			now,
		),
		where: placesInBrief(card.places) || undefined,
		how: modeInBrief(card.mode, card.places),
		shares: card.shares ?? undefined,
		closing: nextClosing(card, now),
	};
}

/** An event that stands beside another thing: an edition before it, a satellite, a cohort. */
export function relatedRow(
	event: DatedEvent & { city: string | null },
	now: string,
	label?: string,
): ListRowProps {
	const row = datedRow(event, now);
	return { ...row, date: row.date && { ...row.date, note: label }, where: event.city ?? undefined };
}

type DatedEvent = { slug: string; name: string; kind: string; status: EventStatus; dates: PartialDates };

function datedRow({ slug, name, kind, status, dates }: DatedEvent, now: string): ListRowProps {
	const label = EVENT_KIND_LABELS[kind.replaceAll("-", "_") as keyof typeof EVENT_KIND_LABELS];
	return {
		title: name,
		href: recordPath("event", slug),
		date: {
			text: formatDates(dates, { short: true }),
			dateTime: dates.precision === "day" ? (dates.start ?? undefined) : undefined,
		},
		kind: label?.toLowerCase(),
		status:
			status === "announced" || status === "confirmed" ? undefined : STATUS_LABELS[status].toLowerCase(),
		past: timeState(dates, now) === "past",
	};
}

/** What of an event closes next, in words; nothing for what is cancelled. */
export function nextClosing(card: EventCard, now: string): ListRowProps["closing"] {
	if (card.status === "cancelled") return undefined;
	const next = card.deadlines.find((deadline) => deadlineState(deadline, now) !== "closed");
	if (!next) return undefined;
	const left = timeLeft(next, now)
		.replace(" (zone not stated)", "")
		.replace(/^closes /, "");
	const verb = next.label.endsWith("s") || kindLabel(next.kind).endsWith("s") ? "close" : "closes";
	return {
		text: `${kindLabel(next.kind).toLowerCase()}${next.provisional ? " (provisional)" : ""} ${verb} ${left}`,
		soon: Date.parse(deadlineOverAt(next)) - Date.parse(now) < SOON_MS,
	};
}
