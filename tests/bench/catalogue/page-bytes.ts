import { gzipSync } from "node:zlib";

export type PageBytes = { page: string; html: number; scripts: number; styles: number };

/** Compressed bytes (gzip) of a page's document, of all scripts that it loads, and of its style sheets. */
export async function measureBytes(url: string, page: string, path: string): Promise<PageBytes> {
	const html = await (await fetch(`${url}${path}`)).text();
	const linked = (pattern: RegExp) => [
		...new Set([...html.matchAll(pattern)].map((match) => match[1] ?? "")),
	];
	const scripts = linked(/"(\/assets\/[^"]+\.js)"/g);
	const styles = linked(/href="(\/assets\/[^"]+\.css)"/g);
	return {
		page,
		html: gzipSync(html).length,
		scripts: await total(url, scripts),
		styles: await total(url, styles),
	};
}

async function total(url: string, paths: string[]): Promise<number> {
	const sizes = await Promise.all(
		paths.map(
			async (path) => gzipSync(Buffer.from(await (await fetch(`${url}${path}`)).arrayBuffer())).length,
		),
	);
	return sizes.reduce((sum, size) => sum + size, 0);
}
