import { formatDay, validTime, weekday } from "./calendar.ts";
import { closesAt } from "./deadlines.ts";
import { dayAndTime } from "./format-dates.ts";
import type { DeadlineTime } from "./types.ts";
import { isFixedZone, localTime, offsetMinutes, offsetName, parseTimeZone, zoneName } from "./zones.ts";

export const ZONE_NOT_STATED = "zone not stated";

/**
 * The deadline as its source states it: "Sat 29 August 2026, 23:59 AoE", "Mon 12 May 2025, 23:59 London time (UTC+1)",
 * "Sun 18 October 2026, zone not stated". A zone without a time prints "end of day AoE". `short`: "29 Aug 2026, 23:59 AoE".
 */
export function formatDeadline(deadline: DeadlineTime, { short = false }: { short?: boolean } = {}): string {
	const day = short
		? formatDay(deadline.closesOn, true)
		: `${weekday(deadline.closesOn)} ${formatDay(deadline.closesOn)}`;
	const time = validTime(deadline.closesTime);
	const zone = zoneOf(deadline, short);
	if (!zone) return time ? `${day}, ${time} (${ZONE_NOT_STATED})` : `${day}, ${ZONE_NOT_STATED}`;
	return `${day}, ${time ?? "end of day"} ${zone}`;
}

/** The same moment on the reader's clock, "Sun 30 August, 13:59 your time"; `zone` is a name that `parseTimeZone` gave. */
export function formatInZone(deadline: DeadlineTime, zone: string, words = "your time"): string {
	const instant = closesAt(deadline);
	if (instant === null) return ZONE_NOT_STATED;
	const local = localTime(Date.parse(instant), zone);
	return `${dayAndTime(local, Number(deadline.closesOn.slice(0, 4)))} ${words}`;
}

/** "moved from 4 October 2023", "moved from 15 October 2025, then from 25 October 2025"; null if it never moved. */
export function formatMoves(deadline: DeadlineTime): string | null {
	if (deadline.moves.length === 0) return null;
	return `moved ${deadline.moves.map((move) => `from ${formatDay(move.previousDate)}`).join(", then ")}`;
}

/** The zone as the source prints it; a bare IANA name is put into words. */
function zoneOf(deadline: DeadlineTime, short: boolean): string | null {
	const zone = parseTimeZone(deadline.timeZone);
	if (!zone) return null;
	const label = deadline.timeZoneLabel;
	if (label && !label.includes("/")) return label.replace(/^(UTC|GMT)-/, "$1−");
	const instant = closesAt(deadline);
	if (short || instant === null || isFixedZone(zone)) return zoneName(zone);
	return `${zoneName(zone)} (${offsetName(offsetMinutes(Date.parse(instant), zone))})`;
}
