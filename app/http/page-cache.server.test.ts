import { describe, expect, test, vi } from "vitest";
import { createPage, type Page } from "./page.server.ts";
import { createPageCache } from "./page-cache.server.ts";

function page(text: string, lastModified = 1_000): Page {
	const body = Buffer.from(text);
	return createPage({ body, headers: [], contentType: "text/html", lastModified, effort: 1 });
}

function open(options: Parameters<typeof createPageCache>[0] = {}) {
	const cache = createPageCache(options);
	cache.resume();
	return cache;
}

describe("the page cache", () => {
	test("keeps a page for its life and no longer", async () => {
		let now = 1;
		const cache = open({ lifeMs: 60_000, clock: { now: () => now } });
		const first = page("a");
		await cache.getOrMake("/", async () => first);
		now += 59_000;
		expect(cache.get("/")).toBe(first);
		now += 2_000;
		expect(cache.get("/")).toBeUndefined();
	});

	test("makes a page once for all who ask at the same time", async () => {
		const cache = open();
		const made = Promise.withResolvers<Page>();
		const make = vi.fn(() => made.promise);
		const asked = [cache.getOrMake("/", make), cache.getOrMake("/", make), cache.getOrMake("/", make)];
		made.resolve(page("a"));
		expect(new Set(await Promise.all(asked)).size).toBe(1);
		expect(make).toHaveBeenCalledTimes(1);
	});

	test("neither keeps nor shares what was begun before a change", async () => {
		const cache = open();
		const before = Promise.withResolvers<Page>();
		const old = cache.getOrMake("/", () => before.promise);
		cache.clear();
		const fresh = page("new");
		expect(await cache.getOrMake("/", async () => fresh)).toBe(fresh);
		before.resolve(page("old"));
		await old;
		expect(cache.get("/")).toBe(fresh);
	});

	test("keeps nothing while it would not hear of changes, and forgets what it had", async () => {
		const cache = open();
		await cache.getOrMake("/", async () => page("a"));
		cache.pause();
		expect(cache.get("/")).toBeUndefined();
		await cache.getOrMake("/", async () => page("b"));
		expect(cache.get("/")).toBeUndefined();
		cache.resume();
		await cache.getOrMake("/", async () => page("c"));
		expect(cache.get("/")?.body.toString()).toBe("c");
	});

	test("does not keep what is begun in a pause and ends after it", async () => {
		const cache = open();
		cache.pause();
		const begun = Promise.withResolvers<Page>();
		const waiting = cache.getOrMake("/", () => begun.promise);
		cache.resume();
		begun.resolve(page("a"));
		await waiting;
		expect(cache.get("/")).toBeUndefined();
	});

	test("stays within its bytes", async () => {
		const cache = open({ maxBytes: 100_000 });
		for (let index = 0; index < 20; index += 1)
			await cache.getOrMake(`/${index}`, async () => page("x".repeat(10_000)));
		const kept = Array.from({ length: 20 }, (_, index) => cache.get(`/${index}`)).filter(Boolean);
		expect(kept).toHaveLength(5);
		expect(cache.get("/19")).toBeDefined();
		expect(cache.get("/0")).toBeUndefined();
	});

	test("a failed or unshareable making leaves nothing behind", async () => {
		const cache = open();
		await expect(cache.getOrMake("/", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
		expect(await cache.getOrMake("/", async () => undefined)).toBeUndefined();
		expect((await cache.getOrMake("/", async () => page("a")))?.body.toString()).toBe("a");
	});

	test("dates the same bytes by their first sight, new ones anew", () => {
		const cache = open();
		expect(cache.dated("/", page("a", 1_000)).lastModified).toBe(1_000);
		cache.clear();
		expect(cache.dated("/", page("a", 2_000)).lastModified).toBe(1_000);
		expect(cache.dated("/", page("b", 3_000)).lastModified).toBe(3_000);
	});
});
