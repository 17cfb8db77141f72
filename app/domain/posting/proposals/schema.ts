import { z } from "zod";

const MISSING = "Give the reason: who proposed it will read it, and so will everybody in the public log.";

/** A moderator's decision about a proposal. */
export const proposalDecisionSchema = z.object({
	decision: z.enum(["publish", "refuse"], "Choose a decision."),
	reason: z.string({ error: MISSING }).trim().min(5, MISSING).max(4000, "At most 4000 characters, please."),
});
