import { z } from "zod";

const NO_ADDRESS = "Write an e-mail address, such as name@example.org.";

/** An e-mail address as somebody typed it, without spaces around it; case is the database's affair. */
export const addressSchema = z
	.string({ error: NO_ADDRESS })
	.trim()
	.max(254, "An e-mail address has 254 characters at most.")
	.pipe(z.email(NO_ADDRESS));

/** Asks for a code. */
export const signInSchema = z.object({ email: addressSchema });

/** Six digits, however they are grouped. */
export const codeSchema = z.object({
	code: z
		.string({ error: "Write the six digits of the mail." })
		.transform((text) => text.replaceAll(/[\s-]/g, ""))
		.pipe(z.string().regex(/^\d{6}$/, "A code has six digits.")),
});
