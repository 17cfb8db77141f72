/** A term of the vocabulary with all the words that may stand for it. */
export type TopicWords = {
	slug: string;
	name: string;
	synonyms: readonly string[];
	bridgeTerms: readonly string[];
};
export type SuggestedTopic = { slug: string; score: number; from: string };

const WEIGHTS = { name: 6, synonym: 4, bridge: 2 } as const;
const IN_TITLE = 2;
const ENOUGH = 4;
const MOST = 8;
const MOST_WORDS = 20_000;

type Token = { word: string; at: number; length: number; capitals: boolean };
type Term = { slug: string; words: string[]; weight: number; capitals: boolean };

/**
 * The topics that a text is about: each term counts by what it is (name, synonym, term of a bridge), twice in the title, and a little
 * for being repeated. The same text and vocabulary always give the same answer, best first, at most eight.
 */
export function suggestTopics(
	title: string,
	text: string,
	vocabulary: readonly TopicWords[],
): SuggestedTopic[] {
	const terms = termsByFirstWord(vocabulary);
	const scores = new Map<string, { score: number; from: string; times: number }>();
	for (const [source, factor] of [
		[title, IN_TITLE],
		[text, 1],
	] as const) {
		const tokens = tokensOf(source);
		for (let at = 0; at < tokens.length; ) {
			const term = longestAt(tokens, at, terms);
			if (term === null) {
				at++;
				continue;
			}
			const first = tokens[at];
			const last = tokens[at + term.words.length - 1];
			const from = first && last ? source.slice(first.at, last.at + last.length) : "";
			for (const { slug, weight } of term.all) {
				const known = scores.get(slug);
				if (!known) scores.set(slug, { score: weight * factor, from, times: 1 });
				else {
					known.score = Math.max(known.score, weight * factor) + (known.times < 4 ? 1 : 0);
					known.times++;
				}
			}
			at += term.words.length;
		}
	}
	return [...scores]
		.flatMap(([slug, { score, from }]) => (score >= ENOUGH ? [{ slug, score, from }] : []))
		.sort((one, other) => other.score - one.score || (one.slug < other.slug ? -1 : 1))
		.slice(0, MOST);
}

function termsByFirstWord(vocabulary: readonly TopicWords[]): Map<string, Term[]> {
	const terms = new Map<string, Term[]>();
	const add = (slug: string, term: string, weight: number) => {
		const tokens = tokensOf(term);
		const first = tokens[0];
		if (!first) return;
		const list = terms.get(first.word) ?? [];
		// A short word in capitals ("RL", "TD") is meant only where it stands in capitals.
		list.push({
			slug,
			words: tokens.map(({ word }) => word),
			weight,
			capitals: term.length <= 4 && term === term.toUpperCase(),
		});
		terms.set(first.word, list);
	};
	for (const { slug, name, synonyms, bridgeTerms } of vocabulary) {
		add(slug, name, WEIGHTS.name);
		for (const synonym of synonyms) add(slug, synonym, WEIGHTS.synonym);
		for (const term of bridgeTerms) add(slug, term, WEIGHTS.bridge);
	}
	return terms;
}

function longestAt(
	tokens: readonly Token[],
	at: number,
	terms: ReadonlyMap<string, Term[]>,
): { words: string[]; all: Term[] } | null {
	const fitting = (terms.get(tokens[at]?.word ?? "") ?? []).filter(
		({ words, capitals }) =>
			words.every((word, i) => tokens[at + i]?.word === word) && (!capitals || tokens[at]?.capitals),
	);
	const longest = Math.max(0, ...fitting.map(({ words }) => words.length));
	const all = fitting.filter(({ words }) => words.length === longest);
	return all[0] ? { words: all[0].words, all } : null;
}

function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	for (const match of text.matchAll(/[\p{L}\p{N}]{1,60}/gu)) {
		const word = match[0]
			.normalize("NFKD")
			.replace(/\p{M}+/gu, "")
			.toLowerCase();
		tokens.push({
			word: singular(word),
			at: match.index,
			length: match[0].length,
			capitals: match[0] === match[0].toUpperCase(),
		});
		if (tokens.length === MOST_WORDS) break;
	}
	return tokens;
}

/** "networks" and "network" are one word here; "is", "mass" and "bias" stay. */
function singular(word: string): string {
	if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
	return word.length > 3 && /[^suia]s$/.test(word) ? word.slice(0, -1) : word;
}
