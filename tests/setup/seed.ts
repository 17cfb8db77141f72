import fc from "fast-check";

/** The seed of all property tests: fixed, so that a failure comes back. */
export const SEED = 20261124;

/** Checks a property over `runs` examples, always the same ones. */
export async function holds(property: fc.IRawProperty<unknown>, runs = 300): Promise<void> {
	await fc.assert(property as fc.IProperty<unknown>, { seed: SEED, numRuns: runs });
}
