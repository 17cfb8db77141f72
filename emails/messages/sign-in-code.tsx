import { z } from "zod";
import { message } from "../message.ts";
import { Letter } from "../parts/letter.tsx";
import { Action, Code, Note, Paragraph } from "../parts/parts.tsx";

/** To an address with which somebody wants to sign in. */
export const signInCode = message({
	askedFor: true,
	props: z.object({
		code: z.string().regex(/^\d{6}$/),
		link: z.url(),
		expiresInMinutes: z.number().int().positive(),
		/** Where the code was asked for: "Firefox on Linux". */
		device: z.string(),
	}),
	subject: ({ code }, site) => `${code} is your sign-in code for ${site.name}`,
	samples: [
		{
			code: "042917",
			link: "https://commons.example.org/sign-in/link?token=3xYJ0v9kT1q8",
			expiresInMinutes: 15,
			device: "Firefox on Linux",
		},
	],
	Template: ({ site, code, link, expiresInMinutes, device }) => (
		<Letter
			site={site}
			title="Your sign-in code"
			preview={`Good for ${expiresInMinutes} minutes, in the browser that asked for it.`}
			because={`You get this because somebody asked at ${site.name} to sign in with this address.`}
		>
			<Code>{code}</Code>
			<Paragraph>
				Type it where you asked for it ({device}). It is good for {expiresInMinutes} minutes and works once.
			</Paragraph>
			<Paragraph>Or open this link in the same browser and press the button there:</Paragraph>
			<Action href={link}>Sign in by link</Action>
			<Note>
				You did not ask? Then somebody typed your address, perhaps by mistake. Without the code they cannot
				sign in, and you need not do anything. Nobody at {site.name} will ever ask you for a code.
			</Note>
		</Letter>
	),
});
