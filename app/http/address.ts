import { KNOWN_PARAMETERS, REPEATABLE_PARAMETERS } from "./known-parameters.ts";

/** The one form of an address: what a page is made from, and what it is remembered under. */
export interface Address {
	/** Percent-encoded, without double or trailing slashes. */
	path: string;
	/** Empty, or "?" and the parameters in order. */
	search: string;
}

export type Reading =
	| { kind: "address"; address: Address }
	| { kind: "moved"; location: string }
	| { kind: "refused"; status: 400 | 414; detail: string };

export const LONGEST_ADDRESS = 8192;

const PLAIN_PATH = /^\/(?:[\w~-][\w.~-]*(?:\/[\w~-][\w.~-]*)*)?$/;

/**
 * Reads what a client asked for (the request line's target). `parameters` says which are kept: "known" for pages, "all"
 * for requests that change something.
 */
export function readAddress(target: string, parameters: "known" | "all" = "known"): Reading {
	if (target.length > LONGEST_ADDRESS)
		return refused(414, `The address is longer than ${LONGEST_ADDRESS} characters.`);
	if (!target.startsWith("/")) return refused(400, "The address must begin with a slash.");
	const [beforeHash = "/"] = escapeBytes(target).split("#", 1);
	const mark = beforeHash.indexOf("?");
	const rawPath = mark < 0 ? beforeHash : beforeHash.slice(0, mark);
	const rawSearch = mark < 0 ? "" : beforeHash.slice(mark);

	const path = PLAIN_PATH.test(rawPath) ? rawPath : canonicalPath(rawPath);
	if (path === undefined || decode(path) === undefined)
		return refused(400, "The address has a “%” that is not followed by a readable character.");
	if (path.includes("%00")) return refused(400, "The address contains a NUL character.");
	const pairs = readParameters(rawSearch.slice(1));
	if (pairs === undefined)
		return refused(400, "The part after “?” has a “%” that is not followed by a readable character.");
	if (pairs.some(([name, value]) => name.includes("\0") || value.includes("\0")))
		return refused(400, "The part after “?” contains a NUL character.");
	if (path !== rawPath) return { kind: "moved", location: path + rawSearch };

	// Remix asks its own questions here, and no page depends on them.
	if (parameters === "all" || path === "/__manifest")
		return { kind: "address", address: { path, search: rawSearch } };
	return { kind: "address", address: { path, search: canonicalSearch(path, pairs) } };
}

/** Paths that Remix's routes can't say (a slug with an ending), by the name of the route that answers them. */
export function routePath(path: string): string {
	return path
		.replace(/^\/(events|series)\/([^/]+)\.ics$/, "/$1/$2/calendar")
		.replace(/^\/events\/([^/]+)\.png$/, "/events/$1/picture");
}

function refused(status: 400 | 414, detail: string): Reading {
	return { kind: "refused", status, detail };
}

/** Clients that send raw bytes mean UTF-8; whether it is shows when it is decoded. */
function escapeBytes(target: string): string {
	return target.replace(
		/[^\x21-\x7e]/g,
		(char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
	);
}

/** Without dot segments, backslashes, double and trailing slashes; so it never reads as another host either. */
function canonicalPath(path: string): string | undefined {
	const resolved = URL.parse(`http://host/${path.slice(1).replace(/^[\\/]+/, "")}`)?.pathname;
	return resolved?.replace(/\/{2,}/g, "/").replace(/(?<=.)\/$/, "");
}

function readParameters(search: string): [string, string][] | undefined {
	const pairs: [string, string][] = [];
	for (const part of search.split("&")) {
		if (part === "") continue;
		const equals = part.indexOf("=");
		const name = decode((equals < 0 ? part : part.slice(0, equals)).replaceAll("+", " "));
		const value = equals < 0 ? "" : decode(part.slice(equals + 1).replaceAll("+", " "));
		if (name === undefined || value === undefined) return undefined;
		pairs.push([name, value]);
	}
	return pairs;
}

function canonicalSearch(path: string, pairs: [string, string][]): string {
	if (pairs.length === 0) return "";
	const search = new URLSearchParams();
	// Which routes' data Remix's own fetches want; it decides what the answer holds.
	const names = path.endsWith(".data") ? [...KNOWN_PARAMETERS, "_routes"] : KNOWN_PARAMETERS;
	for (const known of names) {
		// A form sends the fields that were left empty, too.
		const values = pairs.filter(([name, value]) => name === known && value !== "").map(([, value]) => value);
		const kept = REPEATABLE_PARAMETERS.includes(known) ? [...new Set(values)].sort() : values.slice(0, 1);
		for (const value of kept) search.append(known, value);
	}
	return search.size === 0 ? "" : `?${search}`;
}

function decode(text: string): string | undefined {
	if (!text.includes("%")) return text;
	try {
		return decodeURIComponent(text);
	} catch {
		return undefined;
	}
}
