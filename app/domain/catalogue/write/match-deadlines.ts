/** What tells deadlines apart. */
export interface DeadlineMark {
	kind: string;
	label: string;
	/** ISO date. */
	closesOn: string;
}

/**
 * Which of the deadlines that are there each of the new ones is, by index; null for one that is new. A deadline that is moved, or
 * renamed, stays the same deadline: calendars move their entry, and its history goes on. Kinds never change into another.
 * Where several could be meant, those that agree in more are taken first; what is left of one kind is taken for the same
 * only where it is the only one on both sides.
 */
export function matchDeadlines(
	there: readonly DeadlineMark[],
	said: readonly DeadlineMark[],
): (number | null)[] {
	const matched: (number | null)[] = said.map(() => null);
	const free = new Set(there.keys());
	const pass = (same: (one: DeadlineMark, other: DeadlineMark) => boolean) => {
		for (const [at, mark] of said.entries()) {
			if (matched[at] !== null) continue;
			const found = [...free].find((index) => same(there[index] as DeadlineMark, mark));
			if (found === undefined) continue;
			matched[at] = found;
			free.delete(found);
		}
	};
	pass((one, other) => sameName(one, other) && one.closesOn === other.closesOn);
	pass(sameName);
	pass((one, other) => one.kind === other.kind && one.closesOn === other.closesOn);
	const leftOf = (kind: string) => ({
		there: [...free].filter((index) => there[index]?.kind === kind).length,
		said: said.filter((mark, at) => mark.kind === kind && matched[at] === null).length,
	});
	pass((one, other) => {
		const left = leftOf(other.kind);
		return one.kind === other.kind && left.there === 1 && left.said === 1;
	});
	return matched;
}

function sameName(one: DeadlineMark, other: DeadlineMark): boolean {
	return one.kind === other.kind && one.label === other.label;
}
