import { db } from "#app/platform/db/database.server.ts";
import type { TopicField } from "../fields.ts";
import { isoDay } from "../listing/row.ts";
import type { TopicLine } from "./event-page.server.ts";
import { type Moved, whereDidItGo } from "./find-record.server.ts";
import { readSome, type Some } from "./related.server.ts";
import { readSources, type SourceView } from "./sources.server.ts";

export type BridgeTerm = { field: TopicField; term: string; synonyms: string[] };
export type BridgeLine = {
	slug: string;
	name: string;
	left: BridgeTerm;
	right: BridgeTerm;
	/** The other topics that it touches. */
	topics: TopicLine[];
	/** False where it touches a narrower topic only. */
	direct: boolean;
};

export type TopicPage = {
	id: string;
	slug: string;
	name: string;
	field: TopicField;
	definition: string;
	synonyms: string[];
	/** From the broadest to the next broader one. */
	broader: TopicLine[];
	narrower: TopicLine[];
	/** Those that touch it first, then those that touch a narrower topic. */
	bridges: BridgeLine[];
	/** Topics of other fields that a bridge ties to this one, with those bridges. */
	across: (TopicLine & { through: { slug: string; name: string }[] })[];
	/** Those to come. */
	events: Some<"event">;
	courses: Some<"course">;
	series: Some<"series">;
	programs: Some<"program">;
	/** Newest first. */
	talks: Some<"talk">;
	organizations: Some<"organization">;
	sources: SourceView[];
	/** ISO date, ISO instant. */
	checkedOn: string;
	changedAt: string;
};

const MOST = 8;
const MOST_BRIDGES = 40;
const line = { select: { slug: true, name: true, field: true } } as const;

/** All that a topic's page shows at `now` (ISO instant); where the slug is an old one, where it moved. Throws AppError("not_found"). */
export async function readTopicPage(slug: string, now: string): Promise<TopicPage | Moved> {
	const topic = await db().topic.findUnique({
		where: { slug },
		include: {
			children: { ...line, orderBy: { name: "asc" } },
		},
	});
	if (!topic) return whereDidItGo("topic", slug);
	const about = { topic: [topic.slug] };
	const options = { now, limit: MOST };
	const [broader, bridges, events, courses, series, programs, talks, organizations, sources] =
		await Promise.all([
			readBroader(topic.parentId),
			readBridges(topic.slug, now),
			readSome("event", { ...about, when: "upcoming" }, options),
			readSome("course", about, options),
			readSome("series", about, options),
			readSome("program", about, options),
			readSome("talk", about, options),
			readSome("organization", about, options),
			readSources("topic", topic.id),
		]);
	return {
		id: topic.id,
		slug: topic.slug,
		name: topic.name,
		field: topic.field,
		definition: topic.definition,
		synonyms: topic.synonyms,
		broader,
		narrower: topic.children,
		bridges,
		across: topicsAcross(
			topic.field,
			bridges.filter((bridge) => bridge.direct),
		),
		events,
		courses,
		series,
		programs,
		talks,
		organizations,
		sources,
		checkedOn: isoDay(topic.checkedOn),
		changedAt: topic.changedAt.toISOString(),
	};
}

/** Topics of other fields that share a bridge with a topic of `field`, those with most bridges first. */
export function topicsAcross(field: TopicField, bridges: readonly BridgeLine[]): TopicPage["across"] {
	const found = new Map<string, TopicPage["across"][number]>();
	for (const bridge of bridges) {
		for (const topic of bridge.topics) {
			if (topic.field === field) continue;
			const entry = found.get(topic.slug) ?? { ...topic, through: [] };
			entry.through.push({ slug: bridge.slug, name: bridge.name });
			found.set(topic.slug, entry);
		}
	}
	return [...found.values()].sort(
		(one, other) => other.through.length - one.through.length || one.name.localeCompare(other.name, "en"),
	);
}

/** The chain of broader topics, the broadest first. A few steps: the vocabulary is a shallow tree. */
async function readBroader(parentId: string | null): Promise<TopicLine[]> {
	const chain: (TopicLine & { id: string })[] = [];
	let next = parentId;
	while (next !== null && !chain.some((topic) => topic.id === next)) {
		const topic = await db().topic.findUnique({
			where: { id: next },
			select: { id: true, slug: true, name: true, field: true, parentId: true },
		});
		if (!topic) break;
		const { parentId: above, ...entry } = topic;
		chain.unshift(entry);
		next = above;
	}
	return chain.map(({ slug, name, field }) => ({ slug, name, field }));
}

async function readBridges(slug: string, now: string): Promise<BridgeLine[]> {
	const { items } = await readSome("bridge", { topic: [slug] }, { now, limit: MOST_BRIDGES });
	const rows = await db().bridge.findMany({
		where: { id: { in: items.map((item) => item.id) } },
		include: { topics: { include: { topic: line }, orderBy: { position: "asc" } } },
		orderBy: { name: "asc" },
	});
	const bridges = rows.map((bridge) => {
		const topics = bridge.topics.map((row) => row.topic);
		return {
			slug: bridge.slug,
			name: bridge.name,
			left: { field: bridge.leftField, term: bridge.leftTerm, synonyms: bridge.leftSynonyms },
			right: { field: bridge.rightField, term: bridge.rightTerm, synonyms: bridge.rightSynonyms },
			topics: topics.filter((other) => other.slug !== slug),
			direct: topics.some((other) => other.slug === slug),
		};
	});
	return [...bridges.filter((bridge) => bridge.direct), ...bridges.filter((bridge) => !bridge.direct)];
}
