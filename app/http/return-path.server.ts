import { readAddress } from "./address.ts";
import { TROUBLE_PATH } from "./pages.server.ts";

/**
 * Where to go back to after a form: the path it names, else that of the page it stood on (our origin check let the form
 * pass, so the Referer is ours), else home. Always a path of this site.
 */
export function returnPath(named: unknown, referer: string | null): string {
	return safePath(named) ?? safePath(pathOf(referer)) ?? "/";
}

function pathOf(referer: string | null): string | undefined {
	const url = referer === null ? null : URL.parse(referer);
	return url ? url.pathname + url.search : undefined;
}

/** A path of this site, in its one form; undefined for anything else (another host above all). */
export function safePath(path: unknown): string | undefined {
	if (typeof path !== "string" || path === TROUBLE_PATH) return undefined;
	const reading = readAddress(path, "all");
	return reading.kind === "address" ? reading.address.path + reading.address.search : undefined;
}
