import {
	beginsAt,
	bounds,
	eventOverAt,
	isoInstant,
	localTime,
	type PartialDates,
	parseTimeZone,
} from "#app/domain/catalogue/index.ts";

/**
 * Start and end for schema.org, only as precise as they are known: days, with times and offset where both are stated; a month
 * ("2027-08") or a year where that is all, and while it is open which of several days it will be.
 */
export function structuredDates(dates: PartialDates): { startDate?: string; endDate?: string } {
	const { earliest, latest, basis } = bounds(dates);
	if (basis === "year") return { startDate: earliest.slice(0, 4) };
	if (basis === "months" || basis === "candidates" || basis === "alternatives") {
		const sameMonth = earliest.slice(0, 7) === latest.slice(0, 7);
		return { startDate: sameMonth ? earliest.slice(0, 7) : earliest.slice(0, 4) };
	}
	const zone = parseTimeZone(dates.timeZone);
	const begins = zone && dates.startTime ? beginsAt(dates) : null;
	const startDate = zone && begins ? withOffset(begins, zone) : earliest;
	if (dates.precision === "start_only") return { startDate };
	const timed = zone && dates.endTime ? withOffset(eventOverAt(dates), zone) : null;
	return { startDate, endDate: timed ?? latest };
}

/** "2027-03-11T14:00:00-04:00" */
function withOffset(instant: string, zone: string): string {
	const { date, time } = localTime(Date.parse(instant), zone);
	const local = Date.parse(`${date}T${time}:00Z`);
	const minutes = Math.round((local - Date.parse(instant)) / 60_000);
	if (minutes === 0) return isoInstant(local);
	const size = Math.abs(minutes);
	const two = (n: number) => String(n).padStart(2, "0");
	return `${date}T${time}:00${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
