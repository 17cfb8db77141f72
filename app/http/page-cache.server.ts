import { LRUCache } from "lru-cache";
import type { Page } from "./page.server.ts";

export interface PageCache {
	get(key: string): Page | undefined;
	/**
	 * The page from memory, or from `make`; many who want the same page at once wait for one making of it. Undefined when
	 * it turned out not to be shareable: then everybody makes their own.
	 */
	getOrMake(key: string, make: () => Promise<Page | undefined>): Promise<Page | undefined>;
	/** The page with the time at which we first saw these bytes under this key. */
	dated(key: string, page: Page): Page;
	/** Forgets everything, also what is being made now: public data has changed. */
	clear(): void;
	/** Keeps nothing until `resume`: we would not hear of changes. */
	pause(): void;
	resume(): void;
	readonly active: boolean;
}

export interface PageCacheOptions {
	maxBytes?: number;
	/** Time itself changes pages ("closes tomorrow"), so none is older than this. */
	lifeMs?: number;
	/** Milliseconds of a clock that never stands still. */
	clock?: { now(): number };
}

/** Rendered public pages in memory (docs/decisions/0004-page-cache.md). It starts paused. */
export function createPageCache({
	maxBytes = 64 * 1024 * 1024,
	lifeMs = 60_000,
	clock = performance,
}: PageCacheOptions = {}): PageCache {
	const pages = new LRUCache<string, Page>({
		maxSize: maxBytes,
		// The two compressed forms and the headers come later; together they are about as much again as half the page.
		sizeCalculation: (page, key) => Math.ceil(page.body.length * 1.5) + key.length + 4096,
		ttl: lifeMs,
		ttlResolution: 0,
		perf: clock,
	});
	const dates = new LRUCache<string, { tag: string; lastModified: number }>({ max: 5_000 });
	const making = new Map<string, Promise<Page | undefined>>();
	let generation = 0;
	let active = false;

	async function make(key: string, work: () => Promise<Page | undefined>): Promise<Page | undefined> {
		const begun = generation;
		const promise = work();
		making.set(key, promise);
		try {
			const page = await promise;
			// What was begun before a change may show the state before it.
			if (page && active && generation === begun) pages.set(key, page);
			return page;
		} finally {
			if (making.get(key) === promise) making.delete(key);
		}
	}

	function clear(): void {
		generation += 1;
		pages.clear();
		making.clear();
	}

	return {
		get: (key) => pages.get(key),
		getOrMake: async (key, work) => {
			if (!active) return work();
			return pages.get(key) ?? making.get(key) ?? make(key, work);
		},
		dated: (key, page) => {
			const seen = dates.get(key);
			if (seen?.tag === page.tag) return { ...page, lastModified: seen.lastModified };
			dates.set(key, { tag: page.tag, lastModified: page.lastModified });
			return page;
		},
		clear,
		pause: () => {
			active = false;
			clear();
		},
		resume: () => {
			clear();
			active = true;
		},
		get active() {
			return active;
		},
	};
}
