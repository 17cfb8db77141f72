import { z } from "zod";
import { message } from "../message.ts";
import { Letter } from "../parts/letter.tsx";
import { Action, Code, Note, Paragraph } from "../parts/parts.tsx";

/** To the address that somebody wants to have as theirs from now on. */
export const addressChangeCode = message({
	askedFor: true,
	props: z.object({
		code: z.string().regex(/^\d{6}$/),
		/** Where the code can be confirmed by a button instead of typed. */
		link: z.url().optional(),
		expiresInMinutes: z.number().int().positive(),
		/** Where the change was asked for: "Firefox on Linux". */
		device: z.string(),
	}),
	subject: ({ code }, site) => `${code} confirms your new address at ${site.name}`,
	samples: [
		{ code: "380174", expiresInMinutes: 15, device: "Safari on iPhone" },
		{
			code: "380174",
			link: "https://commons.example.org/settings/security/address/link?token=3xYJ0v9kT1q8",
			expiresInMinutes: 15,
			device: "Safari on iPhone",
		},
	],
	Template: ({ site, code, link, expiresInMinutes, device }) => (
		<Letter
			site={site}
			title="Confirm your new address"
			preview={`Good for ${expiresInMinutes} minutes, in the browser that asked for it.`}
			because={`You get this because somebody who is signed in at ${site.name} gave this as their new address.`}
		>
			<Code>{code}</Code>
			<Paragraph>
				Type it where you asked for the change ({device}). It is good for {expiresInMinutes} minutes and works
				once. From then on you sign in with this address.
			</Paragraph>
			{link && (
				<>
					<Paragraph>Or open this link in the same browser and press the button there:</Paragraph>
					<Action href={link}>Confirm by link</Action>
				</>
			)}
			<Note>
				You did not ask? Then somebody mistyped an address. Without the code nothing changes, and you need not
				do anything.
			</Note>
		</Letter>
	),
});
