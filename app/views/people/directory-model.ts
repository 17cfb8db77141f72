import { countryName, FIELD_LABELS } from "#app/domain/catalogue/index.ts";
import type { PeoplePage, PersonCounts } from "#app/domain/people/index.server.ts";
import {
	CAREER_STAGE_LABELS,
	EXCHANGE_KIND_LABELS,
	languageName,
	PERSON_FACETS,
	type PersonFacet,
	type PersonFilters,
	writePersonFilters,
} from "#app/domain/people/index.ts";
import type { FacetGroupProps } from "#app/ui/index.ts";
import { countText } from "../facet-groups.ts";
import { withParams } from "../paths.ts";
import { personRow } from "./person-row-model.ts";

const PATH = "/people";

const LEGENDS: Record<PersonFacet, string> = {
	field: "Field",
	topic: "Topic",
	method: "Method",
	offers: "Offers",
	needs: "Needs",
	stage: "Career stage",
	country: "Country",
	language: "Language",
};

export type DirectoryModel = ReturnType<typeof directoryModel>;

/** The directory in words: its rows, the filters with their counts, those in force, and the way on. */
export function directoryModel(options: {
	page: PeoplePage;
	counts: PersonCounts;
	filters: PersonFilters;
	ignored: string[];
}) {
	const { page, counts, filters, ignored } = options;
	const to = (changed: PersonFilters) => withParams(PATH, writePersonFilters(changed));
	const total = countText(counts.total, counts.capped.includes("total"));
	return {
		list: {
			path: PATH,
			noun: "people",
			total: `${total} ${counts.total === 1 ? "person" : "people"}`,
			query: filters.q,
			groups: PERSON_FACETS.flatMap((name) => facetGroup(name, counts, filters)),
			inForce: inForce(filters, counts).map(({ label, without }) => ({ label, removeHref: to(without) })),
			hidden: [],
			nextHref: page.next ? to({ ...filters, after: page.next }) : undefined,
			firstHref: filters.after ? to({ ...filters, after: null }) : undefined,
			ignored,
		},
		rows: page.people.map(personRow),
	};
}

/** The words for one value of a facet: "doctoral-student" → "Doctoral student", "PT" → "Portugal". */
export function personValueLabel(name: PersonFacet, value: string, given?: string): string {
	const key = value.replaceAll("-", "_");
	if (name === "field") return FIELD_LABELS[key as keyof typeof FIELD_LABELS] ?? value;
	if (name === "stage") return CAREER_STAGE_LABELS[key as keyof typeof CAREER_STAGE_LABELS] ?? value;
	if (name === "offers" || name === "needs")
		return EXCHANGE_KIND_LABELS[key as keyof typeof EXCHANGE_KIND_LABELS] ?? value;
	if (name === "country") return countryName(value);
	if (name === "language") return languageName(value);
	return given ?? value;
}

function facetGroup(name: PersonFacet, counts: PersonCounts, filters: PersonFilters): FacetGroupProps[] {
	const chosen = filters[name];
	const found = counts.facets[name];
	// A chosen value that finds nobody stays, with 0.
	const missing = chosen.filter((value) => !found.some((count) => count.value === value));
	const options = [...found, ...missing.map((value) => ({ value, label: value, count: 0 }))].map(
		(option) => ({
			value: option.value,
			label: personValueLabel(name, option.value, option.label),
			count: countText(option.count, counts.capped.includes(name)),
			checked: chosen.includes(option.value),
		}),
	);
	if (options.length === 0) return [];
	return [{ name, legend: LEGENDS[name], type: "checkbox", options, open: name === "field" }];
}

function inForce(filters: PersonFilters, counts: PersonCounts): { label: string; without: PersonFilters }[] {
	const rest = { ...filters, after: null };
	const words = filters.q ? [{ label: `“${filters.q}”`, without: { ...rest, q: "" } }] : [];
	const values = PERSON_FACETS.flatMap((name) =>
		filters[name].map((value) => {
			const given = counts.facets[name].find((count) => count.value === value)?.label;
			const side = name === "offers" || name === "needs" ? `${LEGENDS[name]}: ` : "";
			return {
				label: `${side}${personValueLabel(name, value, given)}`,
				without: { ...rest, [name]: filters[name].filter((other) => other !== value) },
			};
		}),
	);
	return [...words, ...values];
}
