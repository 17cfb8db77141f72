import { FIELD_LABELS, type TopicField } from "#app/domain/catalogue/index.ts";
import type { FieldKey } from "#app/ui/index.ts";
import { recordPath } from "./paths.ts";
import { fieldKey } from "./topic-links.ts";

export type TermModel = {
	term: string;
	field: string;
	/** Null for an end that belongs to several fields. */
	key: FieldKey | null;
	synonyms: string;
};

/** One end of a bridge, in words. */
export function termModel(end: { field: TopicField; term: string; synonyms: string[] }): TermModel {
	const key = fieldKey(end.field);
	return {
		term: end.term,
		field: FIELD_LABELS[end.field],
		key: key === "bridging" ? null : key,
		synonyms: end.synonyms.join(", "),
	};
}

/** A bridge as a pair of terms that links to its page. */
export function bridgePair(bridge: {
	slug: string;
	left: { field: TopicField; term: string; synonyms: string[] };
	right: { field: TopicField; term: string; synonyms: string[] };
}): { href: string; left: TermModel; right: TermModel } {
	return {
		href: recordPath("bridge", bridge.slug),
		left: termModel(bridge.left),
		right: termModel(bridge.right),
	};
}
