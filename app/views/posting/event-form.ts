import type { FormField } from "#app/ui/form/index.ts";
import { type Errors, fieldOf, type Values } from "../profile/form-fields.ts";
import type { TopicGroup } from "../profile/topics-part.tsx";

export type Choice = { value: string; label: string };

/** What the form of an event offers. */
export type EventFormChoices = {
	kinds: Choice[];
	modes: Choice[];
	precisions: Choice[];
	placeRoles: Choice[];
	roles: Choice[];
	deadlineKinds: Choice[];
	funding: Choice[];
	topicGroups: TopicGroup[];
	countries: string[];
	zones: string[];
	languages: string[];
	currencies: string[];
	/** The most rows of each list. */
	most: Record<"places" | "people" | "deadlines" | "funding" | "links" | "references", number>;
};

/** A field that was guessed from a text, by the name of the field. */
export type GuessNote = { id: string; name: string; from: string; note: string | null; seen: boolean };

/** What an event's form shows besides its fields. */
export type EventFormModel = {
	values: Values;
	errors: Errors;
	guesses: GuessNote[];
	/** Of fields that name records: whether the catalogue has it. */
	references: Record<string, "known" | "new">;
	/** Topics that its texts suggest and that are not chosen. */
	suggested: { slug: string; name: string }[];
};

/** What the parts of an event's form need of it. */
export type EventForm = {
	id: string;
	choices: EventFormChoices;
	model: EventFormModel;
	field(name: string): FormField;
	value(name: string): unknown;
	guess(name: string): GuessNote | undefined;
	/** Something changed that no field of the form tells of. */
	touch(): void;
};

/** The form's view of a model. */
export function eventForm(
	id: string,
	model: EventFormModel,
	choices: EventFormChoices,
	touch: () => void,
): EventForm {
	return {
		...{ id, choices, model, touch },
		field: (name) => ({
			...fieldOf(id, name, model.values, model.errors),
			// Rows complain for themselves.
			...ownErrors(name, model.errors),
		}),
		value: (name) => fieldOf(id, name, model.values, {}).initialValue,
		guess: (name) => model.guesses.find((guess) => guess.name === name),
	};
}

function ownErrors(name: string, errors: Errors): { errors: string[] | undefined } {
	const own = errors[name];
	return { errors: own && own.length > 0 ? own : undefined };
}
