import { createHash } from "node:crypto";

/** A name without accents and signs, in lower case, word by word: "Jean-Pierre Müller" is jean, pierre, muller. */
export function nameWords(name: string): string[] {
	const plain = name
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase();
	return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What a name of a record is known by where it must not stand itself: who asked to be gone is not kept by name. */
export function nameHash(recordId: string, words: readonly string[]): string {
	return createHash("sha256")
		.update(`${recordId}/${words.join(" ")}`)
		.digest("hex");
}

/** A name to be taken out of a record's texts: its hash, and how many words it has. */
export type RemovedName = { nameHash: string; words: number };

const STAND_IN = "a speaker";

/** A record's text with "a speaker" in place of every removed name. */
export function withoutNames(recordId: string, text: string, removed: readonly RemovedName[]): string {
	const pieces = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
		from: match.index,
		to: match.index + match[0].length,
		words: nameWords(match[0]),
	}));
	let result = "";
	let copied = 0;
	for (let at = 0; at < pieces.length; at++) {
		const piece = pieces[at];
		const end =
			piece &&
			removedAt(
				recordId,
				pieces.map((one) => one.words),
				at,
				removed,
			);
		if (!piece || !end) continue;
		result += text.slice(copied, piece.from) + STAND_IN;
		copied = pieces[end - 1]?.to ?? piece.to;
		at = end - 1;
	}
	return result + text.slice(copied);
}

/** A slug that says no removed name; one that changed ends in what makes it unlike all others. */
export function slugWithoutNames(recordId: string, slug: string, removed: readonly RemovedName[]): string {
	const words = slug.split("-");
	const kept: string[] = [];
	for (let at = 0; at < words.length; at++) {
		const end = removedAt(
			recordId,
			words.map((word) => [word]),
			at,
			removed,
		);
		if (end) at = end - 1;
		else kept.push(words[at] ?? "");
	}
	if (kept.length === words.length) return slug;
	return [...kept, recordId.slice(0, 8)].join("-");
}

/** Where a removed name that begins at this word ends; undefined where none does. */
function removedAt(
	recordId: string,
	pieces: readonly (readonly string[])[],
	at: number,
	removed: readonly RemovedName[],
): number | undefined {
	for (const { nameHash: wanted, words: length } of removed) {
		const words: string[] = [];
		let end = at;
		while (words.length < length && end < pieces.length) words.push(...(pieces[end++] ?? []));
		if (words.length === length && nameHash(recordId, words) === wanted) return end;
	}
	return undefined;
}
