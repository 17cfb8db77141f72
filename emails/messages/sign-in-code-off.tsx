import { z } from "zod";
import { message } from "../message.ts";
import { Letter } from "../parts/letter.tsx";
import { Action, Note, Paragraph } from "../parts/parts.tsx";

/** To an address whose owner has switched codes off, when somebody asks for one. */
export const signInCodeOff = message({
	askedFor: true,
	props: z.object({
		/** Where it was asked for: "Firefox on Linux". */
		device: z.string(),
	}),
	subject: (_props, site) => `No code: you sign in to ${site.name} in another way`,
	samples: [{ device: "Firefox on Linux" }],
	Template: ({ site, device }) => (
		<Letter
			site={site}
			title="No code this time"
			preview="You have switched off signing in with codes."
			because={`You get this because somebody asked at ${site.name} to sign in with this address.`}
		>
			<Paragraph>
				Somebody ({device}) asked for a code to sign in. You have switched codes off for your account, so
				there is none. Sign in with your passkey, your password, or through ORCID or GitHub, whichever you
				chose.
			</Paragraph>
			<Action href={`${site.url}/sign-in`}>Sign in</Action>
			<Note>You did not ask? Then somebody typed your address. They can do nothing with it.</Note>
		</Letter>
	),
});
