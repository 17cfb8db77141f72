/** What every part of the bench may use. */
export interface BenchContext {
	/** Fixed and printed: the same things are made in every run. */
	seed: number;
	/** A database of its own, migrated, with the real catalogue. */
	createDatabase(): Promise<string>;
}

/** One subject of the bench and of docs/performance.md; `npm run bench -- NAME` runs it alone. */
export interface BenchPart {
	name: string;
	/** Measures, and says what it saw in Markdown, from a heading of the second level on. */
	run(context: BenchContext): Promise<string>;
}
