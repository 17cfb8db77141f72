import { z } from "zod";
import { CLAIM_WISHES } from "./rules.ts";

const text = (most: number) =>
	z
		.string()
		.trim()
		.max(most, `At most ${most} characters.`)
		.optional()
		.transform((value) => value || null);

/** The form in which somebody says: this is me. */
export const claimForm = z
	.object({
		name: z.string({ error: "Say which name is yours." }).trim().min(1, "Say which name is yours.").max(300),
		wish: z.enum(CLAIM_WISHES, { error: "Say what you would like." }),
		correctedName: text(200),
		correctedAffiliation: text(300),
		message: text(2000),
	})
	.superRefine(({ wish, correctedName }, context) => {
		if (wish === "correct" && correctedName === null)
			context.addIssue({
				code: "custom",
				path: ["correctedName"],
				message: "Say how the name should stand.",
			});
	});
export type ClaimForm = z.output<typeof claimForm>;
