import { z } from "zod";
import { RECORD_KINDS } from "#app/domain/catalogue/index.ts";
import { VISIBILITIES } from "#app/domain/people/index.ts";

/** The form that follows a record, or stops it. */
export const followForm = z.object({
	kind: z.enum(RECORD_KINDS),
	slug: z.string().regex(/^[a-z0-9-]{1,200}$/),
	/** Where to go back to. */
	returnTo: z.string().optional(),
});

/** The form that says “I'm going”, and to whom. */
export const goingForm = z.object({
	visibility: z.enum(VISIBILITIES, "Say who may see it."),
});
