import { readdirSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { createPage, type Page } from "./page.server.ts";

/** The file at this path of the site, if there is one. */
export type StaticFiles = (path: string) => Promise<Page> | undefined;

const TYPES: Record<string, string> = {
	".css": "text/css; charset=utf-8",
	".html": "text/html; charset=utf-8",
	".ico": "image/x-icon",
	".jpg": "image/jpeg",
	".js": "text/javascript; charset=utf-8",
	".json": "application/json; charset=utf-8",
	".png": "image/png",
	".svg": "image/svg+xml",
	".txt": "text/plain; charset=utf-8",
	".webmanifest": "application/manifest+json",
	".webp": "image/webp",
	".woff2": "font/woff2",
	".xml": "application/xml",
};

/**
 * The files of a build, each read and compressed when it is first asked for and kept from then on: they are few, and
 * don't change while we run. Only what is there now is ever served, so no path leads elsewhere.
 */
export function createStaticFiles(folder: string, headers: readonly string[]): StaticFiles {
	const loading = new Map<string, Promise<Page>>();
	const files = new Map(
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && !entry.name.startsWith("."))
			.map((entry) => join(entry.parentPath, entry.name))
			.map((file) => [encodeURI(file.slice(folder.length).split(sep).join("/")), file]),
	);
	return (path) => {
		const file = files.get(path);
		if (file === undefined) return undefined;
		const known = loading.get(path);
		if (known) return known;
		const page = load(path, file, headers);
		loading.set(path, page);
		page.catch(() => loading.delete(path));
		return page;
	};
}

async function load(path: string, file: string, headers: readonly string[]): Promise<Page> {
	const contentType = TYPES[extname(file)] ?? "application/octet-stream";
	// Files in assets/ have their contents' hash in their names.
	const forEver = path.startsWith("/assets/");
	return createPage({
		body: await readFile(file),
		lastModified: Math.floor((await stat(file)).mtimeMs / 1000),
		contentType,
		effort: 9,
		headers: [
			...["Content-Type", contentType],
			...["Cache-Control", forEver ? "public, max-age=31536000, immutable" : "public, max-age=3600"],
			...["Vary", "Accept-Encoding"],
			...headers,
		],
	});
}
