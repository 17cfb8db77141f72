import { addDays, daysBetween, validTime } from "./calendar.ts";
import type { DeadlineTime, Moment } from "./types.ts";
import {
	ANYWHERE_ON_EARTH,
	instantOf,
	isoInstant,
	localTime,
	millisecondsOf,
	parseTimeZone,
	startOfDay,
} from "./zones.ts";

export type DeadlineState = "not_open_yet" | "open" | "closed";

export type TimeLeftOptions = {
	/** The reader's zone, for "today" and "tomorrow"; without it the deadline's own, or UTC. */
	timeZone?: string | null;
	/** A milestone (a notification) does not close: "in 12 days" instead of "closes in 12 days". */
	milestone?: boolean;
};

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * ISO instant at which the deadline closes, null where no zone is stated: then it is a date and no instant. Without a time the end of
 * the day is assumed, 23:59 in the stated zone. Clock changes: see `instantOf`; an assumed end of day takes the second
 * 23:59 where there are two.
 */
export function closesAt(deadline: DeadlineTime): string | null {
	const zone = parseTimeZone(deadline.timeZone);
	if (!zone) return null;
	const time = validTime(deadline.closesTime);
	return isoInstant(
		time ? instantOf(deadline.closesOn, time, zone) : instantOf(deadline.closesOn, "23:59", zone, "later"),
	);
}

/** ISO instant from which it is closed wherever one stands: `closesAt`, or the end of its date Anywhere on Earth (UTC−12). */
export function overAt(deadline: DeadlineTime): string {
	return closesAt(deadline) ?? isoInstant(startOfDay(addDays(deadline.closesOn, 1), ANYWHERE_ON_EARTH));
}

/** Where `now` stands. It opens when its first day begins in the stated zone, or Anywhere on Earth where none is stated. */
export function deadlineState(deadline: DeadlineTime, now: Moment): DeadlineState {
	const moment = millisecondsOf(now);
	if (moment >= Date.parse(overAt(deadline))) return "closed";
	if (deadline.opensOn === null) return "open";
	const opens = startOfDay(deadline.opensOn, parseTimeZone(deadline.timeZone) ?? ANYWHERE_ON_EARTH);
	return moment < opens ? "not_open_yet" : "open";
}

/**
 * The time left in words: "closes in 3 hours", "closes tomorrow", "closes in 12 days", "closed 3 days ago". Under 24 hours it counts hours,
 * otherwise calendar days. Without a stated zone only dates are compared: "closes in 20 days (zone not stated)".
 */
export function timeLeft(deadline: DeadlineTime, now: Moment, options: TimeLeftOptions = {}): string {
	const moment = millisecondsOf(now);
	const over = Date.parse(overAt(deadline));
	const words = (text: string) => {
		if (!options.milestone) return `${moment < over ? "closes" : "closed"} ${text}`;
		return text;
	};
	const exact = closesAt(deadline);
	const zone = parseTimeZone(options.timeZone ?? null) ?? parseTimeZone(deadline.timeZone) ?? "UTC";
	const today = localTime(moment, zone).date;
	if (exact === null) {
		const days = daysBetween(today, deadline.closesOn);
		// The date may have ended where the reader is and not yet everywhere: until then it is still "today".
		if (moment < over) return `${words(inDays(Math.max(0, days)))} (zone not stated)`;
		return words(daysAgo(Math.max(1, -days)));
	}
	const left = over - moment;
	if (left > 0 && left < 24 * HOUR_MS) return words(`in ${hours(left)}`);
	if (left <= 0 && left > -24 * HOUR_MS) return words(`${hours(-left)} ago`);
	const days = daysBetween(today, localTime(over, zone).date);
	return words(left > 0 ? inDays(Math.max(1, days)) : daysAgo(Math.max(1, -days)));
}

/** "opens tomorrow", "opens in 12 days": counted in dates; null unless it is not open yet. */
export function opensIn(deadline: DeadlineTime, now: Moment): string | null {
	if (deadline.opensOn === null || deadlineState(deadline, now) !== "not_open_yet") return null;
	const today = localTime(millisecondsOf(now), parseTimeZone(deadline.timeZone) ?? ANYWHERE_ON_EARTH).date;
	return `opens ${inDays(Math.max(1, daysBetween(today, deadline.opensOn)))}`;
}

function hours(ms: number): string {
	if (ms < MINUTE_MS) return "less than a minute";
	return ms < HOUR_MS ? count(Math.floor(ms / MINUTE_MS), "minute") : count(Math.floor(ms / HOUR_MS), "hour");
}

function inDays(days: number): string {
	if (days === 0) return "today";
	return days === 1 ? "tomorrow" : `in ${days} days`;
}

function daysAgo(days: number): string {
	if (days === 1) return "yesterday";
	if (days <= 60) return `${days} days ago`;
	return days < 730 ? `${Math.floor(days / 30.44)} months ago` : `${Math.floor(days / 365)} years ago`;
}

function count(number: number, unit: string): string {
	return `${number} ${unit}${number === 1 ? "" : "s"}`;
}
