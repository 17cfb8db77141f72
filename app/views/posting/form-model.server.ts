import {
	type DuplicateCandidate,
	findDuplicates,
	readTopicWords,
	suggestTopics,
} from "#app/domain/catalogue/index.server.ts";
import type { DraftProblem, DraftReference, EventDraft } from "#app/domain/catalogue/index.ts";
import { readTyped, type StandingGuess, type TypedDraft } from "#app/domain/posting/index.server.ts";
import { complaints, eventFieldValues, fieldName } from "#app/views/posting/form-values.server.ts";
import { eventRow } from "../event-row.ts";
import type { EventFormModel } from "./event-form.ts";

const MOST_SUGGESTED = 6;

/** The model of an event's form. `typed` has series and the like by their names, `draft` is what is understood of it. */
export async function eventFormModel({
	typed,
	draft,
	problems,
	guesses = [],
}: {
	typed: TypedDraft;
	draft: EventDraft;
	problems: readonly DraftProblem[];
	guesses?: readonly StandingGuess[];
}): Promise<EventFormModel> {
	const vocabulary = await readTopicWords();
	const text = [draft.description, draft.notes, draft.prerequisites].filter(Boolean).join("\n\n");
	const suggested = suggestTopics(draft.name, text, vocabulary)
		.filter(({ slug }) => !draft.topics.includes(slug))
		.slice(0, MOST_SUGGESTED);
	return {
		values: eventFieldValues(typed),
		errors: complaints(problems),
		guesses: guesses.map(({ path, ...guess }) => ({ ...guess, name: fieldName(path) })),
		references: referencesOf(draft),
		suggested: suggested.map(({ slug }) => ({
			slug,
			name: vocabulary.find((topic) => topic.slug === slug)?.name ?? slug,
		})),
	};
}

/** The model of a form that was sent and is shown again, with what was typed. */
export async function sentFormModel(
	typed: TypedDraft,
	{ problems, guesses }: { problems: readonly DraftProblem[]; guesses?: readonly StandingGuess[] },
): Promise<EventFormModel> {
	const { draft } = readTyped({
		...typed,
		series: null,
		course: null,
		programs: [],
		organizations: [],
		parent: null,
	});
	return { ...(await eventFormModel({ typed, draft, problems, guesses: guesses ?? [] })), references: {} };
}

function referencesOf(draft: EventDraft): EventFormModel["references"] {
	const of = (name: string, reference: DraftReference | null): [string, "known" | "new"][] =>
		reference ? [[name, "slug" in reference ? "known" : "new"]] : [];
	return Object.fromEntries([
		...of("series", draft.series),
		...of("course", draft.course),
		...(draft.parent ? [["parent", "known"] as const] : []),
		...draft.programs.flatMap((one, at) => of(`programs[${at}]`, one)),
		...draft.organizations.flatMap((one, at) => of(`organizations[${at}]`, one)),
	]);
}

/** What is still missing, each with the field to go to. */
export function missingLines(missing: readonly DraftProblem[]): { text: string; field: string }[] {
	return missing.map(({ path, message }) => ({ text: message, field: fieldName(path) }));
}

export type DuplicateLine = ReturnType<typeof duplicateLine>;

/** Events that a draft may be the same as, as rows. `now` is an ISO instant; `except` the event itself. */
export async function duplicateLines(
	draft: EventDraft,
	now: string,
	except?: string,
): Promise<DuplicateLine[]> {
	const found = await findDuplicates(draft, { now, ...(except ? { except } : {}) });
	return found.map((one) => duplicateLine(one, now));
}

function duplicateLine({ slug, name, card, probable, reasons }: DuplicateCandidate, now: string) {
	const row = eventRow({ slug, title: name, subkind: "", card }, now);
	return {
		href: row.href,
		name,
		when: row.date?.text ?? "",
		where: row.where ?? "",
		probable,
		reasons,
	};
}
