import { z } from "zod";
import { message } from "../message.ts";
import { Letter } from "../parts/letter.tsx";
import { Action, Address, Note, Paragraph, Quote } from "../parts/parts.tsx";

/** To somebody who can no longer use their account. */
export const suspended = message({
	props: z.object({ reason: z.string() }),
	subject: (_props, site) => `Your account at ${site.name} is suspended`,
	samples: [
		{ reason: "You went on writing to a person who had asked you to stop, after our warning of 3 November." },
	],
	Template: ({ site, reason }) => (
		<Letter
			site={site}
			title="Your account is suspended"
			preview="What that means, why, and how to object."
			because="You get this because it concerns your account."
		>
			<Paragraph>
				The moderators have suspended your account. While that lasts, nobody sees your profile and you can use
				nothing here. Their reason:
			</Paragraph>
			<Quote>{reason}</Quote>
			<Paragraph>
				If you see it otherwise, write to <Address href={`mailto:${site.contact}`} />: another moderator will
				look at it. The code of conduct is at <Address href={`${site.url}/conduct`} />.
			</Paragraph>
			<Note>
				What is yours stays yours: write to <Address href={`mailto:${site.contact}`} /> for a copy of your
				data, or to have it erased.
			</Note>
		</Letter>
	),
});

/** To somebody who can use their account again. */
export const suspensionLifted = message({
	props: z.object({ reason: z.string().optional() }),
	subject: (_props, site) => `Your account at ${site.name} is open again`,
	samples: [{}, { reason: "Another moderator read the exchange and saw no breach." }],
	Template: ({ site, reason }) => (
		<Letter
			site={site}
			title="Your account is open again"
			preview="Everything is as it was before."
			because="You get this because it concerns your account."
		>
			<Paragraph>The suspension of your account has ended. Everything in it is as it was before.</Paragraph>
			{reason && (
				<>
					<Paragraph>The moderator’s reason:</Paragraph>
					<Quote>{reason}</Quote>
				</>
			)}
			<Action href={`${site.url}/sign-in`}>Sign in</Action>
		</Letter>
	),
});
