import { z } from "zod";
import { COUNTRY_CODES, parseTimeZone } from "#app/domain/catalogue/index.ts";
import { HANDLE_FORM, HANDLE_LENGTH, isReservedHandle } from "./handles.ts";
import { parseOrcid, parseRorId } from "./identifiers.ts";
import { CAREER_STAGES, EXCHANGE_KINDS, VISIBILITIES } from "./labels.ts";
import { parseLanguage } from "./languages.ts";
import { WEEK_HOURS } from "./week-hours.ts";

/** The most that each part of a profile takes, in characters and in number. */
export const LIMITS = {
	name: 120,
	about: 2000,
	affiliation: 200,
	lab: 200,
	method: 80,
	methods: 20,
	topics: 30,
	languages: 8,
	link: 300,
	links: 8,
	exchangeText: 300,
	exchanges: 12,
} as const;

/** A line that may be left empty; null then. */
const line = (most: number) =>
	z
		.string()
		.trim()
		.max(most, `At most ${most} characters.`)
		.optional()
		.transform((text) => text?.replace(/\s+/g, " ") || null);

/** A line that may be left empty and else has to be understood. */
function understood(most: number, read: (text: string) => string | null, complaint: string) {
	return line(most).transform((text, context) => {
		if (text === null) return null;
		const value = read(text);
		if (value === null) context.addIssue({ code: "custom", message: complaint });
		return value;
	});
}

/** A text with one thing on each line; empty lines and doubles are left out. */
function lines(of: { most: number; longest: number; things: string; read?: (line: string) => string }) {
	return z
		.string()
		.max(of.most * (of.longest + 2), "This is too long.")
		.optional()
		.transform((text, context) => {
			const typed = (text ?? "").split(/\r?\n/).map((one) => one.trim().replace(/\s+/g, " "));
			const kept: string[] = [];
			for (const one of typed.filter(Boolean)) {
				const complaint = one.length > of.longest ? `has more than ${of.longest} characters` : of.read?.(one);
				if (complaint) context.addIssue({ code: "custom", message: `“${one.slice(0, 60)}” ${complaint}.` });
				if (!kept.some((other) => other.toLowerCase() === one.toLowerCase())) kept.push(one);
			}
			if (kept.length > of.most) {
				context.addIssue({
					code: "custom",
					message: `At most ${of.most} ${of.things}; these are ${kept.length}.`,
				});
			}
			return kept;
		});
}

const handle = z
	.string({ error: "A handle is needed: the address of your page ends in it." })
	.trim()
	.toLowerCase()
	.min(HANDLE_LENGTH.least, `At least ${HANDLE_LENGTH.least} characters.`)
	.max(HANDLE_LENGTH.most, `At most ${HANDLE_LENGTH.most} characters.`)
	.regex(HANDLE_FORM, "Use letters a to z, digits, and single hyphens between them.")
	.refine((text) => !isReservedHandle(text), "This one is kept for the site itself.");

const name = z
	.string({ error: "Please give the name that others know you by." })
	.trim()
	.min(1, "Please give the name that others know you by.")
	.max(LIMITS.name, `At most ${LIMITS.name} characters.`)
	.transform((text) => text.replace(/\s+/g, " "));

const about = z
	.string()
	.trim()
	.max(LIMITS.about, `At most ${LIMITS.about} characters.`)
	.optional()
	.transform((text) => text?.replace(/\r\n/g, "\n") ?? "");

const percent = z
	.int("A whole number from 0 to 100.")
	.min(0, "A whole number from 0 to 100.")
	.max(100, "A whole number from 0 to 100.")
	.default(0);

const shares = z
	.object({ neuroscience: percent, cognitive: percent, ai: percent })
	.superRefine((of, context) => {
		const sum = of.neuroscience + of.cognitive + of.ai;
		if (sum !== 0 && sum !== 100) {
			const message = `These add up to ${sum}. They have to add up to 100, or all be 0 where you would rather not say.`;
			context.addIssue({ code: "custom", message, path: ["neuroscience"] });
		}
	});

const languages = z
	.array(
		z
			.string()
			.max(80, "At most 80 characters.")
			.optional()
			.transform((text, context) => {
				if (!text?.trim()) return null;
				const code = parseLanguage(text);
				if (code === null)
					context.addIssue({ code: "custom", message: `“${text.trim()}” is not in the list of languages.` });
				return code;
			}),
	)
	.default([])
	.transform((codes) => [...new Set(codes)].filter((code) => code !== null))
	.refine((codes) => codes.length <= LIMITS.languages, `At most ${LIMITS.languages} languages.`);

const exchanges = z
	.array(
		z.object({
			kind: z.enum(EXCHANGE_KINDS, { error: "Choose what kind of thing it is." }),
			text: line(LIMITS.exchangeText),
		}),
	)
	.default([])
	.transform((rows) => rows.flatMap(({ kind, text }) => (text ? [{ kind, text }] : [])))
	.refine((rows) => rows.length <= LIMITS.exchanges, `At most ${LIMITS.exchanges} of each.`);

const visibility = z.enum(VISIBILITIES, { error: "Choose who may see it." });

function linkComplaint(link: string): string {
	if (!URL.canParse(link) || !/^https:\/\/[^\s/]+\.[^\s/]+/i.test(link))
		return "is not an address that begins with https://";
	return new URL(link).username === "" ? "" : "carries a user name";
}

/** Each part of a profile that is saved by itself, and what it may hold. */
export const PROFILE_PARTS = {
	identity: z.object({ name, handle, about }),
	place: z.object({
		stage: z
			.enum(CAREER_STAGES, { error: "Choose one of the stages." })
			.optional()
			.transform((stage) => stage ?? null),
		affiliation: line(LIMITS.affiliation),
		rorId: understood(
			60,
			parseRorId,
			"This is not a ROR id: they look like https://ror.org/03yrm5c26, and a digit may be wrong.",
		),
		lab: line(LIMITS.lab),
		country: z
			.string()
			.optional()
			.transform((code) => code || null)
			.refine((code) => code === null || COUNTRY_CODES.includes(code), "Choose one of the countries."),
	}),
	reach: z.object({
		orcid: understood(
			60,
			parseOrcid,
			"This is not an ORCID iD: they look like 0000-0002-1825-0097, and a digit may be wrong.",
		),
		languages,
		links: lines({ most: LIMITS.links, longest: LIMITS.link, things: "links", read: linkComplaint }),
		introductionsPaused: z.boolean().default(false),
	}),
	shares,
	topics: z.object({
		topics: z
			.array(z.string().regex(/^[a-z0-9-]{1,200}$/, "There is no such topic."))
			.default([])
			.transform((slugs) => [...new Set(slugs)])
			.refine((slugs) => slugs.length <= LIMITS.topics, `At most ${LIMITS.topics} topics.`),
	}),
	methods: z.object({ methods: lines({ most: LIMITS.methods, longest: LIMITS.method, things: "methods" }) }),
	offers: z.object({ offers: exchanges }),
	needs: z.object({ needs: exchanges }),
	hours: z.object({
		timeZone: understood(
			64,
			parseTimeZone,
			"This is not a time zone: they look like Europe/Lisbon or America/New_York.",
		),
		freeHours: z
			.array(
				z
					.int()
					.min(0)
					.max(WEEK_HOURS - 1),
			)
			.max(WEEK_HOURS)
			.default([])
			.transform((hours) => [...new Set(hours)].sort((one, other) => one - other)),
	}),
	visibility: z.object({ profile: visibility, email: visibility, works: visibility, hours: visibility }),
} as const;

export type PartName = keyof typeof PROFILE_PARTS;
export type PartValue<P extends PartName> = z.output<(typeof PROFILE_PARTS)[P]>;
