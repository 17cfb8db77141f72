import type { Going } from "#app/domain/following/index.server.ts";
import { GOING_LABELS } from "#app/domain/following/index.ts";
import { VISIBILITIES } from "#app/domain/people/index.ts";

export type GoingModel = ReturnType<typeof goingModel>;

/** Who goes to an event, in the reader's words, and what the reader may say of themselves. */
export function goingModel(
	going: Going & { member: boolean },
	event: {
		name: string;
		path: string;
		state: "past" | "now" | "upcoming";
		status: string | null;
		slug: string;
	},
) {
	const past = event.state === "past";
	const unnamed = going.count - going.people.length;
	const open = !past && event.status !== "cancelled";
	return {
		name: event.name,
		title: past ? "Who went" : "Who goes",
		own: going.own,
		ownWords: going.own && (past ? "You said that you went." : "You go."),
		/** Where the reader says that they go; strangers sign in first. Null where there is nothing to say. */
		action: going.member && (open || going.own !== null) ? `/events/${event.slug}/going` : null,
		mayChange: open,
		signIn: open && !going.member ? `/sign-in?${new URLSearchParams({ returnTo: event.path })}` : null,
		choices: VISIBILITIES.map((value) => ({ value, label: GOING_LABELS[value] })),
		chosen: going.own ?? ("hidden" as const),
		count:
			going.count === 0
				? null
				: `${going.count} ${going.count === 1 ? "person" : "people"}${going.own ? " besides you" : ""}`,
		people: going.people.map(({ name, handle }) => ({ label: name, href: `/people/${handle}` })),
		more: unnamed > 0 ? `and ${unnamed} more` : null,
		empty: past || !open ? null : "Nobody says so to you yet.",
	};
}
