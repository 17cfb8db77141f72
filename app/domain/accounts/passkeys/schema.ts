import { z } from "zod";

const base64url = z.string().regex(/^[\w-]+$/);
const extensions = z.record(z.string(), z.unknown()).default({});
const attachment = z.enum(["platform", "cross-platform"]).optional().catch(undefined);

/** What a browser gives when it has made a passkey. */
export const registrationSchema = z.object({
	id: base64url,
	rawId: base64url,
	type: z.literal("public-key"),
	authenticatorAttachment: attachment,
	clientExtensionResults: extensions,
	response: z.object({
		clientDataJSON: base64url,
		attestationObject: base64url,
		transports: z.array(z.string().max(32)).max(16).optional(),
	}),
});

/** What a browser gives when a passkey has signed. */
export const assertionSchema = z.object({
	id: base64url,
	rawId: base64url,
	type: z.literal("public-key"),
	authenticatorAttachment: attachment,
	clientExtensionResults: extensions,
	response: z.object({
		clientDataJSON: base64url,
		authenticatorData: base64url,
		signature: base64url,
		userHandle: base64url.optional(),
	}),
});

/** A name by which its owner knows a passkey again. */
export const passkeyNameSchema = z
	.string({ error: "Give the passkey a name." })
	.trim()
	.min(1, "Give the passkey a name.")
	.max(60, "A passkey's name has 60 characters at most.");

/** A form's field that a script filled with JSON. */
export function jsonField<Schema extends z.ZodType>(schema: Schema) {
	return z
		.string()
		.max(32_768)
		.transform((text, context) => {
			try {
				return JSON.parse(text) as unknown;
			} catch {
				context.addIssue({ code: "custom", message: "This is no answer of a passkey." });
				return z.NEVER;
			}
		})
		.pipe(schema);
}
