/** A clock time as a text states it, in 24 hours. */
export type StatedTime = { time: string; at: number; length: number };

const CLOCK =
	/(?<!(?:UTC|GMT) ?[+-])(?<![\d.,:/])(?:([01]?\d|2[0-4])(?::|h)([0-5]\d)(?::[0-5]\d)?(?: ?([ap])\.?m\b\.?)?|(1[0-2]|[1-9]) ?([ap])\.?m\b\.?|(noon)\b|(midnight)\b)(?!\d)/gi;

/** The clock times that a text states, in order, at most twenty: "23:59", "11:59 pm", "5pm", "noon", "17h00". */
export function findTimes(text: string): StatedTime[] {
	const found: StatedTime[] = [];
	for (const match of text.matchAll(CLOCK)) {
		const time = timeOf(match);
		if (time) found.push({ time, at: match.index, length: match[0].length });
		if (found.length === 20) break;
	}
	return found;
}

function timeOf(match: RegExpExecArray): string | null {
	if (match[6]) return "12:00";
	// The midnight that ends a day: the last minute of it, so that the day stays the one that is named.
	if (match[7]) return "23:59";
	const half = (match[3] ?? match[5])?.toLowerCase();
	let hours = Number(match[1] ?? match[4]);
	if (half && hours > 12) return null;
	if (half === "p" && hours < 12) hours += 12;
	if (half === "a" && hours === 12) hours = 0;
	const minutes = match[2] ?? "00";
	if (hours === 24) return minutes === "00" ? "23:59" : null;
	return `${String(hours).padStart(2, "0")}:${minutes}`;
}
