import type { VocabularyTopic } from "#app/domain/catalogue/index.server.ts";
import { FIELD_LABELS, TOPIC_FIELDS, type TopicField } from "#app/domain/catalogue/index.ts";
import type { OwnProfile } from "#app/domain/people/index.server.ts";
import { fieldKey } from "../topic-links.ts";
import { languageWords } from "./choices.server.ts";
import type { TopicGroup } from "./topics-part.tsx";

/** A profile as the fields of its pages hold it: all texts, as forms send them. */
export function profileValues(profile: OwnProfile): Record<string, unknown> {
	return {
		name: profile.name,
		handle: profile.handle,
		about: profile.about,
		stage: profile.stage ?? "",
		affiliation: profile.affiliation ?? "",
		rorId: profile.rorId ?? "",
		lab: profile.lab ?? "",
		country: profile.country ?? "",
		orcid: profile.orcid?.id ?? "",
		languages: profile.languages.map(languageWords),
		links: profile.links.join("\n"),
		introductionsPaused: profile.introductionsPaused ? "on" : "",
		neuroscience: String(profile.percent.neuroscience),
		cognitive: String(profile.percent.cognitive),
		ai: String(profile.percent.ai),
		topics: profile.topics.map(({ slug }) => slug),
		methods: profile.methods.join("\n"),
		offers: profile.offers,
		needs: profile.needs,
		timeZone: profile.timeZone ?? "",
		freeHours: profile.freeHours.map(String),
		...profile.settings,
	};
}

/** The vocabulary by field, as one chooses from it. */
export function topicGroups(topics: readonly VocabularyTopic[]): TopicGroup[] {
	return TOPIC_FIELDS.map((field: TopicField) => ({
		label: FIELD_LABELS[field],
		topics: topics
			.filter((topic) => topic.field === field)
			.map(({ slug, name, synonyms }) => ({ slug, name, synonyms, field: fieldKey(field) })),
	})).filter((group) => group.topics.length > 0);
}
