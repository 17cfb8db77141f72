export { addDays, daysBetween, formatDay, monthName, weekday } from "./calendar.ts";
export {
	closesAt,
	type DeadlineState,
	deadlineState,
	opensIn,
	overAt as deadlineOverAt,
	type TimeLeftOptions,
	timeLeft,
} from "./deadlines.ts";
export { type UsualWindow, usualWindow } from "./estimates.ts";
export { formatDates, formatDatesInZone, formatRange } from "./format-dates.ts";
export { formatDeadline, formatInZone, formatMoves, ZONE_NOT_STATED } from "./format-deadlines.ts";
export {
	CLOSING_KINDS,
	DEADLINE_KINDS,
	type DeadlineKind,
	isMilestone,
	kindLabel,
	MILESTONE_KINDS,
} from "./kinds.ts";
export {
	type Bounds,
	beginsAt,
	bounds,
	overAt as eventOverAt,
	sortDate,
	timeState,
} from "./partial-dates.ts";
export { monthsRibbon, type Ribbon, type RibbonMark, type RibbonMonth } from "./ribbon.ts";
export type { DatePrecision, DeadlineTime, Moment, PartialDates } from "./types.ts";
export {
	ANYWHERE_ON_EARTH,
	isoInstant,
	localTime,
	offsetMinutes,
	offsetName,
	parseTimeZone,
	zoneName,
} from "./zones.ts";
