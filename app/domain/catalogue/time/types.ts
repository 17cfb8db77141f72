/** How much of an event's dates is known. */
export type DatePrecision = "day" | "month" | "year" | "start_only" | "undecided";

/** The dates of an event or talk as far as they are known, in the event's own local calendar. */
export type PartialDates = {
	/** First day, ISO date. */
	start: string | null;
	/** Last day, ISO date; null where it is the first day, or not known. */
	end: string | null;
	/** "HH:MM" on the first day. */
	startTime: string | null;
	/** "HH:MM" on the last day. */
	endTime: string | null;
	precision: DatePrecision;
	/** What the source says where it is not a day: "September 2021", "11 or 12 December 2026, to be fixed". */
	note: string | null;
	year: number;
	/** IANA name. */
	timeZone: string | null;
};

/** When a deadline closes, as its source states it. */
export type DeadlineTime = {
	/** ISO date. */
	opensOn: string | null;
	/** ISO date. */
	closesOn: string;
	/** "HH:MM"; without it the whole of `closesOn` counts. */
	closesTime: string | null;
	/** IANA name (`Etc/GMT+12` for Anywhere on Earth); null where no source states one. */
	timeZone: string | null;
	/** The zone as the source prints it: "AoE", "UTC-11", "HST". */
	timeZoneLabel: string | null;
	provisional: boolean;
	/** Earlier dates, oldest first. */
	moves: { previousDate: string; note: string | null }[];
};

/** A point in time: a Date, milliseconds since 1970 UTC, or an ISO instant such as "2026-11-24T00:00:00Z". */
export type Moment = Date | number | string;
