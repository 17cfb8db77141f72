import { createHash } from "node:crypto";

const SCRIPT = /<script\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/script\s*>/gi;
const PRELOAD = /<link\b[^>]*\brel="modulepreload"[^>]*>/gi;

/**
 * Takes the nonce out of a page and gives the CSP hashes of the inline scripts that carried it instead, so that the
 * page's bytes don't change from answer to answer (docs/decisions/0003-inline-scripts-by-hash.md).
 */
export function settleScripts(html: string, nonce: string): { html: string; hashes: string[] } {
	const mark = ` nonce="${nonce}"`;
	const hashes = new Set<string>();
	for (const [, attributes = "", code = ""] of html.matchAll(SCRIPT)) {
		if (attributes.includes(mark) && !/\ssrc\s*=/i.test(attributes)) hashes.add(hashOf(code));
	}
	return { html: html.replaceAll(mark, ""), hashes: [...hashes] };
}

/** The page without scripts: for addresses that the browser's router could not read. */
export function withoutScripts(html: string): string {
	return html.replaceAll(SCRIPT, "").replaceAll(PRELOAD, "");
}

/** Browsers hash what their parser saw, in which every line break is one line feed. */
function hashOf(code: string): string {
	return `sha256-${createHash("sha256").update(code.replace(/\r\n?/g, "\n")).digest("base64")}`;
}
