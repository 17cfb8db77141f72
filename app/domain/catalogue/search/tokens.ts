/** Words too common to tell things apart; searching "the brain of an octopus" asks for brain and octopus. */
const STOP_WORDS = new Set(
	"a an and are as at be by for from has in is it its of on or that the this to was what when where which who with".split(
		" ",
	),
);
const MAX_TOKENS = 12;

/** The words of a search, without accents, in lower case, at most twelve; stop words only where nothing else is said. */
export function tokens(query: string): string[] {
	const words = query
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase()
		.match(/[\p{L}\p{N}]+/gu);
	const all = [...new Set(words ?? [])].map((word) => [...word].slice(0, 40).join(""));
	const telling = all.filter((word) => !STOP_WORDS.has(word));
	return (telling.length > 0 ? telling : all).slice(0, MAX_TOKENS);
}

/** Edits (insert, delete, replace, swap neighbours) between two words, counted up to `limit` + 1. */
export function editDistance(one: string, other: string, limit: number): number {
	const a = [...one];
	const b = [...other];
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const cost = a[i - 1] === b[j - 1] ? 0 : 1;
			let best = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
			}
			row.push(best);
		}
		beforeLast = last;
		last = row;
	}
	return Math.min(last[b.length] ?? limit + 1, limit + 1);
}
