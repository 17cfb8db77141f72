import type { NamedRecord } from "#app/domain/catalogue/index.server.ts";
import type { RecordKind } from "#app/domain/catalogue/index.ts";
import type { Followed, NextOfMine } from "#app/domain/following/index.server.ts";
import type { OwnProfile } from "#app/domain/people/index.server.ts";
import { deadlineRow } from "../deadline-row.ts";
import { eventRow } from "../event-row.ts";
import { recordPath } from "../paths.ts";
import { nextStep } from "../profile/profile-steps-model.ts";

export type MeModel = ReturnType<typeof meModel>;

const GROUPS: readonly (readonly [RecordKind, string])[] = [
	["topic", "Topics"],
	["series", "Series"],
	["event", "Events"],
	["program", "Programs"],
	["course", "Courses"],
	["organization", "Organizations"],
	["bridge", "Bridges"],
	["talk", "Talks"],
];

const KIND_WORDS: Record<RecordKind, string> = {
	topic: "topic",
	series: "series",
	event: "event",
	program: "program",
	course: "course",
	organization: "organization",
	bridge: "bridge",
	talk: "talk",
};

/** What waits for moderators. */
export type Waiting = { reports: number; claims: number; proposals: number };

/** One's own page in words: what comes next of what one follows and where one goes, then all of it. `now` is an ISO instant. */
export function meModel(
	of: {
		followed: readonly Followed[];
		next: NextOfMine;
		organized: readonly NamedRecord[];
		waiting: Waiting | null;
		profile: OwnProfile;
	},
	now: string,
) {
	const { followed, next, organized, waiting, profile } = of;
	return {
		closing: next.closing.map((deadline) => deadlineRow(deadline, now, null)),
		going: next.going.map((event) => eventRow(event, now)),
		hasFollowed: followed.length > 0,
		followed: GROUPS.map(([kind, title]) => ({
			title,
			items: followed
				.filter((one) => one.kind === kind)
				.map(({ slug, name, gone }) => ({ kind, slug, name, gone, href: recordPath(kind, slug) })),
		})).filter(({ items }) => items.length > 0),
		organized: organized.map(({ kind, slug, name }) => ({
			href: recordPath(kind, slug),
			label: name,
			kind: KIND_WORDS[kind],
		})),
		waiting: waiting && waitingLines(waiting),
		profile: nextStep(profile),
	};
}

function waitingLines({ reports, claims, proposals }: Waiting) {
	return [
		{ label: counted(reports, "report"), href: "/moderation", count: reports },
		{
			label: counted(claims, "claim to a name", "claims to names"),
			href: "/moderation/claims",
			count: claims,
		},
		{ label: counted(proposals, "proposed event"), href: "/moderation/proposals", count: proposals },
	].filter(({ count }) => count > 0);
}

function counted(count: number, one: string, many = `${one}s`): string {
	return `${count} ${count === 1 ? one : many} ${count === 1 ? "waits" : "wait"} for a decision`;
}
