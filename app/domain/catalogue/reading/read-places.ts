import { countryOf, countryOfPart } from "./countries.ts";
import type { Line } from "./text-lines.ts";

export type FoundPlace = {
	venue: string | null;
	city: string | null;
	region: string | null;
	country: string;
	from: string;
};

const NAMED =
	/^\W{0,3}(?:conference |workshop |meeting |event )?(?:venue|where|location|place|host(?:ed (?:by|at)| city)?)\s*[:-]\s*(.{2,300})$/i;
/** Capitalized words, with the small ones that names of places have in them. */
const WORD = "(?:St\\. ?)?\\p{Lu}[\\p{L}'’-]{0,30}";
const NAME = `${WORD}(?: (?:(?:de|del|della|di|da|do|dos|am|an|der|la|le|les|of|upon|sur|and) ){0,2}${WORD}){0,4}`;
const IN_SENTENCE = new RegExp(
	`(^|(?<!\\p{L})(?:in|at)(?: the)? |, ?|\\(|: )(${NAME})(?:, (${NAME}))?(?:, (${NAME}|U\\.S\\.A\\.?|U\\.K\\.?)| \\((${NAME})\\))?`,
	"gu",
);
const ANYWHERE = new RegExp(`(?<!\\p{L})()(${NAME}), (${NAME})()()`, "gu");
const INSTITUTION = /universit|institut|college|centre|center|lab|department|school/i;
const ELSEWHERE =
	/\b(?:professor|lecturer|postdoc|phd|speakers?|organi[sz]ers?|committee|chair|university press|affiliation|previous|last year|was held)\b/i;

/** The places that lines name, most certain first, at most three: after "Venue:", "Where:", or "in City, Country". */
export function readPlaces(title: string | null, lines: readonly Line[]): FoundPlace[] {
	const found: FoundPlace[] = [];
	for (const line of lines) {
		const named = NAMED.exec(line.text)?.[1];
		const place = named && splitPlace(named, line.original);
		if (place) found.push(place);
	}
	// What is said under "Speakers" are where people work.
	const body = [
		...(title ? [{ text: title, original: title, bullet: false }] : []),
		...lines.filter(({ text, bullet }) => text !== "" && !bullet && !ELSEWHERE.test(text)),
	];
	if (found.length === 0) {
		for (const line of body.slice(0, 60)) {
			const place = inSentence(line.text, line.original);
			if (place) found.push(place);
			if (found.length > 0) break;
		}
	}
	return distinct(found).slice(0, 3);
}

/** "Champalimaud Centre, Lisbon, Portugal" in its parts; null unless a country is known. */
export function splitPlace(text: string, from: string): FoundPlace | null {
	const clean =
		text
			.split(/[;|]|\. (?=\p{Lu})|\(/u)[0]
			?.trim()
			.replace(/[.,]$/, "") ?? "";
	const parts = clean
		.split(/, ?| - /)
		.map((part) => part.trim().replace(/^(?:the )/i, ""))
		.filter((part) => part.length > 0 && part.length <= 120)
		.slice(0, 8);
	const at = parts.findIndex((part) => countryOf(part) !== null && (!countryOfPart(part) || part.length > 2));
	const partAt = parts.findIndex((part) => countryOfPart(withoutCode(part)) !== null);
	const end = at >= 0 ? at : partAt;
	const last = parts[end];
	if (end < 0 || last === undefined) return null;
	const country = countryOf(at >= 0 ? last : "") ?? countryOfPart(withoutCode(last));
	if (!country) return null;
	const region = partAt >= 0 && partAt <= end ? withoutCode(parts[partAt] ?? "") : null;
	const beforeEnd = parts.slice(0, region !== null ? Math.min(partAt, end) : end);
	const city =
		beforeEnd.pop()?.replace(/^\d{4,6} |(?: \p{Lu}{0,2}\d[\p{Lu}\d]{0,4}(?: \d\p{Lu}{2})?)$/gu, "") ?? null;
	return { venue: beforeEnd.join(", ") || null, city: city ?? null, region, country, from };
}

function withoutCode(part: string): string {
	return part.replace(/ \d{5}(?:-\d{4})?$/, "");
}

function inSentence(text: string, from: string): FoundPlace | null {
	for (const [pattern, least] of [
		[IN_SENTENCE, 1],
		[ANYWHERE, 2],
	] as const) {
		for (const match of [...text.matchAll(pattern)].slice(0, 12)) {
			const parts = [match[2], match[3], match[4] ?? match[5]].flatMap((part) => (part ? [part] : []));
			// After "in" a country alone says enough; after a comma it may belong to somebody's university.
			const enough = /^(?:in|at)/.test(match[1] ?? "") ? least : 2;
			for (let length = parts.length; length >= enough; length--) {
				const tried = parts.slice(0, length);
				const last = tried.at(-1) ?? "";
				const known =
					(countryOf(last) !== null && (last.length > 2 || /^(UK|US)$/.test(last))) ||
					(length > 1 && countryOfPart(last) !== null);
				const place = known ? splitPlace(tried.join(", "), from) : null;
				if (place && !(pattern === ANYWHERE && INSTITUTION.test(place.city ?? "")))
					return withVenueBefore(place, text.slice(0, match.index));
			}
		}
	}
	return null;
}

/** "at the Weta Hall in Lisbon, Portugal": the hall stands before. */
function withVenueBefore(place: FoundPlace, before: string): FoundPlace {
	if (place.venue !== null) return place;
	const venue = new RegExp(`\\bat (?:the )?(${NAME})(?:,)?$`, "u").exec(before.trimEnd())?.[1];
	return venue ? { ...place, venue } : place;
}

function distinct(places: readonly FoundPlace[]): FoundPlace[] {
	const seen = new Set<string>();
	return places.filter(({ city, country }) => {
		const key = `${city}|${country}`;
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}
