import { CAREER_STAGES, EXCHANGE_KINDS } from "../labels.ts";

/** The filters of the directory, as they stand in an address. */

export const PERSON_FACETS = [
	"field",
	"topic",
	"method",
	"offers",
	"needs",
	"stage",
	"country",
	"language",
] as const;
export type PersonFacet = (typeof PERSON_FACETS)[number];

export type PersonFilters = Record<PersonFacet, string[]> & {
	q: string;
	/** The keyset cursor of the page before. */
	after: string | null;
};

const MAX_VALUES = 20;
const MAX_QUERY = 200;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const CURSOR = /^[A-Za-z0-9_-]{1,900}$/;
const hyphened = (word: string) => word.replaceAll("_", "-");

const RULES: Record<PersonFacet, { normal: (value: string) => string; usable: (value: string) => boolean }> =
	{
		field: oneOf(["neuroscience", "cognitive-science", "artificial-intelligence"]),
		topic: { normal: lower, usable: (value) => value.length <= 100 && SLUG.test(value) },
		// What people call their methods is free text.
		method: {
			normal: (value) => value.replace(/\s+/g, " "),
			usable: (value) => value.length <= 100 && !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u.test(value),
		},
		offers: oneOf(EXCHANGE_KINDS),
		needs: oneOf(EXCHANGE_KINDS),
		stage: oneOf(CAREER_STAGES),
		country: { normal: (value) => value.toUpperCase(), usable: (value) => /^[A-Z]{2}$/.test(value) },
		language: { normal: lower, usable: (value) => /^[a-z]{2,3}$/.test(value) },
	};

function oneOf(words: readonly string[]) {
	const known = words.map(hyphened);
	return {
		normal: (value: string) => hyphened(lower(value)),
		usable: (value: string) => known.includes(value),
	};
}

function lower(value: string): string {
	return value.toLowerCase();
}

/**
 * Reads the directory's filters from an address. Never fails: what makes no sense is left out and named in `ignored`, in words for
 * the reader.
 */
export function readPersonFilters(params: URLSearchParams): { filters: PersonFilters; ignored: string[] } {
	const ignored: string[] = [];
	const facets = {} as Record<PersonFacet, string[]>;
	for (const name of PERSON_FACETS) {
		const { normal, usable } = RULES[name];
		const given = [...new Set(params.getAll(name).map((value) => normal(value.trim())))].filter(Boolean);
		const dropped = given.filter((value) => !usable(value));
		if (dropped.length > 0) ignored.push(`${name}: ${dropped.map(shorten).join(", ")}`);
		const kept = given.filter(usable);
		if (kept.length > MAX_VALUES) ignored.push(`${name}: more than ${MAX_VALUES} values`);
		facets[name] = kept.slice(0, MAX_VALUES).sort();
	}
	const text = (params.get("q") ?? "").replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\s]+/gu, " ").trim();
	if (text.length > MAX_QUERY) ignored.push(`q: all after the first ${MAX_QUERY} characters`);
	const after = params.get("after");
	const isPage = after !== null && CURSOR.test(after);
	if (after !== null && !isPage) ignored.push("after: this is no page of the list");
	return {
		filters: {
			...facets,
			q: [...text].slice(0, MAX_QUERY).join("").trim(),
			after: isPage ? after : null,
		},
		ignored,
	};
}

/** The address parameters that stand for these filters, in one order. */
export function writePersonFilters(filters: Partial<PersonFilters>): URLSearchParams {
	const params = new URLSearchParams();
	if (filters.q) params.set("q", filters.q);
	for (const name of PERSON_FACETS) for (const value of filters[name] ?? []) params.append(name, value);
	if (filters.after) params.set("after", filters.after);
	return params;
}

/** True where something narrows the directory. */
export function isPersonFiltered(filters: PersonFilters): boolean {
	return filters.q !== "" || PERSON_FACETS.some((name) => filters[name].length > 0);
}

function shorten(value: string): string {
	const characters = [...value.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]+/gu, " ")];
	return characters.length > 40 ? `${characters.slice(0, 40).join("")}…` : characters.join("");
}
