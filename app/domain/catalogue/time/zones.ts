import { Temporal } from "temporal-polyfill";
import { dateOfEpochDay, epochDay } from "./calendar.ts";
import type { Moment } from "./types.ts";

/** Anywhere on Earth (UTC−12): the last zone in which a date ends. */
export const ANYWHERE_ON_EARTH = "Etc/GMT+12";

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/;
const FIXED = /^Etc\/GMT([+-])(\d{1,2})$/;
const UTC_NAMES = new Set([
	"UTC",
	"GMT",
	"Etc/UTC",
	"Etc/GMT",
	"Etc/UCT",
	"Etc/Zulu",
	"Etc/Universal",
	"Zulu",
]);

/** Remembers up to `limit` answers; the keys can come from strangers, so it must not grow without end. */
function remembered<T>(limit: number, compute: (key: string) => T): (key: string) => T {
	const known = new Map<string, T>();
	return (key) => {
		const found = known.get(key);
		if (found !== undefined) return found;
		const value = compute(key);
		if (known.size >= limit) known.clear();
		known.set(key, value);
		return value;
	};
}

const canonicalName = remembered(1000, (name: string): { name: string | null } => {
	if (/^aoe$/i.test(name)) return { name: ANYWHERE_ON_EARTH };
	if (name.length > 40 || !NAME.test(name)) return { name: null };
	try {
		return { name: Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId };
	} catch {
		// The only way to ask Temporal whether it knows a zone.
		return { name: null };
	}
});

/**
 * The IANA name in its usual spelling of a zone that somebody typed ("europe/berlin", "UTC", "AoE"),
 * or null for anything else: offsets, unknown or over-long names, nothing at all.
 */
export function parseTimeZone(text: string | null): string | null {
	if (!text || text.length > 64) return null;
	// "?tz=Etc/GMT+12" arrives with a space, because a query string decodes "+" so.
	return canonicalName(text.replace(/^(Etc\/GMT) (?=\d)/i, "$1+")).name;
}

const fixedOffset = remembered(1000, (zone: string): { minutes: number | null } => {
	if (UTC_NAMES.has(zone)) return { minutes: 0 };
	const match = FIXED.exec(zone);
	return { minutes: match ? Number(match[2]) * (match[1] === "+" ? -60 : 60) : null };
});

type Repeated = "compatible" | "later";

const zonedInstant = remembered(5000, (key: string): number => {
	const [zone, local, disambiguation] = key.split("|") as [string, string, Repeated];
	return Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation }).epochMilliseconds;
});

/**
 * Milliseconds since 1970 UTC at which the clocks of `zone` show this date and "HH:MM".
 * Edges as calendars read them (RFC 5545, 3.3.5): a time that is skipped counts with the offset before the gap (02:30
 * becomes 03:30); of a repeated time the first is meant, or the second with `repeated: 'later'`.
 * Throws RangeError for what is no date, time or zone.
 */
export function instantOf(
	date: string,
	time: string,
	zone: string,
	repeated: Repeated = "compatible",
): number {
	const offset = fixedOffset(zone).minutes;
	if (offset === null) return zonedInstant(`${zone}|${date}T${time}|${repeated}`);
	const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
	return (epochDay(date) * DAY_MINUTES + minutes - offset) * MINUTE_MS;
}

/** The first moment, in milliseconds since 1970 UTC, of a date in a zone: midnight, or what follows it where clocks skip it. */
export function startOfDay(date: string, zone: string): number {
	return instantOf(date, "00:00", zone);
}

const zonedOffset = remembered(5000, (key: string): number => {
	const [zone, ms] = key.split("|") as [string, string];
	const instant = Temporal.Instant.fromEpochMilliseconds(Number(ms));
	return Math.floor(instant.toZonedDateTimeISO(zone).offsetNanoseconds / 60e9);
});

/** Minutes by which `zone` is ahead of UTC at that moment. */
export function offsetMinutes(ms: number, zone: string): number {
	return fixedOffset(zone).minutes ?? zonedOffset(`${zone}|${Math.floor(ms / MINUTE_MS) * MINUTE_MS}`);
}

/** What calendar and clock of `zone` show at that moment. */
export function localTime(ms: number, zone: string): { date: string; time: string } {
	const minutes = Math.floor(ms / MINUTE_MS) + offsetMinutes(ms, zone);
	const day = Math.floor(minutes / DAY_MINUTES);
	const rest = minutes - day * DAY_MINUTES;
	const time = `${String(Math.floor(rest / 60)).padStart(2, "0")}:${String(rest % 60).padStart(2, "0")}`;
	return { date: dateOfEpochDay(day), time };
}

/** "UTC−4", "UTC+5:30", "UTC". */
export function offsetName(minutes: number): string {
	if (minutes === 0) return "UTC";
	const size = Math.abs(minutes);
	const rest = size % 60 === 0 ? "" : `:${String(size % 60).padStart(2, "0")}`;
	return `UTC${minutes < 0 ? "−" : "+"}${Math.floor(size / 60)}${rest}`;
}

/** The zone in plain words, without its offset: "Toronto time", "AoE", "UTC", "UTC−11". */
export function zoneName(zone: string): string {
	if (zone === ANYWHERE_ON_EARTH) return "AoE";
	const offset = fixedOffset(zone).minutes;
	if (offset !== null) return offsetName(offset);
	const city = zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
	return zone.includes("/") ? `${city} time` : city;
}

/** True for zones whose name already says their offset: UTC, AoE, UTC−11. */
export function isFixedZone(zone: string): boolean {
	return fixedOffset(zone).minutes !== null;
}

/** Milliseconds since 1970 UTC of a Date, a number or an ISO instant. Throws RangeError for what is none. */
export function millisecondsOf(moment: Moment): number {
	const ms = typeof moment === "string" ? Date.parse(moment) : Number(moment);
	if (!Number.isFinite(ms)) throw new RangeError(`Not a point in time: ${String(moment)}`);
	return ms;
}

/** "2026-08-30T11:59:00Z": an ISO instant in UTC, to the second. */
export function isoInstant(ms: number): string {
	return new Date(ms).toISOString().replace(".000Z", "Z");
}
