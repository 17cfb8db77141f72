/** What may go wrong with one request; "after" means: the mail was taken. */
export const FAULTS = [
	"error", // 500
	"error-after",
	"bad-gateway", // 502 of something in between that speaks no JSON
	"cut", // the connection breaks
	"cut-after",
	"half-answer", // taken, and the connection breaks in the middle of the answer
	"silence", // no answer until the client goes
	"silence-after",
	"late", // under way for a while, then taken and answered
	"rate-limit", // 429
] as const;

export type Fault = (typeof FAULTS)[number];

export interface FaultPlan {
	/** For the next sends, one each; null is a send that goes well. */
	next?: (Fault | null)[];
	/** After those: how likely each is, of 1. */
	chances?: Partial<Record<Fault, number>>;
	seed?: number;
	/** How long "late" takes. */
	lateMs?: number;
}

/** Says for each send what goes wrong with it. */
export function planFaults({ next = [], chances = {}, seed = 1, lateMs = 100 }: FaultPlan) {
	const left = [...next];
	const random = randomFrom(seed);
	return {
		lateMs,
		take(): Fault | null {
			const planned = left.shift();
			if (planned !== undefined) return planned;
			let dice = random();
			for (const [fault, chance] of Object.entries(chances) as [Fault, number][]) {
				dice -= chance;
				if (dice < 0) return fault;
			}
			return null;
		},
	};
}

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
