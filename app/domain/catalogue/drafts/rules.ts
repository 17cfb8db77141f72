import { type DraftProblem, problem } from "./check.ts";
import type { EventDraft } from "./schema.ts";

/** What a draft still lacks before it can become a page, in the order of the form; empty where nothing is missing. */
export function publishable(draft: EventDraft): DraftProblem[] {
	const found: DraftProblem[] = [];
	if (draft.kind === null) found.push(problem("Say what kind of event it is.", "kind"));
	if (draft.kind === "cohort" && draft.course === null)
		found.push(problem("A cohort belongs to a course: choose or name it.", "course"));
	if (draft.dates.precision === null || draft.dates.year === null)
		found.push(problem("Say when it is, as far as it is known: a year is enough.", "dates", "start"));
	if (draft.mode === null)
		found.push(problem("Say whether one takes part in person, online or both.", "mode"));
	if ((draft.mode === "in_person" || draft.mode === "hybrid") && draft.places.length === 0)
		found.push(problem("Say where it is: the country at least.", "places"));
	draft.places.forEach((place, at) => {
		if (place.country === null) found.push(problem("Say in which country this is.", "places", at, "country"));
	});
	if (draft.url === null && draft.sourceUrl === null)
		found.push(problem("Give the event's page, or where else this can be checked.", "url"));
	return found;
}
