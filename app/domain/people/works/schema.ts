import { z } from "zod";
import { MOST_CHARACTERS, WORK_TYPES } from "./work.ts";
import { normalDoi, webAddress, workYear } from "./work-keys.ts";

const optional = (most: number) =>
	z
		.string()
		.trim()
		.max(most, `At most ${most} characters.`)
		.optional()
		.transform((text) => text || null);

/** The form of a work: what a person may say of one. */
export const workForm = z.object({
	title: z
		.string({ error: "A work needs a title." })
		.trim()
		.min(1, "A work needs a title.")
		.max(MOST_CHARACTERS.title, `At most ${MOST_CHARACTERS.title} characters.`),
	authors: optional(MOST_CHARACTERS.authors),
	venue: optional(MOST_CHARACTERS.venue),
	year: z
		.string()
		.trim()
		.optional()
		.transform((text, context) => {
			if (!text) return null;
			const year = /^\d{4}$/.test(text) ? workYear(text) : null;
			if (year === null) context.addIssue({ code: "custom", message: "A year has four digits, as 2024." });
			return year;
		}),
	type: z
		.enum(["", ...WORK_TYPES])
		.optional()
		.transform((type) => type || null),
	doi: z
		.string()
		.trim()
		.optional()
		.transform((text, context) => {
			if (!text) return null;
			const doi = normalDoi(text);
			if (!doi)
				context.addIssue({ code: "custom", message: "This is no DOI: one begins with 10. and has a slash." });
			return doi;
		}),
	url: z
		.string()
		.trim()
		.optional()
		.transform((text, context) => {
			if (!text) return null;
			const url = webAddress(text);
			if (!url) context.addIssue({ code: "custom", message: "An address begins with https:// or http://." });
			return url;
		}),
	abstract: optional(MOST_CHARACTERS.abstract),
});
export type WorkForm = z.output<typeof workForm>;
