import type { EventDraft } from "../drafts/schema.ts";

/**
 * Next year's edition from this year's: what lasts is kept, what is this year's (days, places, deadlines' dates, people) is left to
 * be said anew. A number and a year in the name move on by one.
 */
export function nextEdition(draft: EventDraft): EventDraft {
	const year = (draft.dates.year ?? 0) + 1;
	return {
		...draft,
		name: draft.name.replaceAll(new RegExp(`\\b${year - 1}\\b`, "g"), String(year)),
		ordinal: draft.ordinal === null ? null : draft.ordinal + 1,
		status: "announced",
		parent: null,
		dates: {
			start: null,
			end: null,
			startTime: null,
			endTime: null,
			precision: "year",
			note: null,
			year,
			timeZone: draft.dates.timeZone,
		},
		places: draft.places.map((place) => ({ ...place, startDate: null, endDate: null })),
		people: draft.people.filter(({ role }) => role === "organizer"),
		deadlines: [],
		cost: { amount: null, currency: null, note: null, free: draft.cost.free },
		url: null,
		sourceUrl: null,
	};
}
