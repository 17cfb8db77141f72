import { z } from "zod";
import { message } from "../message.ts";
import { Letter } from "../parts/letter.tsx";
import { Action, Address, Paragraph, Quote } from "../parts/parts.tsx";

const DONE = {
	confirm: {
		title: "We have tied the name to you",
		preview: "The name leads to your profile.",
		words: (name: string) =>
			`On that page ${name} now leads to your profile, for readers who may see it. You can still have the name corrected or removed.`,
	},
	correct: {
		title: "We have corrected the name",
		preview: "The page says what you asked for.",
		words: (name: string) => `On that page ${name} now stands as you asked.`,
	},
	remove: {
		title: "We have taken the name away",
		preview: "The name is gone from the page.",
		words: (name: string) =>
			`${name} no longer stands on that page, nor in the lists, feeds and calendars that are made of it. Other pages that name you have their own “This is me”.`,
	},
};

/** To somebody who said of a name in the catalogue: this is me. */
export const claimDecided = message({
	props: z.object({
		accepted: z.boolean(),
		/** What was asked for. */
		wish: z.enum(["confirm", "correct", "remove"]).default("confirm"),
		/** The name as the catalogue has it. */
		name: z.string(),
		reason: z.string().optional(),
	}),
	subject: ({ accepted, wish, name }) => {
		if (!accepted) return `Your claim to “${name}” was not accepted`;
		if (wish === "remove") return "Your name is taken out of the catalogue";
		return wish === "correct"
			? "Your name is corrected in the catalogue"
			: `“${name}” in the catalogue is you`;
	},
	samples: [
		{ accepted: true, wish: "confirm", name: "Ada Lindqvist" },
		{ accepted: true, wish: "correct", name: "A. Lindqvist" },
		{ accepted: true, wish: "remove", name: "Ada Lindqvist" },
		{
			accepted: true,
			wish: "confirm",
			name: "Ada Lindqvist",
			reason: "Your university page names the talk.",
		},
		{
			accepted: false,
			wish: "confirm",
			name: "A. Lindqvist",
			reason: "The programme links to another person’s ORCID record.",
		},
	],
	Template: ({ site, accepted, wish, name, reason }) => (
		<Letter
			site={site}
			title={accepted ? DONE[wish].title : "We could not tie the name to you"}
			preview={accepted ? DONE[wish].preview : "The moderator’s reason is inside."}
			because="You get this because you said of this name: this is me."
		>
			{accepted ? (
				<Paragraph>{DONE[wish].words(name)}</Paragraph>
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
				<Action href={`${site.url}/claims`}>Your name in the catalogue</Action>
			) : (
				<Paragraph>
					A verified ORCID iD on your profile settles most such questions. You can also write to{" "}
					<Address href={`mailto:${site.contact}`} />.
				</Paragraph>
			)}
		</Letter>
	),
});
