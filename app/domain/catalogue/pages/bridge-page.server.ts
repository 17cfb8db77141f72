import { db } from "#app/platform/db/database.server.ts";
import type { RecordKind } from "../cards.ts";
import type { FieldShares, TopicField } from "../fields.ts";
import { isoDay } from "../listing/row.ts";
import { type BridgeSide, sideOfRecord, sideOfTopic } from "./bridge-sides.ts";
import type { TopicLine } from "./event-page.server.ts";
import { type Moved, whereDidItGo } from "./find-record.server.ts";
import { type AnyItem, inOrder, readShares, readSome } from "./related.server.ts";
import { readSources, type SourceView } from "./sources.server.ts";
import type { BridgeTerm } from "./topic-page.server.ts";

export type BridgeReference = {
	title: string;
	authors: string;
	year: number;
	venue: string;
	doi: string | null;
	url: string | null;
	/** True where the paper was found by name in a page or repository, false where only a code index names it. */
	read: boolean;
};

/** What stands on one side of a bridge, or on both. */
export type BridgeStand = {
	side: BridgeSide;
	topics: TopicLine[];
	/** Events to come, then what lasts, then talks. */
	items: AnyItem[];
	/** People named in its talks, with one of them. */
	people: { name: string; talk: { slug: string; name: string } }[];
};

export type BridgePage = {
	id: string;
	slug: string;
	name: string;
	left: BridgeTerm;
	right: BridgeTerm;
	carriesOver: string;
	doesNot: string;
	references: BridgeReference[];
	topics: TopicLine[];
	/** The left side, both, the right side. */
	stands: BridgeStand[];
	/** Other bridges that touch the same topics, those that share most first. */
	nearby: { slug: string; name: string }[];
	shares: FieldShares | null;
	sources: SourceView[];
	/** ISO date, ISO instant. */
	checkedOn: string;
	changedAt: string;
};

const MOST = 12;
const MOST_PER_SIDE = 6;
const MOST_NEARBY = 6;

/** All that a bridge's page shows at `now` (ISO instant); where the slug is an old one, where it moved. Throws AppError("not_found"). */
export async function readBridgePage(slug: string, now: string): Promise<BridgePage | Moved> {
	const bridge = await db().bridge.findUnique({
		where: { slug },
		include: { references: { orderBy: { position: "asc" } }, topics: inOrder },
	});
	if (!bridge) return whereDidItGo("bridge", slug);
	const topics = bridge.topics.map((row) => row.topic);
	const left = { field: bridge.leftField, term: bridge.leftTerm, synonyms: bridge.leftSynonyms };
	const right = { field: bridge.rightField, term: bridge.rightTerm, synonyms: bridge.rightSynonyms };
	const [stands, nearby, shares, sources] = await Promise.all([
		readStands(topics, left.field, right.field, now),
		readNearby(bridge.id),
		readShares("bridge", bridge.id),
		readSources("bridge", bridge.id),
	]);
	return {
		id: bridge.id,
		slug: bridge.slug,
		name: bridge.name,
		left,
		right,
		carriesOver: bridge.carriesOver,
		doesNot: bridge.doesNot,
		references: bridge.references.map(({ title, authors, year, venue, doi, url, confidence }) => ({
			title,
			authors,
			year,
			venue,
			doi,
			url,
			read: confidence === "high",
		})),
		topics,
		stands,
		nearby,
		shares,
		sources,
		checkedOn: isoDay(bridge.checkedOn),
		changedAt: bridge.changedAt.toISOString(),
	};
}

async function readStands(
	topics: TopicLine[],
	left: TopicField,
	right: TopicField,
	now: string,
): Promise<BridgeStand[]> {
	const sides = new Map(topics.map((topic) => [topic.slug, sideOfTopic(topic.field, left, right)]));
	const slugs = [...sides.keys()];
	const options = { now, limit: MOST };
	// A filter without values would find everything.
	const found =
		slugs.length === 0
			? []
			: await Promise.all([
					readSome("event", { topic: slugs, when: "upcoming" }, options),
					readSome("course", { topic: slugs }, options),
					readSome("program", { topic: slugs }, options),
					readSome("talk", { topic: slugs }, options),
				]);
	const items: AnyItem[] = found.flatMap((some): AnyItem[] => some.items);
	const topicsOf = await readTopicsOf(items);
	const sideOf = (item: AnyItem) => sideOfRecord(topicsOf.get(item.id) ?? [], sides);
	return (["left", "both", "right"] as const).map((side) => {
		const here = items.filter((item) => sideOf(item) === side);
		return {
			side,
			topics: topics.filter((topic) => sides.get(topic.slug) === side),
			items: [...Map.groupBy(here, (item) => item.recordKind).values()].flatMap((group) =>
				group.slice(0, MOST_PER_SIDE),
			),
			people: peopleOf(here),
		};
	});
}

async function readTopicsOf(items: readonly AnyItem[]): Promise<Map<string, string[]>> {
	const kinds = [...Map.groupBy(items, (item) => item.recordKind)];
	const rows = await db().listing.findMany({
		where: {
			OR: kinds.map(([recordKind, group]: [RecordKind, AnyItem[]]) => ({
				recordKind,
				recordId: { in: group.map((item) => item.id) },
			})),
		},
		select: { recordId: true, topics: true },
	});
	return new Map(rows.map((row) => [row.recordId, row.topics]));
}

function peopleOf(items: readonly AnyItem[]): BridgeStand["people"] {
	const people = new Map<string, BridgeStand["people"][number]>();
	for (const item of items) {
		if (item.card.kind !== "talk") continue;
		for (const { name } of item.card.people) {
			if (!people.has(name)) people.set(name, { name, talk: { slug: item.slug, name: item.title } });
		}
	}
	return [...people.values()].slice(0, MOST);
}

async function readNearby(bridgeId: string): Promise<{ slug: string; name: string }[]> {
	const rows = await db().bridge.findMany({
		where: { id: { not: bridgeId }, topics: { some: { topic: { bridges: { some: { bridgeId } } } } } },
		select: {
			slug: true,
			name: true,
			topics: { where: { topic: { bridges: { some: { bridgeId } } } }, select: { topicId: true } },
		},
	});
	return rows
		.sort((one, other) => other.topics.length - one.topics.length || one.name.localeCompare(other.name, "en"))
		.slice(0, MOST_NEARBY)
		.map(({ slug, name }) => ({ slug, name }));
}
