import { webAddress } from "../drafts/normal-text.ts";
import type { Line } from "./text-lines.ts";

export type FoundLinks = {
	page: { url: string; from: string } | null;
	links: { label: string; url: string; from: string }[];
};

const ADDRESS = /\bhttps?:\/\/[^\s<>"'“”]{3,500}|(?<![\w@.])www\.[^\s<>"'“”]{3,500}/gi;
const LABELS: readonly (readonly [string, RegExp])[] = [
	["Registration", /regist|ticket|eventbrite|\bsign[- ]?up/i],
	["Submission", /submi|openreview|easychair|cmt3|abstract/i],
	["Application", /appl(?:y|ication)|forms\.gle|docs\.google\.com\/forms|typeform/i],
	["Programme", /program|schedule/i],
	["Recordings", /youtube|recording/i],
];
const NOISE =
	/unsubscribe|mailman|listinfo|list-manage|zoom\.us|twitter\.com|\/\/x\.com|facebook|linkedin|bsky|mastodon|instagram|maps\.|aka\.ms\/LearnAboutSender|calendar\.google/i;
const PAGE_WORDS =
	/web ?(?:site|page)|home ?page|more (?:info|details)|further (?:info|details)|details|information|visit|see\b|url/i;

/** The event's own page and further links: told apart by the words beside them. */
export function readLinks(lines: readonly Line[]): FoundLinks {
	const found: { url: string; words: string; from: string }[] = [];
	for (const line of lines) {
		let from = 0;
		for (const match of [...line.original.slice(0, 2000).matchAll(ADDRESS)].slice(0, 10)) {
			const url = webAddress(withoutPunctuation(match[0]));
			if (url && !NOISE.test(url))
				found.push({ url, words: line.original.slice(from, match.index), from: line.original });
			from = match.index + match[0].length;
		}
	}
	const seen = new Set<string>();
	const distinct = found.filter(({ url }) => !seen.has(url) && seen.add(url)).slice(0, 12);
	const labelled = distinct.map((one) => ({ ...one, label: labelOf(lastClause(one.words), one.url) }));
	const page =
		labelled.find(({ label, words }) => label === null && PAGE_WORDS.test(words)) ??
		labelled.find(({ label }) => label === null);
	return {
		page: page ? { url: page.url, from: page.from } : null,
		links: labelled.flatMap(({ label, url, from }) => (label === null ? [] : [{ label, url, from }])),
	};
}

function labelOf(words: string, url: string): string | null {
	const path = url.replace(/^https?:\/\/[^/]+/, "");
	const host = url.slice(0, url.length - path.length);
	return (
		LABELS.find(
			([, sign]) =>
				sign.test(path) ||
				(/openreview|easychair|forms\.gle|eventbrite|youtube/.test(host) && sign.test(host)),
		)?.[0] ?? (PAGE_WORDS.test(words) ? null : (LABELS.find(([, sign]) => sign.test(words))?.[0] ?? null))
	);
}

function withoutPunctuation(address: string): string {
	let end = address.length;
	while (end > 0 && ".,;:!?)]}>*_".includes(address[end - 1] ?? "")) {
		// A bracket that was opened in the address belongs to it.
		if (address[end - 1] === ")" && address.slice(0, end).includes("(")) break;
		end--;
	}
	return address.slice(0, end);
}

/** The words right before an address: "Register at", not what was said a comma earlier. */
function lastClause(words: string): string {
	return (
		words
			.slice(-80)
			.split(/[,;.]\s/)
			.at(-1) ?? ""
	);
}
