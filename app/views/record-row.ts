import {
	type BridgeCard,
	type Card,
	COURSE_KIND_LABELS,
	type CourseCard,
	formatDates,
	ORGANIZATION_KIND_LABELS,
	type OrganizationCard,
	PROGRAM_KIND_LABELS,
	type ProgramCard,
	SERIES_KIND_LABELS,
	type SeriesCard,
	TALK_KIND_LABELS,
	type TalkCard,
	type TopicCard,
	timeState,
} from "#app/domain/catalogue/index.ts";
import type { ListRowProps } from "#app/ui/index.ts";
import { eventRow } from "./event-row.ts";
import { recordPath } from "./paths.ts";

/** What a row needs of a record: list items and search hits both have it. */
export type RowRecord = { slug: string; title: string; subkind: string; card: Card };

/** Any record as a row of a list, in words. `now` is an ISO instant. */
export function recordRow(item: RowRecord, now: string): ListRowProps {
	const { card } = item;
	if (card.kind === "event") return eventRow({ ...item, card }, now);
	return {
		title: item.title,
		href: recordPath(card.kind, item.slug),
		shares: card.shares ?? undefined,
		...particulars(card, item, now),
	};
}

function particulars(card: Exclude<Card, { kind: "event" }>, item: RowRecord, now: string) {
	switch (card.kind) {
		case "course":
			return course(card, item.subkind, now);
		case "talk":
			return talk(card, item.subkind, now);
		case "program":
			return program(card, item.subkind);
		case "series":
			return series(card, item);
		case "organization":
			return organization(card, item.subkind);
		case "topic":
			return topic(card);
		case "bridge":
			return bridge(card);
	}
}

function course(card: CourseCard, subkind: string, now: string): Partial<ListRowProps> {
	const latest = card.latestCohort;
	const online = /\bonline\b/i.test(card.format ?? "") && !card.place;
	return {
		kind: kindWord(COURSE_KIND_LABELS, subkind),
		where: card.place ?? (online ? "online" : undefined),
		how: card.duration ?? undefined,
		closing: latest
			? {
					text: `${COHORT_WORDS[timeState(latest.dates, now)]} ${formatDates(latest.dates, { short: true })}`,
				}
			: undefined,
	};
}

const COHORT_WORDS = { past: "last held", now: "on now:", upcoming: "next:" } as const;

function talk(card: TalkCard, subkind: string, now: string): Partial<ListRowProps> {
	const at = card.event ?? card.program ?? card.partOf ?? card.host;
	const { dates } = card;
	return {
		kind: kindWord(TALK_KIND_LABELS, subkind),
		date: dates
			? {
					text: formatDates(dates, { short: true }),
					dateTime:
						dates.precision === "day" && (dates.end ?? dates.start) === dates.start
							? (dates.start ?? undefined)
							: undefined,
				}
			: undefined,
		where: namesInBrief(card.people.map((person) => person.name)),
		how: at?.name,
		closing: card.recordingUrl ? { text: "recording", href: card.recordingUrl } : undefined,
		past: dates ? timeState(dates, now) === "past" : undefined,
	};
}

function program(card: ProgramCard, subkind: string): Partial<ListRowProps> {
	return {
		kind: kindWord(PROGRAM_KIND_LABELS, subkind),
		where: card.organizations.map((organization) => organization.name).join(" · ") || undefined,
		closing: card.startedYear ? { text: `since ${card.startedYear}` } : undefined,
	};
}

function series(card: SeriesCard, item: RowRecord): Partial<ListRowProps> {
	return {
		title: seriesTitle(item.title, card.aliases),
		kind: seriesKind(item.subkind),
		where: card.parent ? `with ${card.parent.name}` : (card.recurrence ?? undefined),
		closing: card.firstYear ? { text: `since ${card.firstYear}` } : undefined,
	};
}

function organization(card: OrganizationCard, subkind: string): Partial<ListRowProps> {
	return {
		kind: kindWord(ORGANIZATION_KIND_LABELS, subkind),
		where: card.place ?? undefined,
		closing: card.parent
			? { text: `part of ${card.parent.name}`, href: recordPath("organization", card.parent.slug) }
			: undefined,
	};
}

function topic(card: TopicCard): Partial<ListRowProps> {
	return {
		kind: "topic",
		where: card.synonyms.slice(0, 3).join(", ") || undefined,
		closing: card.parent
			? { text: `part of ${card.parent.name}`, href: recordPath("topic", card.parent.slug) }
			: undefined,
	};
}

function bridge(card: BridgeCard): Partial<ListRowProps> {
	return { title: bridgeTitle(card), kind: "bridge" };
}

/** The two ends in one line: "Reward prediction error ↔ Temporal-difference error". */
export function bridgeTitle(bridge: { left: { term: string }; right: { term: string } }): string {
	return `${bridge.left.term} ↔ ${bridge.right.term}`;
}

/** "Anthony Zador", "Ken Harris and Andreas Tolias", "Anthony Zador and 6 others". */
export function namesInBrief(names: readonly string[]): string | undefined {
	const [first, second] = names;
	if (!first) return undefined;
	if (names.length > 2) return `${first} and ${names.length - 1} others`;
	return second ? `${first} and ${second}` : first;
}

/** The name with the short one that people use, where it does not hold one already: "… (COSYNE)". */
export function seriesTitle(name: string, aliases: readonly string[]): string {
	const held = aliases.some((alias) => name.toLowerCase().includes(alias.toLowerCase()));
	const short = aliases.filter((alias) => alias.length <= SHORT_NAME).at(-1);
	return held || !short ? name : `${name} (${short})`;
}

const SHORT_NAME = 14;

/** "conference series"; tracks and collections are series by their name. */
export function seriesKind(subkind: string): string {
	const word = kindWord(SERIES_KIND_LABELS, subkind);
	return /track|collection/.test(word) ? word : `${word} series`;
}

/** The word for a closed set's value as it stands within a sentence. */
export function kindWord(labels: Readonly<Record<string, string>>, subkind: string): string {
	return (labels[subkind.replaceAll("-", "_")] ?? subkind).toLowerCase();
}
