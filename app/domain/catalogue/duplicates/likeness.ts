import { editDistance } from "../search/tokens.ts";
import { daysBetween, formatDay } from "../time/calendar.ts";
import { comparedAddress, plainWords, type Told, tellingWords } from "./likeness-tokens.ts";

/** A name with the words that it is compared by. */
export type ComparedName = { text: string; telling: readonly string[]; all: readonly string[] };

/** What is compared of two events. */
export type Compared = Omit<Told, "names"> & {
	/** Its own name first, then those of its series. */
	names: readonly ComparedName[];
	slug: string | null;
	/** The event that it is a satellite of. */
	parent: string | null;
	satellite: boolean;
	ordinal: number | null;
	countries: readonly string[];
};

export type Likeness = {
	/** From 0 to 1. */
	score: number;
	/** Why, in words, the strongest first. */
	reasons: string[];
};

/** Less is no resemblance worth showing. */
export const ENOUGH = 0.5;
const DAYS_APART = 21;

/** A name made ready to be compared with many. */
export function comparedName(text: string): ComparedName {
	return {
		text,
		telling: tellingWords(text),
		all: plainWords(text).filter((word) => !/^(?:19|20)\d\d$/.test(word)),
	};
}

/** How much two events resemble each other, and why; null where they can't be the same. */
export function compareEvents(one: Compared, other: Compared): Likeness | null {
	if (one.parent !== null && one.parent === other.slug) return null;
	if (other.parent !== null && other.parent === one.slug) return null;
	const address = comparedAddress(one.url);
	const sameAddress = address !== null && address === comparedAddress(other.url);
	const days = compareDays(one, other);
	// Editions of one series differ in their year; what is held on the same days is no other edition.
	const sameYear =
		one.years.length === 0 ||
		other.years.length === 0 ||
		one.years.some((year) => other.years.includes(year));
	if (!sameYear && days !== "same" && days !== "overlap") return null;
	if (ordinalsDiffer(one, other) && !sameAddress) return null;
	const places = comparePlaces(one, other);
	const name = compareNames(one, other);
	// Two meetings may share an abbreviation (CNS): other days in another country are another meeting.
	if (days === "apart" && places === "other country" && !sameAddress) return null;
	const reasons: string[] = [];
	if (name.share >= 0.34) reasons.push(name.reason);
	if (sameAddress) reasons.push("Both give the same web address.");
	if (days === "same")
		reasons.push(
			one.start ? `Both are on the same days, from ${formatDay(one.start)}.` : "Both are on the same days.",
		);
	if (days === "overlap") reasons.push("Their days overlap.");
	if (places === "city") reasons.push(`Both are in ${commonCity(one, other)}.`);
	const support =
		{ same: 0.25, overlap: 0.15, near: 0.05, unknown: 0, apart: -0.2 }[days] +
		{ city: 0.12, country: 0.03, unknown: 0, "other country": -0.2 }[places];
	const kind = one.satellite !== other.satellite ? -0.15 : 0;
	const score = 0.7 * name.share + support + kind + (sameAddress ? 0.6 : 0);
	// The same words in another order of days and places: "Learning" alone makes no pair.
	const known =
		name.share >= 0.45 || sameAddress || (days === "same" && places === "city" && name.share >= 0.34);
	return known && score >= ENOUGH && reasons.length > 0
		? { score: Math.min(1, Math.round(score * 100) / 100), reasons }
		: null;
}

function compareDays(one: Compared, other: Compared): "same" | "overlap" | "near" | "apart" | "unknown" {
	if (!one.start || !other.start) return "unknown";
	const [endOne, endOther] = [one.end ?? one.start, other.end ?? other.start];
	if (one.start === other.start && (endOne === endOther || !one.end || !other.end)) return "same";
	if (one.start <= endOther && other.start <= endOne) return "overlap";
	const gap = one.start > endOther ? daysBetween(endOther, one.start) : daysBetween(endOne, other.start);
	return gap <= DAYS_APART ? "near" : "apart";
}

function comparePlaces(one: Compared, other: Compared): "city" | "country" | "other country" | "unknown" {
	if (commonCity(one, other) !== null) return "city";
	if (one.countries.length === 0 || other.countries.length === 0) return "unknown";
	return one.countries.some((country) => other.countries.includes(country)) ? "country" : "other country";
}

function commonCity(one: Compared, other: Compared): string | null {
	const key = (city: string) => plainWords(city).join(" ");
	return one.cities.find((city) => other.cities.some((match) => key(match) === key(city))) ?? null;
}

/** The best pair of their names: which share of the telling words both have, and a little for the other words. */
function compareNames(one: Compared, other: Compared): { share: number; reason: string } {
	let best = { share: 0, reason: "" };
	one.names.forEach((name, i) => {
		other.names.forEach((match, j) => {
			// A series' name on both sides would make any two of its events alike; one side has to speak for itself.
			if (i > 0 && j > 0) return;
			const all = wordShare(name.all, match.all);
			const share = 0.93 * wordShare(name.telling, match.telling, i === 0) + 0.07 * all;
			if (share <= best.share) return;
			const known = (j > 0 ? other : one).names[0]?.text;
			const alias = `“${known}” is also known as “${(j > 0 ? match : name).text}”.`;
			const own = all === 1 ? "They have the same name." : "Their names are alike.";
			best = { share, reason: i === 0 && j === 0 ? own : alias };
		});
	});
	return best;
}

/**
 * Dice's coefficient of two lists of words; a word with one or two letters mistaken counts nearly whole, and the last word of the first list,
 * if it is `unfinished`, as the beginning of another.
 */
function wordShare(one: readonly string[], other: readonly string[], unfinished = false): number {
	if (one.length === 0 || other.length === 0) return 0;
	// "NeuroTide" and "Neuro Tide" are one.
	if (one.join("") === other.join("")) return 1;
	const left = [...other];
	let common = 0;
	for (const word of one) {
		const exact = left.indexOf(word);
		const at = exact >= 0 ? exact : left.findIndex((candidate) => alike(word, candidate));
		const begun =
			at < 0 && unfinished && word === one.at(-1) && word.length > 1
				? left.findIndex((candidate) => candidate.startsWith(word))
				: -1;
		if (at < 0 && begun < 0) continue;
		left.splice(at < 0 ? begun : at, 1);
		common += exact >= 0 ? 1 : at >= 0 ? 0.9 : 0.7;
	}
	return (2 * common) / (one.length + other.length);
}

function alike(one: string, other: string): boolean {
	const length = Math.min(one.length, other.length);
	// Who mistakes a letter seldom mistakes the first two; most words differ in both and need no closer look.
	if (length < 5 || (one[0] !== other[0] && one[1] !== other[1])) return false;
	return editDistance(one, other, length < 8 ? 1 : 2) <= (length < 8 ? 1 : 2);
}

function ordinalsDiffer(one: Compared, other: Compared): boolean {
	const [a, b] = [
		one.ordinal ?? ordinalIn(one.names[0]?.text),
		other.ordinal ?? ordinalIn(other.names[0]?.text),
	];
	return a !== null && b !== null && a !== b;
}

const WORDS = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

function ordinalIn(name: string | undefined): number | null {
	const number = name?.match(/\b(\d{1,3})(?:st|nd|rd|th)\b/i)?.[1];
	if (number) return Number(number);
	const word = WORDS.findIndex((one) => new RegExp(`\\b${one}\\b`, "i").test(name ?? ""));
	return word < 0 ? null : word + 1;
}
