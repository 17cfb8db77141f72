import { z } from "zod";
import { DEADLINE_KINDS } from "../time/index.ts";

// What the records of several files share.

export const slug = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens");
export const slugs = z.array(slug);
export const text = z.string().trim().min(1);
export const optionalText = text.nullable();
export const date = z.iso.date();
export const optionalDate = date.nullable();
export const time = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, "must be a time like 23:59");
export const url = z.url({ protocol: /^https?$/ });
export const optionalUrl = url.nullable();
export const year = z.int().min(1900).max(2100);
export const country = z.string().regex(/^[A-Z]{2}$/, "must be an ISO 3166 code of two capitals");
export const zone = z.string().refine(isZone, "is not an IANA time zone").nullable();
const confidence = z.enum(["high", "medium", "low"]);

function isZone(name: string): boolean {
	try {
		new Intl.DateTimeFormat("en", { timeZone: name });
		return true;
	} catch {
		return false;
	}
}

/** A data file's words for a closed set ("summer-school", "in_person") become the database's. */
export const word = <const T extends readonly [string, ...string[]]>(values: T) =>
	z.preprocess((value) => (typeof value === "string" ? value.replaceAll("-", "_") : value), z.enum(values));

const source = z
	.strictObject({
		url: url.optional(),
		repo: text.optional(),
		path: text.optional(),
		commit: text.optional(),
		citation: text.optional(),
		what: text.optional(),
		verified_on: date.optional(),
	})
	.refine((s) => s.url || s.repo || s.citation, "needs a url, a repo or a citation");

export const provenance = { sources: z.array(source), confidence, derived: z.array(text).optional() };

export const place = z.strictObject({
	role: word(["main", "workshops", "satellite", "secondary_site", "opening", "tutorials"]),
	venue: optionalText,
	city: optionalText,
	region: optionalText,
	country,
	start: optionalDate,
	end: optionalDate,
});

export const person = z.strictObject({
	name: text,
	affiliation: optionalText.optional(),
	orcid: z
		.string()
		.regex(/^(\d{4}-){3}\d{3}[\dX]$/, "must be an ORCID iD such as 0000-0002-1825-0097")
		.optional(),
	role: word([
		"speaker",
		"panellist",
		"moderator",
		"guest",
		"host",
		"co_host",
		"instructor",
		"organizer",
		"director",
		"co_director",
	]),
});

const deadline = z.strictObject({
	kind: word(DEADLINE_KINDS),
	label: text,
	opens: optionalDate,
	date,
	time: time.nullable(),
	timezone: zone,
	timezone_label: optionalText,
	due_at_utc: z.iso.datetime().nullable(),
	due_at_basis: optionalText,
	history: z.array(z.strictObject({ date, note: optionalText.optional() })),
	note: optionalText,
	provisional: z.boolean().optional(),
	may_follow_event: z.boolean().optional(),
	source: source.optional(),
	source_basis: text.optional(),
});

export const precision = z.preprocess(
	(value) => (value === "start-only" ? "start_only" : value === "day-range-undecided" ? "undecided" : value),
	z.enum(["day", "start_only", "undecided", "month", "year"]),
);

export const dated = {
	year,
	start: optionalDate,
	end: optionalDate,
	date_precision: precision,
	date_note: optionalText,
	mode: word(["in_person", "online", "hybrid"]).nullable(),
	// "past" and "unknown" are read off the dates by us.
	status: z
		.enum(["past", "announced", "confirmed", "postponed", "cancelled", "proposed", "unknown"])
		.nullable(),
	locations: z.array(place),
	timezone: zone,
	timezone_basis: optionalText,
	deadlines: z.array(deadline),
	url: optionalUrl,
	notes: optionalText,
};

export type SourceEntry = z.infer<typeof source>;
export type DeadlineEntry = z.infer<typeof deadline>;
export type PlaceEntry = z.infer<typeof place>;
export type PersonEntry = z.infer<typeof person>;
