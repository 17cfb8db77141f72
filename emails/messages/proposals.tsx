import { z } from "zod";
import { message } from "../message.ts";
import { Letter } from "../parts/letter.tsx";
import { Action, Address, Note, Paragraph, Quote } from "../parts/parts.tsx";

/** To an address with which somebody without an account proposes an event. Says nothing of what was typed: it may not be theirs. */
export const proposalConfirm = message({
	askedFor: true,
	props: z.object({ link: z.url(), days: z.number().int().positive() }),
	subject: (_props, site) => `Confirm your proposal to ${site.name}`,
	samples: [{ link: "https://commons.example.org/post/confirm?token=3xYJ0v9kT1q8", days: 3 }],
	Template: ({ site, link, days }) => (
		<Letter
			site={site}
			title="Confirm your proposal"
			preview="Open the link and press the button there; then the moderators see it."
			because={`You get this because somebody proposed an event to ${site.name} with this address.`}
		>
			<Paragraph>
				An event was proposed with this address. Open this link and press the button there; then the
				moderators see it:
			</Paragraph>
			<Action href={link}>See what was proposed</Action>
			<Note>
				The link works for {days} days. You did not propose anything? Then do nothing: it stays unseen.
			</Note>
		</Letter>
	),
});

/** To whoever proposed an event: the moderators have it. */
export const proposalReceived = message({
	props: z.object({ name: z.string() }),
	subject: ({ name }) => `We have your proposal: ${short(name)}`,
	samples: [{ name: "Workshop on Replay in Brains and Machines 2027" }],
	Template: ({ site, name }) => (
		<Letter
			site={site}
			title="We have your proposal"
			preview="A moderator will look at it, and we write to you when it is decided."
			because="You get this because you proposed this event."
		>
			<Paragraph>Thank you for proposing {name}.</Paragraph>
			<Paragraph>
				A moderator will look at it, compare it with what is there, and publish it or write to you why not.
			</Paragraph>
			<Paragraph>
				Once it is published you are its organizer: sign in with this address at{" "}
				<Address href={`${site.url}/sign-in`} /> to keep it up to date.
			</Paragraph>
		</Letter>
	),
});

/** To whoever proposed an event: what was decided, and why. */
export const proposalDecided = message({
	props: z.object({
		name: z.string(),
		published: z.boolean(),
		reason: z.string(),
		/** Its page, once published. */
		url: z.url().optional(),
	}),
	subject: ({ name, published }) =>
		published ? `Published: ${short(name)}` : `Not published: ${short(name)}`,
	samples: [
		{
			name: "Workshop on Replay in Brains and Machines 2027",
			published: true,
			reason: "Welcome. It resembles last year’s satellite of the same name; we keep both.",
			url: "https://commons.example.org/events/workshop-on-replay-in-brains-and-machines-2027",
		},
		{
			name: "International Congress on Everything",
			published: false,
			reason: "We could find no programme and nobody who organizes it.",
		},
	],
	Template: ({ site, name, published, reason, url }) => (
		<Letter
			site={site}
			title={published ? "Your event is published" : "We do not publish this"}
			preview={published ? "You are its organizer from now on." : "The moderator’s reason is inside."}
			because="You get this because you proposed this event."
		>
			<Paragraph>
				{published ? `${name} is in the catalogue.` : `You proposed ${name}. We do not publish it.`} The
				moderator’s reason:
			</Paragraph>
			<Quote>{reason}</Quote>
			{url && <Action href={url}>See its page</Action>}
			{published ? (
				<Paragraph>
					You are its organizer: sign in with this address at <Address href={`${site.url}/sign-in`} />, and
					its page lets you move deadlines, correct what is said and make next year’s edition.
				</Paragraph>
			) : (
				<Paragraph>
					If something important was overlooked, change the proposal and send it again, or write to{" "}
					<Address href={`mailto:${site.contact}`} />.
				</Paragraph>
			)}
		</Letter>
	),
});

function short(name: string): string {
	return name.length <= 60 ? name : `${name.slice(0, 59).trimEnd()}…`;
}
