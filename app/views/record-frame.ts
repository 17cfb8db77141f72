import type { SourceView } from "#app/domain/catalogue/index.server.ts";
import type { FieldShares, TopicField } from "#app/domain/catalogue/index.ts";
import type { FollowState } from "#app/domain/following/index.ts";
import type { Crumb } from "#app/ui/index.ts";
import type { Fact } from "./fact-list.tsx";
import { checkedText, sourceItems } from "./sources.ts";
import { topicLinks } from "./topic-links.ts";

export type RecordFrame = ReturnType<typeof recordFrame>;

/** What the page of every lasting thing, talk, topic and bridge has in common, in words. */
export function recordFrame(of: {
	name: string;
	path: string;
	/** What it is: "Online course". */
	kicker: string;
	lede: string | null;
	shares: FieldShares | null;
	/** From the list of its kind down to the thing above it. */
	crumbs: Crumb[];
	/** Its own page elsewhere. */
	url?: string | null;
	facts: Fact[];
	topics?: readonly { slug: string; name: string; field: TopicField }[];
	sources: readonly SourceView[];
	checkedOn: string;
	/** People stand on it, one of whom may be the reader. */
	people?: boolean;
}) {
	return {
		name: of.name,
		path: of.path,
		kicker: of.kicker,
		lede: of.lede,
		shares: of.shares ?? undefined,
		crumbs: [...of.crumbs, { label: of.name }],
		url: of.url ?? null,
		facts: of.facts,
		topics: topicLinks(of.topics ?? []),
		sources: sourceItems(of.sources),
		checked: checkedText(of.checkedOn),
		people: of.people ?? false,
		/** Whether the reader follows it, where it can be followed from its page. */
		follow: undefined as FollowState | undefined,
	};
}

/** A record's page with whether its reader follows it. */
export function withFollow<Model extends { frame: RecordFrame }>(model: Model, follow: FollowState): Model {
	return { ...model, frame: { ...model.frame, follow } };
}
