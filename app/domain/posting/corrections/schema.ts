import { z } from "zod";

export const CORRECTION_MAX = 4000;

const text = (missing: string, least: number) =>
	z
		.string({ error: missing })
		.trim()
		.min(least, missing)
		.max(CORRECTION_MAX, `At most ${CORRECTION_MAX} characters, please.`);

const optional = (most: number) =>
	z
		.string()
		.trim()
		.max(most, `At most ${most} characters, please.`)
		.optional()
		.transform((value) => value || null);

const correction = z.object({
	field: z.string({ error: "Choose what is wrong." }).trim().min(1, "Choose what is wrong.").max(60),
	text: text("Write what it should say.", 2),
	sourceUrl: z
		.union(
			[z.url({ protocol: /^https?$/ }), z.literal("")],
			"Give a link that begins with https://, or leave it empty.",
		)
		.optional()
		.transform((value) => value || null),
});

/** What somebody with an account says is wrong. */
export const correctionSchema = correction;

/** The same from a stranger, who says where to write to. */
export const strangersCorrectionSchema = correction.extend({
	email: z
		.string({ error: "Give your e-mail address." })
		.trim()
		.pipe(z.email("That is no e-mail address.").max(254)),
});

export type CorrectionInput = z.infer<typeof correction> & { email?: string };

/** A moderator's decision. With "apply" the catalogue is changed at once: by `value`, or for dates by the days and the note. */
export const correctionDecisionSchema = z.object({
	decision: z.enum(["apply", "elsewhere", "refuse"], "Choose a decision."),
	value: optional(20_000),
	start: optional(10),
	end: optional(10),
	note: optional(300),
	/** When the moderator read what the page says, as an ISO instant. */
	seenAt: z.iso.datetime().optional(),
	reason: text("Give the reason: who wrote it will read it, and so will everybody in the public log.", 5),
});

export type CorrectionDecision = z.infer<typeof correctionDecisionSchema>;
