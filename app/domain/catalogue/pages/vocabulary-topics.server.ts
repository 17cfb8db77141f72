import { db } from "#app/platform/db/database.server.ts";
import type { TopicField } from "../fields.ts";

export type VocabularyTopic = {
	id: string;
	slug: string;
	name: string;
	field: TopicField;
	synonyms: string[];
};

/** The whole vocabulary by name: what one chooses topics from. Some hundred terms. */
export function readVocabularyTopics(): Promise<VocabularyTopic[]> {
	return db().topic.findMany({
		select: { id: true, slug: true, name: true, field: true, synonyms: true },
		orderBy: { name: "asc" },
	});
}
