import { formatDay } from "#app/domain/catalogue/index.ts";

export type InstantText = { text: string; dateTime: string };

/** An instant in words, to the minute: "24 November 2026, 12:00 UTC". */
export function instantText(instant: string): InstantText {
	return { text: `${formatDay(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`, dateTime: instant };
}

/** The day of an instant in words, in UTC: "24 November 2026". */
export function dayText(instant: string): InstantText {
	return { text: formatDay(instant.slice(0, 10)), dateTime: instant };
}

/** How long something has waited: "since today", "for a day", "for 12 days". */
export function waitingText(since: string, now: string): string {
	const days = Math.floor((Date.parse(now) - Date.parse(since)) / 86_400_000);
	if (days < 1) return "since today";
	return days === 1 ? "for a day" : `for ${days} days`;
}
