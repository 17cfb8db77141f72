import {
	formatDates,
	type PartialDates,
	ROLE_LABELS,
	TALK_KIND_LABELS,
} from "#app/domain/catalogue/index.ts";
import { recordPath } from "./paths.ts";

type Person = { name: string; affiliation: string | null; role: string };
export type PeopleGroup = {
	role: string;
	people: { name: string; affiliation: string | null; href?: string | undefined }[];
};
export type TalkLineModel = { href: string; title: string; detail: string; people: PeopleGroup[] };

/** A talk as a line of the page it belongs to. */
export function talkLine(talk: {
	slug: string;
	name: string;
	kind: string;
	dates: PartialDates | null;
	people: Person[];
}): TalkLineModel {
	const kind = TALK_KIND_LABELS[talk.kind.replaceAll("-", "_") as keyof typeof TALK_KIND_LABELS];
	const date = talk.dates?.precision === "day" ? formatDates(talk.dates, { short: true }) : null;
	return {
		href: recordPath("talk", talk.slug),
		title: talk.name,
		detail: [kind?.toLowerCase(), date].filter(Boolean).join(", "),
		people: peopleByRole(talk.people),
	};
}

/**
 * People grouped by role, in the order of the source; the role's word in the plural where they are several. Names that their people confirmed lead to
 * them, by `handles`.
 */
export function peopleByRole(
	people: readonly Person[],
	handles?: ReadonlyMap<string, string>,
): PeopleGroup[] {
	return [...Map.groupBy(people, (person) => person.role)].map(([role, group]) => ({
		role: `${ROLE_LABELS[role as keyof typeof ROLE_LABELS] ?? role}${group.length > 1 ? "s" : ""}`,
		people: group.map(({ name, affiliation }) => {
			const handle = handles?.get(name);
			return { name, affiliation, ...(handle && { href: `/people/${handle}` }) };
		}),
	}));
}
