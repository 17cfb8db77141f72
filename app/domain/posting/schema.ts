import { z } from "zod";

const MOST = 500;

/** Why an event is changed: everybody reads it in the history, so no names of third persons belong here. */
export const reasonSchema = z.object({
	reason: z
		.string({ error: "Say why, in a few words." })
		.trim()
		.min(3, "Say why, in a few words.")
		.max(MOST, `Say it in at most ${MOST} characters.`),
});
