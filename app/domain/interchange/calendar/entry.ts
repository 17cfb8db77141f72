/** When an entry stands in a calendar. */
export type EntryTime =
	/** Whole days, ISO dates, the last one included. */
	| { kind: "days"; first: string; last: string }
	/** From one ISO instant to another, shown on the clock of a zone (IANA name); without an end it is a moment. */
	| { kind: "clock"; start: string; end: string | null; timeZone: string };

/** One VEVENT, before it is written. Texts are plain, of any characters. */
export type CalendarEntry = {
	uid: string;
	sequence: number;
	/** ISO instant. */
	changedAt: string;
	time: EntryTime;
	summary: string;
	description: string;
	location: string | null;
	/** The page it stands for. */
	url: string;
	categories: string[];
	status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
	/** How many days before it a calendar should remind. */
	remindDaysBefore: number[];
};

export type Calendar = {
	name: string;
	description: string;
	/** Where it can be fetched again. */
	address: string;
	entries: CalendarEntry[];
};
