import { z } from "zod";
import { CONTENT_PARTS, type ContentPart, REPORT_REASONS, type ReportReason } from "./labels.ts";

export const REPORT_MAX = 4000;
const keysOf = <Key extends string>(labels: Record<Key, string>) => Object.keys(labels) as [Key, ...Key[]];

function text(missing: string, least: number, most: number) {
	return z
		.string({ error: missing })
		.trim()
		.min(least, missing)
		.max(most, `At most ${most} characters, please.`);
}

/** What somebody tells the moderators. */
export const reportSchema = z.object({
	reason: z.enum(keysOf<ReportReason>(REPORT_REASONS), "Choose what it is about."),
	text: text("Say in a sentence or two what happened.", 10, REPORT_MAX),
});

export type ReportInput = z.infer<typeof reportSchema>;

const reason = text("Give the reason: those concerned will read it.", 10, REPORT_MAX);
const parts = z.array(z.enum(keysOf<ContentPart>(CONTENT_PARTS), "Choose what is removed.")).default([]);

/** A moderator's decision with its reason, which those concerned read. */
export const decisionSchema = z
	.object({
		outcome: z.enum(["no_breach", "warned", "content_removed", "suspended"], "Choose a decision."),
		reason,
		parts,
	})
	.transform((decision) => (decision.outcome === "content_removed" ? decision : { ...decision, parts: [] }));

export type Decision = z.infer<typeof decisionSchema>;

/** Why a suspension ends. */
export const liftSchema = z.object({ reason });

/** A moderator's decision about a claim to a name, with its reason, which the claimant reads. */
export const claimDecisionSchema = z.object({
	decision: z.enum(["accept", "refuse"], "Choose a decision."),
	reason,
});

export type ClaimDecision = z.infer<typeof claimDecisionSchema>;
