import { daysBetween, formatDay } from "../time/calendar.ts";
import { daysInNote, monthsInNote } from "../time/notes.ts";
import type { DatePrecision } from "../time/types.ts";

/** Something about one field of a draft, in words for who fills it in. */
export type DraftProblem = { path: (string | number)[]; message: string };

type Dates = {
	start: string | null;
	end: string | null;
	startTime: string | null;
	endTime: string | null;
	precision: DatePrecision | null;
	note: string | null;
	year: number | null;
	timeZone: string | null;
};
type Deadline = {
	kind: string | null;
	opensOn: string | null;
	closesOn: string | null;
	closesTime: string | null;
	timeZone: string | null;
	mayFollowEvent: boolean;
};
/** What of a draft can contradict itself. */
type Checked = {
	dates: Dates;
	places: readonly { startDate: string | null; endDate: string | null }[];
	deadlines: readonly Deadline[];
	cost: { amount: number | null; currency: string | null; free: boolean };
	funding: readonly { kind: string; note: string | null }[];
	links: readonly { url: string | null }[];
};

/** No event lasts longer: lists look back no further for what still goes on. */
const LONGEST_DAYS = 400;

/** The year that dates as far as they are known fall into; null where they say none. */
export function knownYear(dates: { start: string | null; note: string | null }): number | null {
	if (dates.start) return Number(dates.start.slice(0, 4));
	const noted = daysInNote(dates.note) ?? monthsInNote(dates.note);
	const year = noted?.earliest.slice(0, 4) ?? dates.note?.match(/\b(?:19|20)\d{2}\b/)?.[0];
	return year ? Number(year) : null;
}

/** What of a draft contradicts itself, field by field, in words; what the database would refuse is among it. */
export function checkDraft(draft: Checked): DraftProblem[] {
	return [
		...checkDates(draft.dates),
		...draft.places.flatMap(({ startDate, endDate }, at) =>
			startDate && endDate && endDate < startDate
				? [problem("It ends here before it starts here.", "places", at, "endDate")]
				: [],
		),
		...draft.deadlines.flatMap((one, at) => checkDeadline(one, draft.dates, at)),
		...checkCost(draft.cost),
		...draft.funding.flatMap((one, at) =>
			one.kind === "other" && one.note === null
				? [problem("Say in a few words what is offered.", "funding", at, "note")]
				: [],
		),
		...draft.links.flatMap((one, at) =>
			one.url === null ? [problem("This link needs an address.", "links", at, "url")] : [],
		),
	];
}

function checkDates(dates: Dates): DraftProblem[] {
	const found: DraftProblem[] = [];
	const { start, end, precision, year } = dates;
	if (end && !start) found.push(problem("With a last day, give the first one, too.", "dates", "start"));
	if (start && end && end < start) found.push(problem("It ends before it starts.", "dates", "end"));
	else if (start && end && daysBetween(start, end) > LONGEST_DAYS)
		found.push(problem(`An event lasts at most ${LONGEST_DAYS} days.`, "dates", "end"));
	if ((precision === "day" || precision === "start_only") && !start)
		found.push(problem("Give the first day, or say that it is not known yet.", "dates", "start"));
	if (precision === "month" && !start && !monthsInNote(dates.note))
		found.push(problem("Say which month, like “August 2027”.", "dates", "note"));
	if (precision === "undecided" && !start && dates.note === null)
		found.push(problem("Say which days it may be, like “11 or 12 December 2026”.", "dates", "note"));
	if (year && start && Math.abs(Number(start.slice(0, 4)) - year) > 1)
		found.push(
			problem(`It starts in ${start.slice(0, 4)}: the year does not go with that.`, "dates", "year"),
		);
	const { startTime, endTime, timeZone } = dates;
	if ((startTime || endTime) && !timeZone)
		found.push(problem("With a time, say in which zone it is meant.", "dates", "timeZone"));
	if (startTime && !start) found.push(problem("A time needs its day.", "dates", "start"));
	return found;
}

function checkDeadline(one: Deadline, dates: Dates, at: number): DraftProblem[] {
	const say = (field: string, message: string) => problem(message, "deadlines", at, field);
	const found: DraftProblem[] = [];
	if (one.kind === null) found.push(say("kind", "Say what closes."));
	if (one.closesOn === null) found.push(say("closesOn", "Give the day on which it closes."));
	if (one.opensOn && one.closesOn && one.closesOn < one.opensOn)
		found.push(say("closesOn", "It closes before it opens."));
	const last = dates.end ?? dates.start;
	if (one.closesOn && last && one.closesOn > last && !one.mayFollowEvent)
		found.push(
			say(
				"closesOn",
				`The event is over by then: it ends on ${formatDay(last)}. Mark it if it may follow the event.`,
			),
		);
	return found;
}

function checkCost({ amount, currency, free }: Checked["cost"]): DraftProblem[] {
	if (amount === null) return [];
	if (free && amount > 0) return [problem("It cannot be free and cost something.", "cost", "amount")];
	return amount > 0 && currency === null ? [problem("Say in which currency.", "cost", "currency")] : [];
}

/** A problem of the field at this path. */
export function problem(message: string, ...path: (string | number)[]): DraftProblem {
	return { path, message };
}
