import type { Visibility } from "#app/domain/people/index.ts";
import type { ThroughKind } from "./news.ts";

/** How widely somebody can say that they go: to nobody else, to members, to everyone. */
export const GOING_LABELS: Record<Visibility, string> = {
	hidden: "Only I see it",
	members: "Members may see it",
	public: "Everyone may see it",
};

/** What others' “I'm going” a reader may see at all, as far as it goes by how wide it is open; who may see whom comes on top. */
export function goingShownTo(viewer: { readonly accountId: string } | null): Visibility[] {
	return viewer === null ? ["public"] : ["members", "public"];
}

/** By what somebody hears of an event, the nearest first: one mail names one reason. */
export const THROUGH: readonly ThroughKind[] = [
	"going",
	"event",
	"series",
	"course",
	"program",
	"organization",
	"topic",
];

/** Through what a new event is news: what it is an edition or a cohort of. */
export const THROUGH_FOR_EDITIONS: readonly ThroughKind[] = ["series", "course"];
