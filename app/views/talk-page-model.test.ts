import { expect, it } from "vitest";
import { whenText } from "./talk-page-model.ts";

const event = {
	slug: "cosyne-2024",
	name: "COSYNE 2024",
	kind: "conference",
	status: "confirmed" as const,
	city: "Lisbon",
	dates: {
		start: "2024-02-29",
		end: "2024-03-03",
		startTime: null,
		endTime: null,
		precision: "day" as const,
		note: null,
		year: 2024,
		timeZone: "Europe/Lisbon",
	},
};

it("says that a talk's own day is not known where only its event's are", () => {
	expect(whenText({ kind: "panel", dates: event.dates, datesOfEvent: true, event })).toBe(
		"During COSYNE 2024, 29 February – 3 March 2024; its own day is not on record",
	);
});

it("takes the day of an event of one day for the talk's", () => {
	const dates = { ...event.dates, end: "2024-02-29" };
	expect(whenText({ kind: "panel", dates, datesOfEvent: true, event })).toBe("29 February 2024");
});

it("says what has no date, and what goes on", () => {
	const undated = { dates: null, datesOfEvent: false, event: null };
	expect(whenText({ ...undated, kind: "podcast_episode" })).toBe("Date not on record");
	expect(whenText({ ...undated, kind: "podcast_series" })).toBe("Goes on; its episodes have their own dates");
});
