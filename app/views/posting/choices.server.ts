import { DRAFT_MOST, readVocabularyTopics } from "#app/domain/catalogue/index.server.ts";
import {
	DEADLINE_KINDS,
	EVENT_KIND_LABELS,
	FUNDING_LABELS,
	kindLabel,
	MODE_LABELS,
	PLACE_ROLE_LABELS,
	PRECISION_LABELS,
	ROLE_LABELS,
} from "#app/domain/catalogue/index.ts";
import { LANGUAGE_NAMES } from "#app/views/posting/form-values.server.ts";
import { COUNTRY_CHOICES, TIME_ZONES } from "../profile/choices.server.ts";
import { topicGroups } from "../profile/values.server.ts";
import type { Choice, EventFormChoices } from "./event-form.ts";

const choicesOf = (labels: Record<string, string>): Choice[] =>
	Object.entries(labels).map(([value, label]) => ({ value, label }));

const FIXED: Omit<EventFormChoices, "topicGroups"> = {
	kinds: choicesOf(EVENT_KIND_LABELS),
	modes: choicesOf(MODE_LABELS),
	precisions: choicesOf(PRECISION_LABELS),
	placeRoles: choicesOf(PLACE_ROLE_LABELS),
	roles: choicesOf(ROLE_LABELS),
	deadlineKinds: DEADLINE_KINDS.map((value) => ({ value, label: kindLabel(value) })),
	funding: choicesOf(FUNDING_LABELS),
	countries: COUNTRY_CHOICES.map(({ label }) => label),
	zones: ["AoE", "UTC", ...TIME_ZONES],
	languages: LANGUAGE_NAMES,
	currencies: "EUR USD GBP CHF JPY CNY KRW INR CAD AUD SEK DKK NOK PLN SGD BRL".split(" "),
	most: DRAFT_MOST,
};

/** All that the form of an event offers. */
export async function readEventChoices(): Promise<EventFormChoices> {
	return { ...FIXED, topicGroups: topicGroups(await readVocabularyTopics()) };
}
