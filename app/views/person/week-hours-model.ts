import { offsetMinutes, zoneName } from "#app/domain/catalogue/index.ts";
import { hoursInWords, shiftHours, WEEKDAYS } from "#app/domain/people/index.ts";

export type WeekModel = {
	/** "Lisbon time", "your zone: Tokyo time". */
	zone: string;
	/** Seven days of 24 hours: true where free. */
	days: { name: string; free: boolean[] }[];
	/** "Monday 9–12, 14–17". */
	words: string[];
};

/** Free hours as a page shows them: in the reader's zone where it is known, else in the person's own. `now` is an ISO instant. */
export function weekModel(
	{ timeZone, free }: { timeZone: string | null; free: readonly number[] },
	readerZone: string | null,
	now: string,
): WeekModel | null {
	if (free.length === 0) return null;
	const ms = Date.parse(now);
	const shifted = readerZone !== null && timeZone !== null && readerZone !== timeZone;
	const hours = shifted
		? shiftHours(free, offsetMinutes(ms, readerZone) - offsetMinutes(ms, timeZone))
		: [...free];
	const zone = shifted ? readerZone : timeZone;
	return {
		zone: zone ? zoneName(zone) : "their own time; the zone is not stated",
		days: WEEKDAYS.map((name, day) => ({
			name,
			free: Array.from({ length: 24 }, (_, hour) => hours.includes(day * 24 + hour)),
		})),
		words: hoursInWords(hours),
	};
}
