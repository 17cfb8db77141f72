import type { TopicPage } from "#app/domain/catalogue/index.server.ts";
import { FIELD_LABELS, fieldShares } from "#app/domain/catalogue/index.ts";
import { bridgePair } from "./bridge-terms.ts";
import { recordPath } from "./paths.ts";
import { recordFrame } from "./record-frame.ts";
import { rowSection } from "./row-section.ts";
import { topicLinks } from "./topic-links.ts";
import { linksTo, linksToBridges } from "./usual.ts";

export type TopicPageModel = ReturnType<typeof topicPageModel>;

/** As many stand open; the others fold away, so that what is on is not far down. */
const FIRST_BRIDGES = 6;

/** A topic's page in the reader's words. `now` is an ISO instant. */
export function topicPageModel(topic: TopicPage, now: string) {
	const all = (folder: string, label: string) => ({ href: `/${folder}?topic=${topic.slug}`, label });
	return {
		frame: recordFrame({
			name: topic.name,
			path: recordPath("topic", topic.slug),
			kicker: topic.field === "bridging" ? "Topic across fields" : `Topic of ${fieldWord(topic.field)}`,
			lede: topic.definition,
			shares: fieldShares([topic.field]),
			crumbs: [{ label: "Topics", href: "/topics" }, ...linksTo("topics", topic.broader)],
			facts: [
				{ term: "Also called", lines: topic.synonyms },
				{ term: "Field", text: FIELD_LABELS[topic.field] },
				{ term: "Part of", links: linksTo("topics", topic.broader.toReversed()) },
			],
			sources: topic.sources,
			checkedOn: topic.checkedOn,
		}),
		narrower: topicLinks(topic.narrower),
		bridges: topic.bridges.slice(0, FIRST_BRIDGES).map(bridgePair),
		moreBridges: topic.bridges.slice(FIRST_BRIDGES).map(bridgePair),
		across: topic.across.map(({ through, ...other }) => ({
			topic: topicLinks([other])[0],
			href: recordPath("topic", other.slug),
			through: linksToBridges(through),
		})),
		sections: [
			rowSection(
				{ id: "events", title: "Events to come", all: all("events", "All events about it") },
				topic.events,
				now,
			),
			rowSection(
				{ id: "courses", title: "Courses", all: all("courses", "All courses about it") },
				topic.courses,
				now,
			),
			rowSection(
				{ id: "talks", title: "Talks and panels", all: all("talks", "All talks about it") },
				topic.talks,
				now,
			),
			rowSection(
				{ id: "series", title: "Series", all: all("series", "All series about it") },
				topic.series,
				now,
			),
			rowSection(
				{ id: "programs", title: "Programs", all: all("programs", "All programs about it") },
				topic.programs,
				now,
			),
			rowSection(
				{
					id: "organizations",
					title: "Organizations",
					all: all("organizations", "All organizations that work on it"),
				},
				topic.organizations,
				now,
			),
		].filter((section) => section.rows.length > 0),
		hasEvents: topic.events.items.length > 0,
		allBridges: `/bridges?topic=${topic.slug}`,
		pastEvents: `/events?topic=${topic.slug}&when=past`,
	};
}

/** A field's name within a sentence. */
export function fieldWord(field: TopicPage["field"]): string {
	return field === "artificial_intelligence" ? "AI" : FIELD_LABELS[field].toLowerCase();
}
