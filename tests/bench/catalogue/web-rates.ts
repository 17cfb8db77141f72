import { randomBytes } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "#app/platform/root.server.ts";
import { best, load, type Rate } from "../load.ts";

/** The pages that are measured; each kind of work that a page can be. */
export const PAGES = [
	["home", "/"],
	["list", "/events"],
	["filtered list", "/events?field=neuroscience&mode=in-person&when=all"],
	["detail", "/events/cosyne-2027"],
	["search", "/search?q=reward+prediction+error"],
] as const;

export type PageRate = { page: string; bytes: number; cold: Rate; warm: Rate; still: Rate };

/** A file beside the site's own, as large as a page. */
export type StillFile = { path: string; bytes: number; remove(): void };

/** Writes a file of the size of each page; the web process serves those that are there when it starts. */
export async function writeStillFiles(url: string): Promise<StillFile[]> {
	return Promise.all(
		PAGES.map(async ([, path]) => {
			const bytes = (await (await fetch(`${url}${path}`)).arrayBuffer()).byteLength;
			const name = `bench-${randomBytes(4).toString("hex")}.txt`;
			const file = join(PROJECT_ROOT, "build/client", name);
			writeFileSync(file, randomBytes(bytes).toString("base64").slice(0, bytes));
			return { path: `/${name}`, bytes, remove: () => rmSync(file) };
		}),
	);
}

/**
 * Requests a second and milliseconds of each page: from an empty page cache (each request names another zone, which the cache
 * keeps apart and the page hardly uses), from a warm one, and of a static file of the same size from the same server.
 */
export async function measurePages(
	url: string,
	files: readonly StillFile[],
	rounds = 2,
): Promise<PageRate[]> {
	const rates: PageRate[] = [];
	for (const [i, [page, path]] of PAGES.entries()) {
		const file = files[i];
		if (!file) throw new Error(`${page} has no file of its size.`);
		const cold: Rate[] = [];
		const warm: Rate[] = [];
		const still: Rate[] = [];
		for (let round = 0; round < rounds; round++) {
			cold.push(await load(`${url}${path}`, { pathOf: () => unheardOf(path) }));
			warm.push(await load(`${url}${path}`));
			still.push(await load(`${url}${file.path}`));
		}
		rates.push({ page, bytes: file.bytes, cold: best(cold), warm: best(warm), still: best(still) });
	}
	return rates;
}

let asked = 0;

/** The same page at an address that nobody has asked for yet. */
function unheardOf(path: string): string {
	return `${path}${path.includes("?") ? "&" : "?"}tz=bench-${asked++}`;
}
