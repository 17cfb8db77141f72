/** Words that names of meetings share: they tell none apart. */
const GENERIC = new Set(
	"a an and as at by for from in into of on or the to with conference congress workshop symposium meeting annual international school summer winter spring autumn fall satellite tutorial hackathon forum course cohort event edition series joint seminar colloquium first second third fourth fifth sixth seventh eighth ninth tenth st nd rd th ieee acm".split(
		" ",
	),
);
const MOST_TOKENS = 60;

/** What an event is told by, as far as it is known. */
export type Told = {
	/** Its own name, and those of its series and course. */
	names: readonly string[];
	years: readonly number[];
	/** ISO dates, where days are known. */
	start: string | null;
	end: string | null;
	cities: readonly string[];
	url: string | null;
};

/** The telling words of a name, without accents, in lower case and in the singular; years, ordinals and common words are left out. */
export function tellingWords(name: string): string[] {
	const words = plainWords(withoutHost(name));
	const telling = words.filter((word) => !GENERIC.has(word) && !/^\d+(?:st|nd|rd|th)?$/.test(word));
	// A name of common words only ("Annual Meeting") is told by them.
	return [...new Set(telling.length > 0 ? telling : words.filter((word) => !/^\d+$/.test(word)))];
}

/** "Multi-regional Learning (COSYNE 2026 workshop)", "Re-Align at ICLR 2024": where it is held is not its name. */
export function withoutHost(name: string): string {
	const bare = name
		.replace(/\((?:[^()]*\b(?:workshop|tutorial|satellite)s?\b|[A-Z][\w*-]{1,20} \d{4})[^()]*\)/g, " ")
		.replace(/ (?:at|@) [A-Z][\w*-]{1,20}[ '’]?\d{2,4}\b/g, " ");
	return bare.trim().length > 2 ? bare : name;
}

/** Any words, as they are compared. */
export function plainWords(text: string): string[] {
	const plain = text
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase();
	// "Re³-Align", "CNS*2027" and "COSYNE'27" hold a word each and a number.
	return (plain.match(/\p{L}[\p{L}\p{N}]{0,39}|\p{N}{1,8}(?:st|nd|rd|th)?/gu) ?? [])
		.slice(0, 60)
		.map(singular);
}

/** The names by which an event of this series goes, too; a collection's or track's name is none of its events'. */
export function seriesNames(
	series: { name: string; aliases: readonly string[]; kind: string } | null,
): string[] {
	return series && /^(?:conference|workshop|symposium|hackathon)$/.test(series.kind)
		? [series.name, ...series.aliases]
		: [];
}

/**
 * What an event is looked for by: its telling words with their year, its first day, its cities with their month, its address. Two events that resemble
 * each other share one at least; nearly all others share none.
 */
export function likenessTokens({ names, years, start, end, cities, url }: Told): string[] {
	const all = new Set<string>();
	const spans = new Set([...years, ...[start, end].flatMap((day) => (day ? Number(day.slice(0, 4)) : []))]);
	for (const name of names.slice(0, 12))
		for (const word of tellingWords(name)) for (const year of spans) all.add(`${year} ${word}`);
	for (const city of cities.slice(0, 10)) {
		const word = plainWords(city).join(" ");
		for (const day of [start, end]) if (day && word) all.add(`${day.slice(0, 7)} @${word}`);
	}
	if (start) all.add(`day ${start}`);
	const address = comparedAddress(url);
	if (address) all.add(`url ${address}`);
	return [...all].slice(0, MOST_TOKENS);
}

/** A web address without what does not tell pages apart; null for a bare site, which several editions share, and for none. */
export function comparedAddress(url: string | null): string | null {
	if (!url || !URL.canParse(url)) return null;
	const { hostname, pathname } = new URL(url);
	const path = pathname.replace(/\/(?:index\.\w+)?$/, "").toLowerCase();
	const host = hostname.replace(/^www\./, "").toLowerCase();
	return path === "" && !/\d{2}/.test(host) ? null : `${host}${path}`.slice(0, 200);
}

function singular(word: string): string {
	return word.length > 4 && /[^suia]s$/.test(word) ? word.slice(0, -1) : word;
}
