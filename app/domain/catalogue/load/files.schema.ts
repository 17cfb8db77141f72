import { z } from "zod";

/** The shapes of prisma/catalogue/*.json. Strict: an unknown key is a misspelling until proved otherwise. */

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens");
const slugs = z.array(slug);
const text = z.string().trim().min(1);
const optionalText = text.nullable();
const date = z.iso.date();
const optionalDate = date.nullable();
const time = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, "must be a time like 23:59");
const url = z.url({ protocol: /^https?$/ });
const optionalUrl = url.nullable();
const year = z.int().min(1900).max(2100);
const country = z.string().regex(/^[A-Z]{2}$/, "must be an ISO 3166 code of two capitals");
const zone = z.string().refine(isZone, "is not an IANA time zone").nullable();
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
const word = <const T extends readonly [string, ...string[]]>(values: T) =>
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

const provenance = { sources: z.array(source), confidence, derived: z.array(text).optional() };

const place = z.strictObject({
	role: word(["main", "workshops", "satellite", "secondary_site", "opening", "tutorials"]),
	venue: optionalText,
	city: optionalText,
	region: optionalText,
	country,
	start: optionalDate,
	end: optionalDate,
});

const person = z.strictObject({
	name: text,
	affiliation: optionalText.optional(),
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
	kind: word([
		"abstract",
		"extended_abstract",
		"paper",
		"poster",
		"late_breaking",
		"blog_post",
		"workshop_proposal",
		"tutorial_proposal",
		"gac_proposal",
		"application",
		"teaching_assistant",
		"early_registration",
		"registration",
		"travel_grant",
		"visa_letter",
		"notification",
		"review_release",
		"camera_ready",
	]),
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

const precision = z.preprocess(
	(value) => (value === "start-only" ? "start_only" : value === "day-range-undecided" ? "undecided" : value),
	z.enum(["day", "start_only", "undecided", "month", "year"]),
);

const dated = {
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

export const catalogueFiles = {
	topics: z.strictObject({
		slug,
		name: text,
		group: word(["neuroscience", "artificial_intelligence", "cognitive_science", "methods", "bridging"]),
		parent: slug.nullable(),
		definition: text,
		synonyms: z.array(text),
		...provenance,
	}),
	organizations: z.strictObject({
		slug,
		name: text,
		aliases: z.array(text),
		kind: word([
			"university",
			"research_institute",
			"society",
			"community",
			"network",
			"company",
			"research_group",
			"foundation",
			"media",
			"program_office",
			"nonprofit",
			"funder",
		]),
		parent: slug.nullable(),
		ror: url.nullable().optional(),
		city: optionalText,
		country: country.nullable(),
		founded_year: year.nullable(),
		url: optionalUrl,
		description: text,
		topics: slugs,
		...provenance,
	}),
	programs: z.strictObject({
		slug,
		name: text,
		aliases: z.array(text),
		kind: word([
			"research_centre",
			"research_initiative",
			"research_theme",
			"research_programme",
			"research_group",
			"network",
			"seminar_series",
			"fellowship",
			"community_programme",
			"doctoral_programme",
		]),
		organizations: slugs,
		url: optionalUrl,
		description: text,
		started_year: year.nullable(),
		status: z.literal("active"),
		recurrence: optionalText,
		funding: optionalText,
		people: z.array(person),
		intake: z
			.strictObject({
				type: z.literal("annual-window"),
				examples: z.array(z.strictObject({ entry: text, opens: date, closes: date })),
			})
			.nullable(),
		topics: slugs,
		...provenance,
	}),
	series: z.strictObject({
		slug,
		name: text,
		aliases: z.array(text),
		kind: word([
			"conference",
			"workshop",
			"symposium",
			"collection",
			"workshop_track",
			"tutorial_track",
			"satellite_track",
			"hackathon",
		]),
		organizers: slugs,
		parent_series: slug.nullable(),
		url: optionalUrl,
		description: text,
		recurrence: text,
		first_year: year.nullable(),
		disambiguation: optionalText,
		relevance: z.enum(["core", "context", "peripheral"]),
		topics: slugs,
		...provenance,
	}),
	courses: z.strictObject({
		slug,
		name: text,
		aliases: z.array(text),
		organizations: slugs,
		programs: slugs,
		kind: word([
			"summer_school",
			"spring_school",
			"autumn_school",
			"online_school",
			"workshop_school",
			"open_course",
			"online_course",
			"seminar_course",
		]),
		format: optionalText,
		duration: optionalText,
		level: optionalText,
		prerequisites: optionalText,
		recurrence: optionalText,
		first_year: year.nullable(),
		usual_location: place.nullable(),
		cost: optionalText,
		materials_license: optionalText,
		curriculum: z.array(
			z.strictObject({
				week: z.int().min(1),
				day: z.int().min(1).max(7),
				title: text,
				units: z.array(z.strictObject({ n: z.int().min(1), title: optionalText })),
				playlist: url.optional(),
				note: text.optional(),
			}),
		),
		disambiguation: optionalText,
		url: optionalUrl,
		description: text,
		topics: slugs,
		...provenance,
	}),
	editions: z.strictObject({
		slug,
		series: slug,
		name: text,
		ordinal: z.int().min(1).nullable(),
		kind: z.enum(["edition", "workshop", "satellite", "tutorial"]),
		parent_edition: slug.nullable(),
		officially_affiliated: z.boolean().nullable(),
		description: optionalText,
		topics: slugs,
		...dated,
		...provenance,
	}),
	course_sessions: z.strictObject({
		slug,
		course: slug,
		name: text,
		fee: z
			.strictObject({
				amount: z.number().min(0).nullable(),
				currency: z
					.string()
					.regex(/^[A-Z]{3}$/)
					.nullable(),
				note: optionalText,
			})
			.nullable(),
		...dated,
		...provenance,
	}),
	talks: z.strictObject({
		slug,
		title: text,
		name: text.optional(),
		kind: word([
			"keynote",
			"invited_talk",
			"workshop_talk",
			"online_talk",
			"seminar",
			"webinar",
			"panel",
			"debate",
			"tutorial",
			"hands_on",
			"podcast_series",
			"podcast_episode",
		]),
		date: optionalDate,
		date_precision: precision.nullable(),
		start_time: time.nullable(),
		end_time: time.nullable(),
		timezone: zone,
		people: z.array(person),
		event: slug.nullable(),
		host: slug.nullable(),
		program: slug.nullable(),
		part_of: slug.nullable(),
		language: z.string().regex(/^[a-z]{2}$/),
		url: optionalUrl,
		recording_url: optionalUrl,
		description: optionalText,
		topics: slugs,
		notes: optionalText,
		...provenance,
	}),
	bridges: z.strictObject({
		slug,
		name: text,
		left: z.strictObject({
			field: word(["neuroscience", "cognitive_science"]),
			term: text,
			synonyms: z.array(text),
		}),
		right: z.strictObject({
			field: word(["artificial_intelligence"]),
			term: text,
			synonyms: z.array(text),
		}),
		carries_over: text,
		does_not: text,
		topics: slugs,
		references: z.array(
			z.strictObject({
				title: text,
				authors_short: text,
				year,
				venue: text,
				doi: optionalText,
				url: optionalUrl,
				confidence: z.enum(["high", "medium"]),
			}),
		),
	}),
} as const;

export type CatalogueFileName = keyof typeof catalogueFiles;
export type CatalogueFiles = { [K in CatalogueFileName]: z.infer<(typeof catalogueFiles)[K]>[] };
export type SourceEntry = z.infer<typeof source>;
export type DeadlineEntry = z.infer<typeof deadline>;
export type PlaceEntry = z.infer<typeof place>;
export type PersonEntry = z.infer<typeof person>;
