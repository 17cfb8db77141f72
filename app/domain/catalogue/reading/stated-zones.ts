import { parseTimeZone } from "../time/index.ts";

/** A zone as a text states it: the label, the IANA name it is taken for, and what is uncertain about that. */
export type StatedZone = {
	label: string;
	timeZone: string | null;
	note: string | null;
	at: number;
	length: number;
};

type Meaning = { zone: string; winterOnly?: string; summerOnly?: string; ambiguous?: string };

const fixed = (hours: number) => (hours === 0 ? "UTC" : `Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`);

/** Abbreviations people write. A fixed offset where the abbreviation means one; notes where it means several things. */
const MEANINGS: Record<string, Meaning> = {
	UTC: { zone: "UTC" },
	GMT: { zone: "UTC" },
	ET: { zone: "America/New_York" },
	EST: { zone: fixed(-5), winterOnly: "EDT (UTC−4)" },
	EDT: { zone: fixed(-4), summerOnly: "EST (UTC−5)" },
	CT: { zone: "America/Chicago", ambiguous: "CT is taken as US Central Time." },
	CST: {
		zone: fixed(-6),
		winterOnly: "CDT (UTC−5)",
		ambiguous: "CST can also be China Standard Time (UTC+8).",
	},
	CDT: { zone: fixed(-5), summerOnly: "CST (UTC−6)", ambiguous: "CDT is taken as US Central Daylight Time." },
	MT: { zone: "America/Denver" },
	MST: { zone: fixed(-7), winterOnly: "MDT (UTC−6)" },
	MDT: { zone: fixed(-6), summerOnly: "MST (UTC−7)" },
	PT: { zone: "America/Los_Angeles" },
	PST: { zone: fixed(-8), winterOnly: "PDT (UTC−7)" },
	PDT: { zone: fixed(-7), summerOnly: "PST (UTC−8)" },
	HST: { zone: fixed(-10) },
	WET: { zone: fixed(0), winterOnly: "WEST (UTC+1)" },
	WEST: { zone: fixed(1), summerOnly: "WET (UTC+0)" },
	BST: {
		zone: fixed(1),
		summerOnly: "GMT (UTC+0)",
		ambiguous: "BST is taken as British Summer Time; it can also be Bangladesh Standard Time (UTC+6).",
	},
	CET: { zone: fixed(1), winterOnly: "CEST (UTC+2)" },
	CEST: { zone: fixed(2), summerOnly: "CET (UTC+1)" },
	EET: { zone: fixed(2), winterOnly: "EEST (UTC+3)" },
	EEST: { zone: fixed(3), summerOnly: "EET (UTC+2)" },
	IST: {
		zone: "Asia/Kolkata",
		ambiguous: "IST is taken as India Standard Time; it can also be Israel (UTC+2) or Irish time (UTC+1).",
	},
	MSK: { zone: "Europe/Moscow" },
	SGT: { zone: "Asia/Singapore" },
	HKT: { zone: "Asia/Hong_Kong" },
	JST: { zone: "Asia/Tokyo" },
	KST: { zone: "Asia/Seoul" },
	AEST: { zone: fixed(10), winterOnly: "AEDT (UTC+11)" },
	AEDT: { zone: fixed(11), summerOnly: "AEST (UTC+10)" },
	NZST: { zone: fixed(12) },
	NZDT: { zone: fixed(13) },
	SAST: { zone: "Africa/Johannesburg" },
};
/** Half-hour offsets have no name of their own; these places keep them all year. */
const ODD_OFFSETS: Record<string, string> = {
	"5:30": "Asia/Kolkata",
	"5:45": "Asia/Kathmandu",
	"9:30": "Australia/Darwin",
};

const ABBREVIATIONS = Object.keys(MEANINGS).sort((one, other) => other.length - one.length);
const STATED = new RegExp(
	`\\b(?:AoE\\b|anywhere[ -]on[ -](?:the )?earth\\b|(?:UTC|GMT) ?[+\\-−] ?\\d{1,2}(?::?[0-5]\\d)?\\b|[A-Z][A-Za-z]{2,12}/[A-Z][A-Za-z_]{2,20}(?:/[A-Z][A-Za-z_]{2,20})?\\b|(?:${ABBREVIATIONS.join("|")})\\b)`,
	"i",
);

/** The first zone that a text states; `month` (1 to 12) of the date beside it tells whether an abbreviation fits the season. */
export function findZone(text: string, month: number | null): StatedZone | null {
	let from = 0;
	for (let tries = 0; tries < 20; tries++) {
		const match = STATED.exec(text.slice(from));
		if (!match) return null;
		const at = from + match.index;
		const found = meaningOf(match[0], month);
		if (found) return { ...found, label: match[0], at, length: match[0].length };
		from = at + match[0].length;
	}
	return null;
}

function meaningOf(
	label: string,
	month: number | null,
): { timeZone: string | null; note: string | null } | null {
	if (/^(aoe|anywhere)/i.test(label)) return { timeZone: parseTimeZone("AoE"), note: null };
	const offset = label.match(/^(?:UTC|GMT) ?([+\-−]) ?(\d{1,2})(?::?([0-5]\d))?$/i);
	if (offset) return offsetMeaning(offset[1] === "+" ? 1 : -1, Number(offset[2]), offset[3] ?? "00");
	if (label.includes("/")) {
		const timeZone = parseTimeZone(label);
		return timeZone ? { timeZone, note: null } : null;
	}
	// "pt", "et", "mt" and the like are words, or parts of them, unless they are capitals.
	const meaning = MEANINGS[label];
	return meaning ? { timeZone: meaning.zone, note: doubts(label, meaning, month) } : null;
}

function offsetMeaning(
	sign: number,
	hours: number,
	minutes: string,
): { timeZone: string | null; note: string | null } {
	const odd = minutes === "00" ? null : ODD_OFFSETS[`${hours}:${minutes}`];
	if (minutes !== "00") {
		return odd && sign > 0
			? { timeZone: odd, note: `Taken as ${odd}, which keeps this offset.` }
			: { timeZone: null, note: "This offset has no zone of its own; choose the place." };
	}
	const zone = hours > 14 || (sign < 0 && hours > 12) ? null : parseTimeZone(fixed(sign * hours));
	return { timeZone: zone, note: zone ? null : "No place on Earth has this offset." };
}

function doubts(label: string, meaning: Meaning, month: number | null): string | null {
	// Southern summers are other months; there we only say what the label means.
	const summer = month !== null && month >= 4 && month <= 9;
	const south = label.startsWith("AE");
	const season =
		month === null || south
			? null
			: summer && meaning.winterOnly
				? `In that season clocks there usually show ${meaning.winterOnly}; ${label} is taken as it is written.`
				: !summer && month !== 10 && month !== 3 && meaning.summerOnly
					? `In that season clocks there usually show ${meaning.summerOnly}; ${label} is taken as it is written.`
					: null;
	return [meaning.ambiguous, season].filter(Boolean).join(" ") || null;
}
