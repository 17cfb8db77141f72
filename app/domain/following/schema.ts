import { z } from "zod";
import { RECORD_KINDS, type RecordKind } from "#app/domain/catalogue/index.ts";
import { VISIBILITIES } from "#app/domain/people/index.ts";

/** The form that follows a record, or stops it. */
export const followForm = z.object({
	kind: z.enum(RECORD_KINDS),
	slug: z.string().regex(/^[a-z0-9-]{1,200}$/),
	/** Where to go back to. */
	returnTo: z.string().optional(),
});

export type RecordToFollow = { kind: RecordKind; slug: string };

/** What the page of a record knows of its reader: whether they follow it; null for strangers. */
export type FollowState = RecordToFollow & { following: boolean | null };

/** The form that says “I'm going”, and to whom. */
export const goingForm = z.object({
	visibility: z.enum(VISIBILITIES, "Say who may see it."),
});
