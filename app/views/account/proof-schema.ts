import { z } from "zod";
import { assertionSchema, jsonField } from "#app/domain/accounts/index.ts";

/** A proof of who one is: a code, a password, or a passkey's answer; which of them a page takes is its affair. */
export const proofSchema = z
	.object({
		code: z.string().trim().max(40, "That is no code.").optional(),
		password: z.string().max(1024, "That is no password here.").optional(),
		answer: jsonField(assertionSchema).optional(),
	})
	.refine((proof) => Object.values(proof).some((value) => value !== undefined), {
		path: ["code"],
		message: "Write a code.",
	});
