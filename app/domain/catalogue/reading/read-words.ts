import type { EventMode, EventStatus } from "../cards.ts";
import type { EVENT_KIND_LABELS } from "../labels.ts";
import type { Line } from "./text-lines.ts";

type EventKind = keyof typeof EVENT_KIND_LABELS;
type Found<T> = { value: T; from: string; note: string | null };

const KINDS: readonly (readonly [EventKind, RegExp])[] = [
	["hackathon", /hackathon|brainhack|hackday/i],
	["satellite", /\bsatellite\b/i],
	[
		"cohort",
		/\b(?:summer|winter|spring|autumn|fall|training|doctoral) school\b|\bschool\b(?! of)|\bbootcamp\b|\bcourse\b/i,
	],
	["tutorial", /\btutorials?\b/i],
	["symposium", /\bsymposi(?:um|a)\b|\bcolloquium\b/i],
	["workshop", /\bworkshops?\b|\bretreat\b/i],
	["conference", /\bconference\b|\bcongress\b|\b(?:annual|general) meeting\b|\bmeeting\b|\bforum\b/i],
];

/** The kind of event that its name says, else its first lines. */
export function readKind(title: string | null, lines: readonly Line[]): Found<EventKind> | null {
	for (const text of [
		title ?? "",
		...lines
			.filter(({ text }) => text !== "")
			.slice(0, 6)
			.map(({ text }) => text),
	]) {
		// The word that stands last is what the thing is: "workshop of the spring school" aside, names end in it.
		const found = KINDS.flatMap(([kind, words]) => {
			const match = words.exec(text);
			return match ? [{ kind, at: match.index }] : [];
		}).sort((one, other) => one.at - other.at)[0];
		if (found) return { value: found.kind, from: text, note: null };
	}
	return null;
}

const NOT_ONLINE =
	/\b(?:in[- ]person only|no (?:online|virtual|remote|hybrid)\b|not be (?:streamed|hybrid|online|recorded)|(?:online|remote|virtual) (?:participation|attendance) (?:is|will be) not|(?:exclusively|only|fully) in[- ]person)/i;
const HYBRID =
	/\bhybrid\b|\b(?:in[- ]person|on[- ]?site|onsite) (?:and|or|as well as) (?:online|virtual|remote)|\b(?:online|virtually|remotely) (?:and|or) (?:in[- ]person|on[- ]?site)|\b(?:livestream|live[- ]stream|streamed|online participation is possible|remote (?:participation|attendance) is possible)/i;
const ONLINE =
	/\b(?:fully |entirely |purely )?(?:virtual|online)(?:ly)?\b|\b(?:via|on|over) (?:zoom|teams|webex|gather|crowdcast)\b|\bwebinar\b/gi;
const IN_PERSON = /\bin[- ]person\b|\bon[- ]?site\b|\bface[- ]to[- ]face\b/i;
/** "Online" that speaks of forms and files. */
const ONLINE_OTHER =
	/online (?:form|registration|application|submission|system|portal|abstract|tool|resources?|materials?|questionnaire|program)|(?:register|apply|submit|submitted|available|published|registration|program(?:me)?)(?: is| are)? online|online at|virtual (?:reality|environments?|agents?|navigation)|online learning|online (?:inference|adaptation|control)/gi;

/** How one takes part, as the text says it. */
export function readMode(title: string | null, lines: readonly Line[]): Found<EventMode> | null {
	let online: Line | null = null;
	let inPerson: Line | null = null;
	for (const line of [{ text: title ?? "", original: title ?? "", bullet: false }, ...lines]) {
		const text = line.text.replace(ONLINE_OTHER, " ");
		if (NOT_ONLINE.test(text)) return { value: "in_person", from: line.original, note: null };
		if (HYBRID.test(text)) return { value: "hybrid", from: line.original, note: null };
		if (online === null && text.match(ONLINE)) online = line;
		if (inPerson === null && IN_PERSON.test(text)) inPerson = line;
	}
	if (online && inPerson) {
		return {
			value: "hybrid",
			from: `${inPerson.original} … ${online.original}`,
			note: "Both are named; whether one may choose is not said.",
		};
	}
	if (online) return { value: "online", from: online.original, note: null };
	return inPerson && { value: "in_person", from: inPerson.original, note: null };
}

/** Cancelled or postponed, where the name or a sentence of its own says so. */
export function readStatus(title: string | null, lines: readonly Line[]): Found<EventStatus> | null {
	const named = title?.match(/\b(cancel+ed|postponed)\b/i);
	if (named) return { value: statusOf(named[1] ?? ""), from: title ?? "", note: null };
	const line = lines.find(
		({ text }) =>
			/\b(?:has been|is|had to be|was|will be) (?:cancel+ed|postponed)\b/i.test(text) &&
			!/registrations?|refund|participants? who/i.test(text),
	);
	const word = line?.text.match(/\b(?:cancel+ed|postponed)\b/i)?.[0];
	return line && word ? { value: statusOf(word), from: line.original, note: null } : null;
}

function statusOf(word: string): EventStatus {
	return /^c/i.test(word) ? "cancelled" : "postponed";
}

const AUDIENCE =
	/\b(?:aimed at|intended for|target(?:ed)? (?:audience|at)|open to|eligib|addressed to|designed for|suitable for|participants should be|for (?=(?:advanced |early[- ]career )?(?:phd|master|graduate|undergraduate|postdoc|doctoral)))/i;

/** Whom it is for: undergraduate, graduate, postdoctoral, as far as a sentence about the audience names them. */
export function readLevel(lines: readonly Line[]): Found<string> | null {
	for (const { text, original } of lines) {
		const at = AUDIENCE.exec(text)?.index;
		if (at === undefined) continue;
		const rest = text.slice(at);
		const levels = [
			/\b(?:undergraduates?|bachelor)/i.test(rest) ? "undergraduate" : null,
			/(?<!under)(?:\bgraduates?\b|\bphd|\bmaster|\bdoctoral)/i.test(rest.replace(/post-?doctoral/gi, ""))
				? "graduate"
				: null,
			/post-?doc/i.test(rest) ? "postdoctoral" : null,
		].filter(Boolean);
		if (levels.length > 0) return { value: levels.join(", "), from: original, note: null };
	}
	return null;
}
