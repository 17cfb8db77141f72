import { z } from "zod";
import { EVENT_KIND_LABELS, MODE_LABELS, PLACE_ROLE_LABELS, ROLE_LABELS, STATUS_LABELS } from "../labels.ts";
import { DEADLINE_KINDS, type DeadlineKind, kindLabel } from "../time/index.ts";
import { checkDraft, knownYear } from "./check.ts";
import { FUNDING_LABELS, PRECISION_LABELS } from "./labels.ts";
import {
	amount,
	country,
	currency,
	day,
	language,
	line,
	oneOf,
	oneOfElse,
	optionalSlug,
	orcid,
	paragraphs,
	requiredLine,
	slug,
	time,
	url,
	whole,
	yes,
	yesNoOrNothing,
	zone,
} from "./parts.schema.ts";

/** The most of each thing that a draft takes. */
export const MOST = {
	places: 20,
	people: 200,
	topics: 30,
	deadlines: 40,
	funding: 10,
	links: 20,
	references: 20,
} as const;

const DEADLINE_LABELS = Object.fromEntries(DEADLINE_KINDS.map((kind) => [kind, kindLabel(kind)])) as Record<
	DeadlineKind,
	string
>;

/** A list that may be left out; what says nothing is left out of it. */
function list<T extends z.ZodType>(
	of: T,
	most: number,
	saysSomething: (one: z.output<T>) => boolean = () => true,
) {
	return z
		.array(of, "This has to be a list.")
		.max(most, `At most ${most} of these.`)
		.nullish()
		.transform((all) => (all ?? []).filter(saysSomething));
}

/** A record that is there (by its slug), or one to be made (by its name). */
const reference = z.union(
	[z.strictObject({ slug }), z.strictObject({ newName: requiredLine(300, "Give the new one a name.") })],
	"Choose one that is there, or name a new one.",
);
const optionalReference = reference.nullish().transform((value) => value ?? null);

const dates = z
	.strictObject({
		start: day,
		end: day,
		startTime: time,
		endTime: time,
		precision: oneOf(PRECISION_LABELS),
		note: line(300),
		year: whole(1900, 2100, "Write a year like 2027."),
		timeZone: zone,
	})
	.transform((typed) => {
		// A last day that is the first one says nothing; a first day without more is that day.
		const end = typed.end === typed.start ? null : typed.end;
		const year = typed.year ?? knownYear(typed);
		const precision = typed.precision ?? (typed.start ? "day" : year ? "year" : null);
		return { ...typed, end, precision, year };
	});
const noDates = {
	start: null,
	end: null,
	startTime: null,
	endTime: null,
	precision: null,
	note: null,
	year: null,
	timeZone: null,
};

const place = z.strictObject({
	role: oneOfElse(PLACE_ROLE_LABELS, "main"),
	venue: line(300),
	city: line(120),
	region: line(120),
	country,
	startDate: day,
	endDate: day,
});

const person = z.strictObject({
	name: requiredLine(200, "Give this person's name."),
	affiliation: line(300),
	orcid,
	role: oneOfElse(ROLE_LABELS, "speaker"),
});

const deadline = z
	.strictObject({
		kind: oneOf(DEADLINE_LABELS),
		label: line(200),
		note: line(500),
		provisional: yes,
		opensOn: day,
		closesOn: day,
		closesTime: time,
		timeZone: zone,
		timeZoneLabel: line(40),
		mayFollowEvent: yes,
	})
	.transform((typed) => ({
		...typed,
		label: typed.label ?? (typed.kind && kindLabel(typed.kind)),
		timeZoneLabel: typed.timeZone && typed.timeZoneLabel,
	}));

const cost = z.strictObject({ amount, currency, note: line(500), free: yes }).transform((typed) => {
	const free = typed.free || typed.amount === 0;
	return {
		free,
		amount: typed.amount ?? (free ? 0 : null),
		currency: free || typed.amount === null ? null : typed.currency,
		note: typed.note,
	};
});

const funding = z.strictObject({ kind: oneOfElse(FUNDING_LABELS, "other"), note: line(500), url });
const link = z.strictObject({ label: line(120), url });

/**
 * All that somebody can say of an event, in one normal form: reading it twice changes nothing. While it is a draft only the name has to
 * be there; `publishable` says what else a page needs.
 */
export const eventDraft = z
	.strictObject({
		name: requiredLine(300, "Give the event a name."),
		kind: oneOf(EVENT_KIND_LABELS),
		description: paragraphs(20_000),
		notes: paragraphs(5000),
		url,
		language,
		level: line(300),
		mode: oneOf(MODE_LABELS),
		status: oneOf(STATUS_LABELS),
		ordinal: whole(1, 1000, "Write a number like 12, for the twelfth."),
		officiallyAffiliated: yesNoOrNothing,
		prerequisites: paragraphs(2000),
		dates: dates.nullish().transform((value) => value ?? noDates),
		places: list(place, MOST.places, (one) => Boolean(one.venue || one.city || one.region || one.country)),
		parent: optionalSlug,
		series: optionalReference,
		course: optionalReference,
		programs: list(reference, MOST.references),
		organizations: list(reference, MOST.references),
		people: list(person, MOST.people),
		topics: list(slug, MOST.topics).transform((slugs) => [...new Set(slugs)]),
		deadlines: list(deadline, MOST.deadlines, (one) => Boolean(one.kind || one.label || one.closesOn)),
		cost: cost
			.nullish()
			.transform((value) => value ?? { amount: null, currency: null, note: null, free: false }),
		funding: list(
			funding,
			MOST.funding,
			(one) => one.kind !== "other" || one.note !== null || one.url !== null,
		),
		links: list(link, MOST.links, (one) => one.url !== null || one.label !== null),
		sourceUrl: url,
	})
	.superRefine((draft, context) => {
		for (const { path, message } of checkDraft(draft)) context.addIssue({ code: "custom", path, message });
	});

export type EventDraft = z.output<typeof eventDraft>;
/** What may be handed to `eventDraft`: any part of a draft. */
export type EventDraftInput = z.input<typeof eventDraft>;
export type DraftReference = z.output<typeof reference>;
export type DraftDates = EventDraft["dates"];
export type DraftPlace = EventDraft["places"][number];
export type DraftPerson = EventDraft["people"][number];
export type DraftDeadline = EventDraft["deadlines"][number];

/** An empty draft of this name. */
export function emptyDraft(name: string): EventDraft {
	return eventDraft.parse({ name });
}
