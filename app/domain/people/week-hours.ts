/** The hours of a week, from 0 (Monday 0:00) to 167 (Sunday 23:00), in somebody's own zone. */
export const WEEK_HOURS = 168;

export const WEEKDAYS = [
	"Monday",
	"Tuesday",
	"Wednesday",
	"Thursday",
	"Friday",
	"Saturday",
	"Sunday",
] as const;

/** The hours that the small grid shows; the others are few people's. */
export const GRID_HOURS = { from: 6, to: 22 } as const;

/** The hours of this day (0 is Monday) and time (0 to 23). */
export function weekHour(day: number, hour: number): number {
	return day * 24 + hour;
}

/** The same hours as they fall in a zone that is `minutes` ahead; halves of hours count to the hour in which they begin. */
export function shiftHours(hours: readonly number[], minutes: number): number[] {
	const shifted = hours.map((hour) => {
		const moved = Math.floor((hour * 60 + minutes) / 60);
		return ((moved % WEEK_HOURS) + WEEK_HOURS) % WEEK_HOURS;
	});
	return [...new Set(shifted)].sort((one, other) => one - other);
}

/** Spans of hours of each day in words: ["Monday 9–12, 14–17", "Friday 6–8"]; an end of 24 is midnight. */
export function hoursInWords(hours: readonly number[]): string[] {
	const free = new Set(hours);
	return WEEKDAYS.flatMap((name, day) => {
		const spans: string[] = [];
		for (let hour = 0; hour < 24; hour++) {
			if (!free.has(weekHour(day, hour))) continue;
			const from = hour;
			while (hour + 1 < 24 && free.has(weekHour(day, hour + 1))) hour++;
			spans.push(`${from}–${hour + 1}`);
		}
		return spans.length > 0 ? [`${name} ${spans.join(", ")}`] : [];
	});
}
