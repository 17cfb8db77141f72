import type { DeadlineItem, ListItem } from "#app/domain/catalogue/index.server.ts";
import {
	EVENT_KIND_LABELS,
	formatDates,
	formatDay,
	formatDeadline,
	formatMoves,
	isMilestone,
	kindLabel,
	MODE_LABELS,
	ROLE_LABELS,
	STATUS_LABELS,
	TALK_KIND_LABELS,
} from "#app/domain/catalogue/index.ts";
import { hostName, recordAddress } from "../addresses.ts";
import { deadlineTitle } from "../calendar/deadline-entry.ts";
import { locationText } from "../places.ts";
import type { FeedEntry } from "./feed-entry.ts";

/** An event in a feed: when, where, how, and what it is. `site` is the origin of the site. */
export function eventFeedEntry(event: ListItem<"event">, site: string): FeedEntry {
	const { card } = event;
	const unusual = card.status !== "announced" && card.status !== "confirmed";
	return {
		id: stableId(site, "event", event.id),
		title: `${unusual ? `${STATUS_LABELS[card.status]}: ` : ""}${event.title}`,
		url: recordAddress(site, "event", event.slug),
		changedAt: event.changedAt,
		lines: [
			formatDates(card.dates),
			locationText(card),
			card.mode && MODE_LABELS[card.mode],
			event.summary,
			...card.deadlines.map((deadline) => `${kindLabel(deadline.kind)}: ${formatDeadline(deadline)}`),
		].filter((line) => line !== null),
		categories: [labelOf(EVENT_KIND_LABELS, event.subkind)],
		authors: [],
	};
}

/** A deadline in a feed; it comes up as changed when it moves. `site` is the origin of the site. */
export function deadlineFeedEntry(deadline: DeadlineItem, site: string): FeedEntry {
	return {
		id: stableId(site, "deadline", deadline.id),
		title: `${deadline.of.status === "cancelled" ? "Cancelled: " : ""}${deadlineTitle(deadline)}, ${formatDeadline(deadline)}`,
		url: recordAddress(site, deadline.of.recordKind, deadline.of.slug),
		changedAt: deadline.changedAt,
		lines: [
			`${isMilestone(deadline.kind) ? "Due" : "Closes"} ${formatDeadline(deadline)}`,
			deadline.opensOn && `Opens ${formatDay(deadline.opensOn)}`,
			formatMoves(deadline),
			deadline.note,
		].filter((line) => line !== null),
		categories: [kindLabel(deadline.kind)],
		authors: [],
	};
}

/** A talk in a feed, with who takes part. `site` is the origin of the site. */
export function talkFeedEntry(talk: ListItem<"talk">, site: string): FeedEntry {
	const { card } = talk;
	const within = card.event ?? card.program ?? card.partOf ?? card.host;
	return {
		id: stableId(site, "talk", talk.id),
		title: talk.title,
		url: recordAddress(site, "talk", talk.slug),
		changedAt: talk.changedAt,
		lines: [
			card.dates && formatDates(card.dates),
			within?.name ?? null,
			card.people.map(({ name, role }) => `${name} (${labelOf(ROLE_LABELS, role).toLowerCase()})`).join(", "),
			talk.summary,
			card.recordingUrl && `Recording: ${card.recordingUrl}`,
		].filter((line) => line !== null),
		categories: [labelOf(TALK_KIND_LABELS, talk.subkind)],
		authors: card.people.map(({ name }) => name),
	};
}

function stableId(site: string, kind: string, id: string): string {
	return `tag:${hostName(site)},2026:${kind}/${id}`;
}

function labelOf(labels: Record<string, string>, word: string): string {
	return labels[word.replaceAll("-", "_")] ?? word;
}
