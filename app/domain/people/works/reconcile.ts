import { EDITABLE_FACTS, type WorkFacts } from "./work.ts";
import { titleKey } from "./work-keys.ts";

/** A work as somebody has it already. */
export type KnownWork = WorkFacts & {
	id: string;
	origin: "orcid" | "file" | "manual";
	sourceKey: string;
	/** ORCID's number for it, where it came from there. */
	putCode: string | null;
	/** Fields that its person set. */
	edited: string[];
	/** ISO instant since when its source no longer has it. */
	goneAt: string | null;
};

/** A work as its source has it now. `putCodes` are those of all versions that ORCID groups, the preferred one first. */
export type FoundWork = WorkFacts & { putCodes: string[] };

export type Match = { found: FoundWork; known: KnownWork | null };

/**
 * Which of the found works somebody has already: by DOI, else by put-code, else by title and year, where the two do not have
 * different DOIs. Each known work is matched once; of found works that are the same, the first counts.
 */
export function matchWorks(known: readonly KnownWork[], found: readonly FoundWork[]): Match[] {
	const byDoi = new Map(known.flatMap((work) => (work.doi ? [[work.doi, work]] : [])));
	const byPutCode = new Map(known.flatMap((work) => (work.putCode ? [[work.putCode, work]] : [])));
	const byTitle = Map.groupBy(known, (work) => titleKey(work.title, work.year));
	const taken = new Set<string>();
	const free = (work: KnownWork | undefined) => (work && !taken.has(work.id) ? work : undefined);
	const answers = new Map<FoundWork, KnownWork>();
	const take = (work: FoundWork, match: KnownWork | undefined) => {
		if (!match || answers.has(work)) return;
		taken.add(match.id);
		answers.set(work, match);
	};
	const distinct = withoutDoubles(found);
	// The surest sign first, over all works: a likeness of titles must not take what a DOI names.
	for (const work of distinct) take(work, work.doi ? free(byDoi.get(work.doi)) : undefined);
	for (const work of distinct) {
		const match = work.putCodes.map((code) => byPutCode.get(code)).find(free);
		if (!answers.has(work)) take(work, match);
	}
	for (const work of distinct) {
		const alike = byTitle.get(titleKey(work.title, work.year)) ?? [];
		if (!answers.has(work))
			take(
				work,
				alike.find((other) => free(other) && !differ(work.doi, other.doi)),
			);
	}
	return distinct.map((work) => ({ found: work, known: answers.get(work) ?? null }));
}

/** Takes away what is the same work as one before it; of two that differ in nothing else, the one with a DOI stays. */
export function withoutDoubles<T extends WorkFacts & { putCodes: string[] }>(found: readonly T[]): T[] {
	const codes = new Set<string>();
	const dois = new Map<string, (string | null)[]>();
	const kept = new Set<T>();
	for (const work of [...found].sort((one, other) => Number(!one.doi) - Number(!other.doi))) {
		const key = titleKey(work.title, work.year);
		const alike = dois.get(key) ?? [];
		const named = work.doi === null ? [] : (dois.get(work.doi) ?? []);
		const double = named.length > 0 || alike.some((doi) => !differ(doi, work.doi));
		if (double || work.putCodes.some((code) => codes.has(code))) continue;
		kept.add(work);
		for (const code of work.putCodes) codes.add(code);
		if (work.doi) dois.set(work.doi, [work.doi]);
		dois.set(key, [...alike, work.doi]);
	}
	return found.filter((work) => kept.has(work));
}

function differ(one: string | null, other: string | null): boolean {
	return one !== null && other !== null && one !== other;
}

/**
 * What of a known work its source says otherwise now. Fields that the person set are theirs; a source that has lost an abstract or address takes
 * nothing away; and to what another source or the person brought, it adds what is missing. Empty where nothing changes.
 */
export function changedFacts(
	known: KnownWork,
	found: WorkFacts,
	origin: KnownWork["origin"],
): Partial<WorkFacts> {
	const changed: Partial<Record<keyof WorkFacts, unknown>> = {};
	for (const field of EDITABLE_FACTS) {
		if (known.edited.includes(field) || known[field] === found[field] || found[field] === null) continue;
		if (known.origin === origin || known[field] === null) changed[field] = found[field];
	}
	return changed as Partial<WorkFacts>;
}

/** Works that came from ORCID and are not among what it has now. */
export function goneWorks(known: readonly KnownWork[], matches: readonly Match[]): KnownWork[] {
	const there = new Set(matches.flatMap(({ known: work }) => (work ? [work.id] : [])));
	return known.filter((work) => work.origin === "orcid" && work.goneAt === null && !there.has(work.id));
}
