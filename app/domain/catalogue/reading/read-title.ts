import { findDates } from "./stated-dates.ts";
import type { Line } from "./text-lines.ts";

const LIST_TAGS = /^(?:\s*(?:\[[^\]]{1,40}\]|(?:re|fwd?|aw|wg)\s*:))+\s*/i;
const LEAD =
	/^\W{0,3}(?:(?:(?:final|first|second|third|last|1st|2nd|3rd) )?(?:call for (?:abstracts?|papers?|applications?|participation|contributions?|registrations?|submissions?|posters?|proposals?|nominations?)(?: and \w+)?|cf[apr]|announcement|announcing|reminder|save the dates?|(?:registration|applications?|submissions?|abstract submission)(?: (?:is|are))?(?: now)? open|deadline (?:extended|extension|reminder)|extended deadline|invitation(?: to)?)\s*(?:[:!.,-]|\bfor\b|\bto\b)?\s*(?:the )?)+/i;
const GREETING =
	/^(?:dear|hi|hello|greetings|apolog|\(?apolog|please (?:forward|distribute|share|circulate)|with apologies|\W*cross-?post|\*{2,}|colleagues|all,)/i;
const KIND_WORDS =
	"workshop|conference|symposium|meeting|school|hackathon|brainhack|tutorial|satellite|congress|bootcamp|retreat|colloquium|course|forum|seminar";
const ANNOUNCED = new RegExp(
	`(?:announc\\w{1,4}|invit\\w{1,5} (?:you )?to|open for|applications? (?:for|to)|organi[sz]ing|hosting|present\\w{0,4}|submissions? (?:for|to)|join us (?:for|at)) (?:that )?(?:the |our |a |an )?(.{0,160}?(?:${KIND_WORDS})\\b.{0,120})`,
	"i",
);
/** "The Retreat on Embodied Computation gathers …": capitals and the small words between them. */
const CAPITALIZED = new RegExp(
	`\\b(?:[Tt]he|[Oo]ur) ((?:\\p{Lu}[\\p{L}'’&-]{0,30} ){0,8}(?:${capitalized(KIND_WORDS)})(?: (?:(?:on|of|for|in|and|the|&) ){0,2}[\\p{Lu}\\d][\\p{L}\\d'’-]{0,30}){0,8})`,
	"u",
);
const ENDS =
	/,? (?:which|that|to be|will|is|are|shall|takes?|taking|held) |,? (?:in|at)(?: the)? (?=\p{Lu})|,? (?:on|from) (?=\d|the \d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|(?<!\bThe),? (?=\d{1,2}(?:st|nd|rd|th)?[ -])|[.!;](?:\s|$)|, (?=\p{Lu}[\p{L} ]{2,30}, )| \((?=\d|online|virtual|hybrid|in-person)/u;

/** The name of what a letter announces, and the line that says it; null where none does. */
export function readTitle(
	subject: string | null,
	lines: readonly Line[],
): { name: string; from: string } | null {
	const said = lines.filter(({ text }) => text !== "");
	const named = said.find(
		({ text }) => /^\W{0,3}(?:title|event|name|what)\s*:\s*\S/i.test(text) && text.length < 220,
	);
	if (named) return titled(named.text.replace(/^\W{0,3}[A-Za-z]+\s*:\s*/, ""), named.original);
	if (subject) {
		const name = cleaned(subject);
		if (name.length >= 6) return { name, from: subject };
	}
	const first = said.find(({ text }) => !GREETING.test(text));
	if (
		first &&
		first.text.length <= 140 &&
		!/[.!?]$/.test(first.text) &&
		!/^(?:when|where|dates?|venue|location)\b/i.test(first.text)
	) {
		const name = cleaned(first.text);
		if (name.length >= 4) return { name, from: first.original };
	}
	for (const { text, original } of said.slice(0, 12)) {
		const name = ANNOUNCED.exec(text)?.[1];
		if (name) return titled(name.split(ENDS)[0] ?? "", original);
	}
	for (const { text, original } of said.slice(0, 12)) {
		const name = CAPITALIZED.exec(text)?.[1];
		if (name) return titled(name, original);
	}
	return first ? titled(cleaned(first.text.split(ENDS)[0] ?? ""), first.original) : null;
}

function titled(text: string, from: string): { name: string; from: string } | null {
	const name = trimmed(text);
	return name.length >= 3 ? { name: name.slice(0, 300), from } : null;
}

function cleaned(text: string): string {
	const bare = text.replace(LIST_TAGS, "").replace(LEAD, "");
	const name = trimmed(bare === "" ? text : bare);
	// "NeuroTide 2027, 3-5 May 2027, Porto, Portugal": days and places have fields of their own.
	const date = findDates(name)[0];
	const cut = date
		? name.slice(0, date.at).replace(/[\s,;:|(-]+(?:on|from|held|to be held)?\s*$/i, "")
		: name;
	const kept = cut.trim().length >= 6 ? cut : name;
	return trimmed(
		kept.replace(/(?:[,|]| - | in | \() ?\p{Lu}[\p{L}' -]{2,30}, ?\p{Lu}[\p{L}.' -]{1,30}\)?$/u, ""),
	).slice(0, 300);
}

function trimmed(text: string): string {
	const bare = text
		.replace(/\s+/g, " ")
		.replace(/^[\s*#:,|-]+|[\s*#:,;.!|-]+$/g, "")
		.trim();
	// Quotation marks around the whole go; around a part of it they stay.
	return /^["“][^"“”]*["”]$/.test(bare) ? bare.slice(1, -1).trim() : bare;
}

function capitalized(words: string): string {
	return words.replace(/(?<=^|\|)[a-z]/g, (letter) => letter.toUpperCase());
}
