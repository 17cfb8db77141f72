import type { TopicField } from "../fields.ts";

export type BridgeSide = "left" | "both" | "right";

/**
 * On which side of a bridge between two fields a topic stands: that of its field; of brain and mind where it is about them and
 * one end is; otherwise on both, as methods and topics across fields do.
 */
export function sideOfTopic(field: TopicField, left: TopicField, right: TopicField): BridgeSide {
	if (field === left && field === right) return "both";
	if (field === left) return "left";
	if (field === right) return "right";
	if (!isBrainOrMind(field)) return "both";
	if (isBrainOrMind(left)) return isBrainOrMind(right) ? "both" : "left";
	return isBrainOrMind(right) ? "right" : "both";
}

/** The side of a record by those of its topics that the bridge touches; on both where they disagree. */
export function sideOfRecord(topics: readonly string[], sides: ReadonlyMap<string, BridgeSide>): BridgeSide {
	const here = new Set(topics.flatMap((topic) => sides.get(topic) ?? []));
	const [only] = here;
	return here.size === 1 && only ? only : "both";
}

function isBrainOrMind(field: TopicField): boolean {
	return field === "neuroscience" || field === "cognitive_science";
}
