/** A stream of chance that is the same for the same words, whatever other streams are asked: one change moves one person. */
export interface Random {
	/** From 0 to below 1. */
	next(): number;
	/** A whole number from `low` to `high`, both included. */
	whole(low: number, high: number): number;
	chance(probability: number): boolean;
	pick<T>(from: readonly T[]): T;
	/** As likely as its weight says. */
	weighted<T>(from: readonly (readonly [T, number])[]): T;
	/** So many different ones, or all there are, in a random order. */
	some<T>(from: readonly T[], count: number): T[];
	/** Chooses in each "{one|another}". */
	fill(text: string): string;
}

/** The stream of these words. */
export function randomOf(...words: (string | number)[]): Random {
	const next = mulberry(hash(words.join("/")));
	const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
	const pick = <T>(from: readonly T[]): T => {
		const one = from[whole(0, from.length - 1)];
		if (one === undefined) throw new Error("There is nothing to pick from.");
		return one;
	};
	return {
		next,
		whole,
		pick,
		chance: (probability) => next() < probability,
		weighted: (from) => {
			let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0);
			const found = from.find(([, weight]) => {
				left -= weight;
				return left < 0;
			});
			return (found ?? pick(from))[0];
		},
		some: (from, count) => {
			const left = [...from];
			return Array.from({ length: Math.min(count, left.length) }, () =>
				left.splice(whole(0, left.length - 1), 1),
			).flat();
		},
		fill: (text) => text.replaceAll(/\{([^{}]+)\}/g, (_, choices: string) => pick(choices.split("|"))),
	};
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
	return value >>> 0;
}

/** mulberry32, by Tommy Ettinger (public domain). */
function mulberry(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
