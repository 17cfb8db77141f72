import { COUNTRY_CODES, countryName } from "#app/domain/catalogue/index.ts";
import {
	CAREER_STAGE_LABELS,
	EXCHANGE_KIND_LABELS,
	LANGUAGE_CODES,
	languageName,
	ownLanguageName,
} from "#app/domain/people/index.ts";

export type Choice = { value: string; label: string };

const choicesOf = (labels: Record<string, string>): Choice[] =>
	Object.entries(labels).map(([value, label]) => ({ value, label }));

const collator = new Intl.Collator("en");
const byLabel = (one: Choice, other: Choice) => collator.compare(one.label, other.label);

export const STAGE_CHOICES = choicesOf(CAREER_STAGE_LABELS);
export const EXCHANGE_CHOICES = choicesOf(EXCHANGE_KIND_LABELS);
export const COUNTRY_CHOICES: Choice[] = COUNTRY_CODES.map((code) => ({
	value: code,
	label: countryName(code),
})).sort(byLabel);

/** "Portuguese (português)", as the list beside a field offers it and as it is read again. */
export function languageWords(code: string): string {
	const [name, own] = [languageName(code), ownLanguageName(code)];
	return own.toLowerCase() === name.toLowerCase() || own === code ? name : `${name} (${own})`;
}

export const LANGUAGE_WORDS: string[] = LANGUAGE_CODES.map(languageWords).sort(collator.compare);
export const TIME_ZONES: string[] = Intl.supportedValuesOf("timeZone");
