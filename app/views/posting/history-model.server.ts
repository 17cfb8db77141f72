import { readNames } from "#app/domain/catalogue/index.server.ts";
import type { DraftField } from "#app/domain/catalogue/index.ts";
import { nameVisiblePeople } from "#app/domain/people/index.server.ts";
import type { ActorKind, PastChange } from "#app/domain/posting/index.server.ts";
import { instantText } from "../instants.ts";
import { FIELD_WORDS, fieldWords } from "./field-words.ts";

const ACTORS: Record<ActorKind, string> = {
	organizer: "an organizer",
	moderator: "a moderator",
	import: "an import",
	somebody: "somebody with an account",
	unknown: "somebody who is not on record",
};

const VERBS: Record<PastChange["verb"], string> = {
	made: "Published",
	changed: "Changed",
	postponed: "Postponed",
	reinstated: "Reinstated",
	cancelled: "Cancelled",
	withdrawn: "Withdrawn",
	restored: "Brought back",
};

/** Fields in the order in which a reader asks for them. */
const ORDER = Object.keys(FIELD_WORDS) as DraftField[];

export type HistoryLine = Awaited<ReturnType<typeof historyLines>>[number];

/** Changes in words: when, who as far as this reader may see them, why, and each field before and after. */
export async function historyLines(changes: readonly PastChange[], viewer: { accountId: string } | null) {
	const people = await nameVisiblePeople(
		viewer,
		changes.flatMap(({ actorId }) => actorId ?? []),
	);
	const names = await slugNames(changes);
	return changes.map((change) => {
		const person = change.actorId ? people.get(change.actorId) : undefined;
		return {
			id: change.id,
			at: instantText(change.at),
			what: change.undoes ? "Taken back" : VERBS[change.verb],
			undoes: change.undoes,
			who: person
				? { text: person.name, href: `/people/${person.handle}` }
				: { text: ACTORS[change.actor], href: null },
			why: change.reason,
			/** There was nothing before. */
			first: change.verb === "made",
			fields: ORDER.flatMap((field) => {
				const values = change.fields[field];
				if (!values) return [];
				const before = fieldWords(field, values.before, names);
				return [{ name: FIELD_WORDS[field], before, after: fieldWords(field, values.after, names) }];
			}),
			undoable: change.verb !== "made" && Object.keys(change.fields).length > 0,
		};
	});
}

/** The names of all records that changes name by slug. */
async function slugNames(changes: readonly PastChange[]): Promise<Map<string, string>> {
	const kinds = {
		series: "series",
		course: "course",
		programs: "program",
		organizations: "organization",
		parent: "event",
		topics: "topic",
	} as const;
	const asked = changes.flatMap(({ fields }) =>
		Object.entries(kinds).flatMap(([field, kind]) => {
			const change = fields[field as keyof typeof kinds];
			return [change?.before, change?.after].flat().flatMap((value) => {
				const slug =
					typeof value === "string" ? value : (value as { slug?: string } | null | undefined)?.slug;
				return slug ? [{ kind, slug }] : [];
			});
		}),
	);
	return new Map((await readNames(asked)).map(({ slug, name }) => [slug, name]));
}
