import type { FUNDING_LABELS } from "../drafts/labels.ts";
import type { Line } from "./text-lines.ts";

export type FoundCost = {
	amount: number | null;
	currency: string | null;
	note: string | null;
	free: boolean;
};
type FundingKind = keyof typeof FUNDING_LABELS;

const SIGNS: Record<string, string> = { "€": "EUR", "£": "GBP", $: "USD", "¥": "JPY" };
const CODES = "EUR|USD|GBP|CHF|CAD|AUD|JPY|SEK|NOK|DKK|SGD|INR|CNY|KRW|BRL|ZAR|NZD|PLN|CZK|HUF";
const MONEY = new RegExp(
	`(?:(${CODES}|US\\$|C\\$|A\\$|CA\\$|€|£|\\$|¥) ?(\\d{1,3}(?:[, ]\\d{3}){1,2}|\\d{1,6})(\\.\\d{2})?|(?<![\\d.,])(\\d{1,3}(?:[, ]\\d{3}){1,2}|\\d{1,6})(\\.\\d{2})? ?(${CODES}|€|£|euros?\\b|dollars?\\b|pounds?\\b))`,
	"gi",
);
const ABOUT_COST =
	/\bfees?\b|\bcosts?\b|\btuition\b|\bprices?\b|\bregistration\b|\btickets?\b|\bper (?:person|participant)\b/i;
const FREE =
	/\bfree of charge\b|\bno (?:registration )?(?:fee|charge|cost)s?\b|\b(?:attendance|participation|registration|admission|the (?:event|school|workshop|course|meeting)) (?:is|are|will be) free\b|\bfree (?:to attend|registration|admission|and open)\b|\bfree event\b/i;

/** What taking part costs: the first amount beside such a word, or that it is free. */
export function readCost(
	lines: readonly Line[],
): (FoundCost & { from: string; uncertain: string | null }) | null {
	const free = lines.find(({ text }) => FREE.test(text));
	for (const line of lines) {
		if (!ABOUT_COST.test(line.text) || /\bprize|\baward of/i.test(line.text)) continue;
		const said = line.text
			.split(/\. (?=\p{Lu})/u)
			.find((sentence) => ABOUT_COST.test(sentence) && sentence.match(MONEY));
		const all = [...(said ?? "").matchAll(MONEY)].slice(0, 10);
		const first = all[0];
		if (!first) continue;
		const sign = (first[1] ?? first[6] ?? "").toLowerCase();
		const amount = Number(
			`${(first[2] ?? first[4] ?? "").replace(/[, ]/g, "")}${first[3] ?? first[5] ?? ""}`,
		);
		const currency = currencyOf(sign);
		if (!currency || amount <= 0) continue;
		const uncertain =
			[
				sign === "$" || sign.startsWith("dollar") ? "“$” is taken as US dollars." : null,
				all.length > 1 ? "Several amounts are named; this is the first." : null,
			]
				.filter(Boolean)
				.join(" ") || null;
		return {
			amount,
			currency,
			note: all.length > 1 ? line.text.trim().slice(0, 500) : null,
			free: false,
			from: line.original,
			uncertain,
		};
	}
	return free
		? { amount: 0, currency: null, note: null, free: true, from: free.original, uncertain: null }
		: null;
}

function currencyOf(sign: string): string | null {
	if (sign === "us$" || sign.startsWith("dollar")) return "USD";
	if (sign === "c$" || sign === "ca$") return "CAD";
	if (sign === "a$") return "AUD";
	if (sign.startsWith("euro")) return "EUR";
	if (sign.startsWith("pound")) return "GBP";
	return SIGNS[sign] ?? (/^[a-z]{3}$/.test(sign) ? sign.toUpperCase() : null);
}

const FUNDING: readonly (readonly [FundingKind, RegExp])[] = [
	["waiver", /\bfee waivers?\b|\bwaive[sd]?\b|\bwaivers?\b/i],
	["childcare", /\bchild ?care\b/i],
	[
		"travel_grant",
		/\btravel (?:grants?|awards?|fellowships?|support|stipends?|bursar\w+|funds?|funding|scholarships?|reimbursement)\b/i,
	],
	[
		"scholarship",
		/\bscholarships?\b|\bstipends?\b|\bbursar(?:y|ies)\b|\bfinancial (?:support|aid|assistance)\b/i,
	],
];

/** The support that lines say is offered, each kind once. */
export function readFunding(lines: readonly Line[]): { kind: FundingKind; note: string; from: string }[] {
	const found = new Map<FundingKind, { kind: FundingKind; note: string; from: string }>();
	for (const line of lines) {
		if (
			/\bno (?:travel|financial|funding|stipend|scholarship)|\bnot (?:offer|provide|available|able to)/i.test(
				line.text,
			)
		)
			continue;
		for (const [kind, words] of FUNDING) {
			if (!words.test(line.text)) continue;
			if (kind === "scholarship" && found.has("travel_grant")) continue;
			if (!found.has(kind))
				found.set(kind, { kind, note: line.text.trim().slice(0, 500), from: line.original });
			if (kind === "travel_grant") break;
		}
	}
	return [...found.values()];
}
