import { db } from "#app/platform/db/database.server.ts";
import type { TopicWords } from "./suggest-topics.ts";

/** The vocabulary with all the words by which its topics are suggested: names, synonyms, terms of the bridges that touch them. */
export async function readTopicWords(): Promise<TopicWords[]> {
	const topics = await db().topic.findMany({
		select: {
			slug: true,
			name: true,
			synonyms: true,
			bridges: {
				select: {
					bridge: {
						select: { leftTerm: true, leftSynonyms: true, rightTerm: true, rightSynonyms: true },
					},
				},
			},
		},
		orderBy: { slug: "asc" },
	});
	return topics.map(({ slug, name, synonyms, bridges }) => ({
		slug,
		name,
		synonyms,
		bridgeTerms: bridges.flatMap(({ bridge }) => [
			bridge.leftTerm,
			...bridge.leftSynonyms,
			bridge.rightTerm,
			...bridge.rightSynonyms,
		]),
	}));
}
