/** The filters that every list, feed and calendar of the catalogue takes, as they stand in an address. */

export const REPEATABLE = [
	"kind",
	"topic",
	"field",
	"mode",
	"region",
	"country",
	"level",
	"organization",
	"series",
	"program",
] as const;
export type RepeatableFilter = (typeof REPEATABLE)[number];
export const FLAGS = ["free", "open"] as const;
export type FlagFilter = (typeof FLAGS)[number];

export type When = "upcoming" | "past" | "all";
export type Sort = "date" | "relevance";

export type Filters = Record<RepeatableFilter, string[]> &
	Record<FlagFilter, boolean> & {
		q: string;
		when: When;
		sort: Sort;
		/** The keyset cursor of the page before. */
		after: string | null;
	};

export type Defaults = { when: When; sort: Sort };
export const DEFAULTS: Defaults = { when: "upcoming", sort: "relevance" };

const MAX_VALUES = 20;
export const MAX_QUERY = 200;
const VALUE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const COUNTRY = /^[A-Z]{2}$/;

export type ReadFilters = {
	filters: Filters;
	/** What of the address could not be used, in words for the reader. */
	ignored: string[];
};

/**
 * Reads filters from an address. Never fails: what makes no sense is left out and named in `ignored`.
 * Unknown but well-formed values stay; they find nothing, and the page says so.
 */
export function readFilters(params: URLSearchParams, defaults: Defaults = DEFAULTS): ReadFilters {
	const ignored: string[] = [];
	const repeatable = {} as Record<RepeatableFilter, string[]>;
	for (const name of REPEATABLE) {
		const given = [...new Set(params.getAll(name).map((value) => normal(name, value)))].filter(
			(v) => v !== "",
		);
		const usable = given.filter((value) => isUsable(name, value));
		const dropped = given.filter((value) => !isUsable(name, value));
		if (dropped.length > 0) ignored.push(`${name}: ${dropped.map(shorten).join(", ")}`);
		if (usable.length > MAX_VALUES) ignored.push(`${name}: more than ${MAX_VALUES} values`);
		repeatable[name] = usable.slice(0, MAX_VALUES).sort();
	}
	const text = (params.get("q") ?? "").replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\s]+/gu, " ").trim();
	if (text.length > MAX_QUERY) ignored.push(`q: all after the first ${MAX_QUERY} characters`);
	const after = params.get("after");
	if (after !== null && !/^[A-Za-z0-9_-]{1,400}$/.test(after))
		ignored.push("after: this is no page of the list");
	return {
		filters: {
			...repeatable,
			free: flag(params, "free", ignored),
			open: flag(params, "open", ignored),
			q: [...text].slice(0, MAX_QUERY).join("").trim(),
			when: choice(params, "when", ["upcoming", "past", "all"], defaults.when, ignored),
			sort: choice(params, "sort", ["date", "relevance"], defaults.sort, ignored),
			after: after !== null && /^[A-Za-z0-9_-]{1,400}$/.test(after) ? after : null,
		},
		ignored,
	};
}

/** The address parameters that stand for these filters, in one order, without what is the default. */
export function writeFilters(filters: Partial<Filters>, defaults: Defaults = DEFAULTS): URLSearchParams {
	const params = new URLSearchParams();
	if (filters.q) params.set("q", filters.q);
	for (const name of REPEATABLE) for (const value of filters[name] ?? []) params.append(name, value);
	for (const name of FLAGS) if (filters[name]) params.set(name, "1");
	if (filters.when && filters.when !== defaults.when) params.set("when", filters.when);
	if (filters.sort && filters.sort !== defaults.sort) params.set("sort", filters.sort);
	if (filters.after) params.set("after", filters.after);
	return params;
}

/** True where something narrows the list. */
export function isFiltered(filters: Filters): boolean {
	return (
		filters.q !== "" ||
		REPEATABLE.some((name) => filters[name].length > 0) ||
		FLAGS.some((name) => filters[name])
	);
}

function normal(name: RepeatableFilter, value: string): string {
	const trimmed = value.trim();
	return name === "country" ? trimmed.toUpperCase() : trimmed.toLowerCase().replaceAll("_", "-");
}

function isUsable(name: RepeatableFilter, value: string): boolean {
	return name === "country" ? COUNTRY.test(value) : value.length <= 100 && VALUE.test(value);
}

function flag(params: URLSearchParams, name: FlagFilter, ignored: string[]): boolean {
	const value = params.get(name);
	if (value === null || ["", "0", "false", "no"].includes(value)) return false;
	if (["1", "true", "yes", "on"].includes(value)) return true;
	ignored.push(`${name}: ${shorten(value)}`);
	return false;
}

function choice<T extends string>(
	params: URLSearchParams,
	name: string,
	values: readonly T[],
	fallback: T,
	ignored: string[],
): T {
	const value = params.get(name);
	if (value === null || value === "") return fallback;
	const found = values.find((candidate) => candidate === value);
	if (!found) ignored.push(`${name}: ${shorten(value)}`);
	return found ?? fallback;
}

function shorten(value: string): string {
	const plain = value.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]+/gu, " ");
	const characters = [...plain];
	return characters.length > 40 ? `${characters.slice(0, 40).join("")}…` : plain;
}
