import { z } from "zod";
import { message } from "../message.ts";
import { Letter } from "../parts/letter.tsx";
import { Action, Address, Paragraph, Quote } from "../parts/parts.tsx";

/** To somebody who said of a name in the catalogue: this is me. */
export const claimDecided = message({
	props: z.object({
		accepted: z.boolean(),
		/** The name as the catalogue has it. */
		name: z.string(),
		reason: z.string().optional(),
	}),
	subject: ({ accepted, name }) =>
		accepted ? `“${name}” in the catalogue is you` : `Your claim to “${name}” was not accepted`,
	samples: [
		{ accepted: true, name: "Ada Lindqvist" },
		{ accepted: true, name: "Ada Lindqvist", reason: "Your university page names the talk." },
		{
			accepted: false,
			name: "A. Lindqvist",
			reason: "The programme links to another person’s ORCID record.",
		},
	],
	Template: ({ site, accepted, name, reason }) => (
		<Letter
			site={site}
			title={accepted ? "We have tied the name to you" : "We could not tie the name to you"}
			preview={accepted ? "You can now correct what is said there." : "The moderator’s reason is inside."}
			because="You get this because you said of this name: this is me."
		>
			{accepted ? (
				<Paragraph>
					Wherever the catalogue names {name}, it now means you. You can correct what is said there, or have
					your name removed.
				</Paragraph>
			) : (
				<Paragraph>You said that {name} in the catalogue is you. We could not confirm it.</Paragraph>
			)}
			{reason && (
				<>
					<Paragraph>The moderator’s reason:</Paragraph>
					<Quote>{reason}</Quote>
				</>
			)}
			{accepted ? (
				<Action href={`${site.url}/me`}>Go to your page</Action>
			) : (
				<Paragraph>
					A verified ORCID iD on your profile settles most such questions. You can also write to{" "}
					<Address href={`mailto:${site.contact}`} />.
				</Paragraph>
			)}
		</Letter>
	),
});
