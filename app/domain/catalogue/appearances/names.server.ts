import { createHash } from "node:crypto";

/** A name without accents and signs, in lower case, word by word: "Jean-Pierre Müller" is jean, pierre, muller. */
export function nameWords(name: string): string[] {
	const plain = name
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase();
	return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What a name is known by where it must not stand itself: who asked to be gone is not kept by name. */
export function nameHash(words: readonly string[]): string {
	return createHash("sha256")
		.update(`a name/${words.join(" ")}`)
		.digest("hex");
}

/** A name to be taken out of a record's texts: its hash, that of its last word, and how many words it has. */
export type RemovedName = { nameHash: string; lastHash: string; words: number };

/** How a name is kept that is to be found again in texts, and not to be read. */
export function hashedName(name: string): RemovedName {
	const words = nameWords(name);
	return {
		nameHash: nameHash(words),
		lastHash: nameHash(words.slice(-1)),
		words: words.length,
	};
}

const STAND_IN = "a speaker";

/** A record's text with "a speaker" in place of every removed name, and of surnames that stand alone. */
export function withoutNames(text: string, removed: readonly RemovedName[]): string {
	const pieces = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
		from: match.index,
		to: match.index + match[0].length,
		words: nameWords(match[0]),
		// "Price" may be a surname, "price" hardly.
		mayEnd: /^\p{Lu}/u.test(match[0]),
	}));
	let result = "";
	let copied = 0;
	for (let at = 0; at < pieces.length; ) {
		const end = removedAt(pieces, at, removed);
		if (end > at) {
			result += text.slice(copied, pieces[at]?.from) + STAND_IN;
			copied = pieces[end - 1]?.to ?? text.length;
		}
		at = Math.max(end, at + 1);
	}
	return result + text.slice(copied);
}

/** A slug that says no removed name and no surname of one; one that changed ends in what makes it unlike all others. */
export function slugWithoutNames(slug: string, recordId: string, removed: readonly RemovedName[]): string {
	const pieces = slug.split("-").map((word) => ({ words: [word], mayEnd: true }));
	const kept: string[] = [];
	for (let at = 0; at < pieces.length; ) {
		const end = removedAt(pieces, at, removed);
		if (end === at) kept.push(...(pieces[at]?.words ?? []));
		at = Math.max(end, at + 1);
	}
	return kept.length === pieces.length ? slug : [...kept, recordId.slice(0, 8)].join("-");
}

type Piece = { words: readonly string[]; mayEnd: boolean };

/** Where a removed name that begins at this word ends; where none does, the word itself. */
function removedAt(pieces: readonly Piece[], at: number, removed: readonly RemovedName[]): number {
	for (const { nameHash: wanted, words: length } of removed) {
		const words: string[] = [];
		let end = at;
		while (words.length < length && end < pieces.length) words.push(...(pieces[end++]?.words ?? []));
		if (words.length === length && nameHash(words) === wanted) return end;
	}
	const piece = pieces[at];
	if (!piece?.mayEnd || piece.words.length === 0) return at;
	const alone = nameHash(piece.words);
	return removed.some(({ lastHash }) => lastHash === alone) ? at + 1 : at;
}
