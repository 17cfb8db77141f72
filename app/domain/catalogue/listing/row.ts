import type { Card, RecordKind } from "../cards.ts";

/** A record's row in the list of everything; texts by weight, from its name (a) to what merely touches it (d). */
export type ListingRow = {
	recordKind: RecordKind;
	recordId: string;
	slug: string;
	title: string;
	summary: string;
	/** What search snippets are cut from. */
	body: string;
	a: string;
	b: string;
	c: string;
	d: string;
	card: Card;
	subkind: string;
	relevance: 0 | 1 | 2;
	fields: string[];
	topics: string[];
	mode: string | null;
	regions: string[];
	countries: string[];
	level: string[];
	free: boolean;
	organizations: string[];
	series: string[];
	programs: string[];
	/** Of events: what those that resemble them are found by. */
	likeness?: string[];
	/** ISO date; the far future for what has none. */
	sortDate: string;
	/** ISO instant. */
	overAt: string;
	changedAt: string;
};

/** Things without a date are never over and stand with the newest. */
export const UNDATED = { sortDate: "9999-12-31", overAt: "9999-12-31T00:00:00Z" } as const;

/** Columns that most kinds of record leave empty. */
export const NO_FACETS = {
	relevance: 0,
	mode: null,
	regions: [] as string[],
	countries: [] as string[],
	level: [] as string[],
	free: false,
	organizations: [] as string[],
	series: [] as string[],
	programs: [] as string[],
} as const satisfies Partial<ListingRow>;

/** Joins what is there with spaces. */
export function words(...parts: (string | number | null | undefined | readonly string[])[]): string {
	return parts
		.flat()
		.filter((part) => part !== null && part !== undefined && part !== "")
		.join(" ");
}

/** A closed set's word as addresses spell it: "in_person" → "in-person". */
export function spelled(word: string): string {
	return word.replaceAll("_", "-");
}

/** ISO date of a database DATE, which Prisma reads as midnight UTC. */
export function isoDay(date: Date): string;
export function isoDay(date: Date | null): string | null;
export function isoDay(date: Date | null): string | null {
	return date ? date.toISOString().slice(0, 10) : null;
}

/** The condition "one of these"; without ids, all. */
export function withIds(ids: readonly string[] | undefined): { id?: { in: string[] } } {
	return ids ? { id: { in: [...ids] } } : {};
}
