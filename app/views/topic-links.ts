import type { TopicField } from "#app/domain/catalogue/index.ts";
import type { FieldKey, TopicLinkProps } from "#app/ui/index.ts";
import { recordPath } from "./paths.ts";

const KEYS: Record<TopicField, FieldKey | "bridging"> = {
	neuroscience: "neuroscience",
	artificial_intelligence: "artificialIntelligence",
	cognitive_science: "cognitiveScience",
	methods: "methods",
	bridging: "bridging",
};

/** A topic's field as components name it. */
export function fieldKey(field: TopicField): FieldKey | "bridging" {
	return KEYS[field];
}

/** Topics as the links that show their field. */
export function topicLinks(
	topics: readonly { slug: string; name: string; field: TopicField }[],
): TopicLinkProps[] {
	return topics.map(({ slug, name, field }) => ({
		name,
		href: recordPath("topic", slug),
		field: KEYS[field],
	}));
}
