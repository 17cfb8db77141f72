import { expect, it } from "vitest";
import { dayText, instantText, waitingText } from "./instants.ts";

it("says instants in words and for machines", () => {
	const dateTime = "2026-11-24T12:00:59.999Z";
	expect(instantText(dateTime)).toEqual({ text: "24 November 2026, 12:00 UTC", dateTime });
	expect(dayText(dateTime)).toEqual({ text: "24 November 2026", dateTime });
});

it.each([
	["2026-11-24T11:00:00Z", "since today"],
	["2026-11-23T12:00:00Z", "for a day"],
	["2026-11-12T13:00:00Z", "for 11 days"],
	["2026-11-25T13:00:00Z", "since today"],
])("since %s waits %s", (since, words) => {
	expect(waitingText(since, "2026-11-24T12:00:00Z")).toBe(words);
});
