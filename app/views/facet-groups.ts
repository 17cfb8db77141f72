import {
	COURSE_KIND_LABELS,
	countryName,
	DEADLINE_KINDS,
	EVENT_KIND_LABELS,
	FIELD_LABELS,
	type Filters,
	kindLabel,
	LEVEL_LABELS,
	MODE_LABELS,
	ORGANIZATION_KIND_LABELS,
	PROGRAM_KIND_LABELS,
	REGION_LABELS,
	type RecordKind,
	type Region,
	SERIES_KIND_LABELS,
	TALK_KIND_LABELS,
} from "#app/domain/catalogue/index.ts";
import type { FacetGroupProps } from "#app/ui/index.ts";

export type Count = { value: string; label: string; count: number };
export type Counts = { total: number; capped: boolean; facets: Record<string, Count[]> };
export type FacetName = Exclude<keyof Filters, "q" | "when" | "sort" | "after">;

const LEGENDS: Record<FacetName, string> = {
	kind: "Kind",
	field: "Field",
	topic: "Topic",
	mode: "In person or online",
	region: "Region",
	country: "Country",
	level: "Level",
	organization: "Organization",
	series: "Series",
	program: "Program",
	free: "Cost",
	open: "Open now",
};

/** What a list is of: a kind of record, or deadlines. */
export type ListKind = RecordKind | "deadline";

const KINDS: Record<ListKind, Record<string, string>> = {
	deadline: Object.fromEntries(DEADLINE_KINDS.map((kind) => [kind, kindLabel(kind)])),
	event: EVENT_KIND_LABELS,
	course: COURSE_KIND_LABELS,
	talk: TALK_KIND_LABELS,
	program: PROGRAM_KIND_LABELS,
	series: SERIES_KIND_LABELS,
	organization: ORGANIZATION_KIND_LABELS,
	topic: FIELD_LABELS,
	bridge: FIELD_LABELS,
};

const CAP = 1000;

/** The words for one value of a filter: "in-person" → "In person", "PT" → "Portugal". */
export function valueLabel(recordKind: ListKind, name: FacetName, value: string, given?: string): string {
	const key = value.replaceAll("-", "_");
	if (name === "kind") return KINDS[recordKind][key] ?? value;
	if (name === "field") return FIELD_LABELS[key as keyof typeof FIELD_LABELS] ?? value;
	if (name === "mode") return MODE_LABELS[key as keyof typeof MODE_LABELS] ?? value;
	if (name === "region") return REGION_LABELS[value as Region] ?? value;
	if (name === "country") return countryName(value);
	if (name === "level") return LEVEL_LABELS[value as keyof typeof LEVEL_LABELS] ?? value;
	if (name === "free") return "Free of charge";
	if (name === "open") return "Open for submissions, applications or registration";
	return given ?? value;
}

/** A count as a reader sees it: "12", "1,000+"; every count of a list that was not read to its end is "at least". */
export function countText(count: number, capped: boolean): string {
	if (count >= CAP) return "1,000+";
	return capped ? `${count}+` : String(count);
}

/** The filters of a list as groups of choices with counts; a chosen value that finds nothing stays, with 0. */
export function facetGroups(
	recordKind: ListKind,
	names: readonly FacetName[],
	counts: Counts,
	filters: Filters,
): FacetGroupProps[] {
	return names.flatMap((name) => {
		const chosen = name === "free" || name === "open" ? (filters[name] ? ["1"] : []) : filters[name];
		const found = counts.facets[name] ?? [];
		const missing = chosen.filter((value) => !found.some((count) => count.value === value));
		const options = [...found, ...missing.map((value) => ({ value, label: value, count: 0 }))].map(
			(option) => ({
				value: option.value,
				label: valueLabel(recordKind, name, option.value, option.label),
				count: countText(option.count, counts.capped),
				checked: chosen.includes(option.value),
			}),
		);
		return options.length === 0
			? []
			: [{ name, legend: LEGENDS[name], type: "checkbox" as const, options, open: name === "kind" }];
	});
}

/** The filters in force as words, each with the filters that remain when it is taken away. */
export function filtersInForce(
	recordKind: ListKind,
	filters: Filters,
	counts?: Counts,
): { label: string; without: Filters }[] {
	const list: { label: string; without: Filters }[] = [];
	const rest = { ...filters, after: null };
	if (filters.q) list.push({ label: `“${filters.q}”`, without: { ...rest, q: "" } });
	for (const name of Object.keys(LEGENDS) as FacetName[]) {
		if (name === "free" || name === "open") {
			if (filters[name])
				list.push({ label: valueLabel(recordKind, name, "1"), without: { ...rest, [name]: false } });
			continue;
		}
		for (const value of filters[name]) {
			const given = counts?.facets[name]?.find((count) => count.value === value)?.label;
			list.push({
				label: valueLabel(recordKind, name, value, given),
				without: { ...rest, [name]: filters[name].filter((other) => other !== value) },
			});
		}
	}
	return list;
}
