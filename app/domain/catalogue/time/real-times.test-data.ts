import { readFileSync } from "node:fs";
import type { DeadlineTime, PartialDates } from "./types.ts";

/** Test helpers: the real catalogue's times as the rules take them. */

type RawDeadline = {
	date: string;
	time: string | null;
	opens: string | null;
	timezone: string | null;
	timezone_label: string | null;
	due_at_utc: string | null;
	history: { date: string; note: string | null }[];
};

type RawRecord = {
	slug: string;
	year?: number;
	start?: string | null;
	end?: string | null;
	date?: string | null;
	start_time?: string | null;
	end_time?: string | null;
	date_precision?: string | null;
	date_note?: string | null;
	timezone?: string | null;
	deadlines?: RawDeadline[];
};

export const SEED = 20261124;

export function dated(over: Partial<PartialDates> = {}): PartialDates {
	const none = { end: null, startTime: null, endTime: null, note: null, timeZone: null };
	return { start: null, precision: "day", year: 2027, ...none, ...over };
}

export function closing(over: Partial<DeadlineTime> = {}): DeadlineTime {
	const none = { opensOn: null, closesTime: null, timeZone: null, timeZoneLabel: null };
	return { closesOn: "2026-08-29", provisional: false, moves: [], ...none, ...over };
}

/** Every edition, course session and dated talk of the catalogue; a talk without a year gets that of its date, or 2026. */
export function realDates(): { slug: string; dates: PartialDates }[] {
	return ["editions", "course_sessions", "talks"].flatMap(records).flatMap((record) => {
		if (!record.date_precision) return [];
		const start = record.start ?? record.date ?? null;
		const dates = dated({
			start,
			end: record.end ?? null,
			startTime: record.start_time ?? null,
			endTime: record.end_time ?? null,
			precision: precisionOf(record.date_precision),
			note: record.date_note ?? null,
			year: record.year ?? (start ? Number(start.slice(0, 4)) : 2026),
			timeZone: record.timezone ?? null,
		});
		return [{ slug: record.slug, dates }];
	});
}

/** Every deadline of the catalogue with the instant that the data states for it. */
export function realDeadlines(): { slug: string; deadline: DeadlineTime; dueAt: string | null }[] {
	return ["editions", "course_sessions", "programs"].flatMap(records).flatMap((record) =>
		(record.deadlines ?? []).map((raw) => ({
			slug: record.slug,
			dueAt: raw.due_at_utc,
			deadline: closing({
				opensOn: raw.opens,
				closesOn: raw.date,
				closesTime: raw.time,
				timeZone: raw.timezone,
				timeZoneLabel: raw.timezone_label,
				moves: raw.history.map(({ date, note }) => ({ previousDate: date, note })),
			}),
		})),
	);
}

function precisionOf(raw: string): PartialDates["precision"] {
	if (raw === "start-only") return "start_only";
	if (raw === "day-range-undecided") return "undecided";
	if (raw === "day" || raw === "month" || raw === "year") return raw;
	throw new Error(`Unknown date_precision ${raw}`);
}

function records(file: string): RawRecord[] {
	const url = new URL(`../../../../prisma/catalogue/${file}.json`, import.meta.url);
	const data: unknown = JSON.parse(readFileSync(url, "utf8"));
	return (Array.isArray(data) ? data : Object.values(data as object)[0]) as RawRecord[];
}
