import { z } from "zod";
import { message } from "../message.ts";
import { Letter } from "../parts/letter.tsx";
import { Action, Address, Note, Paragraph, Quote } from "../parts/parts.tsx";

/** To an address with which a stranger corrects a page. Says nothing of what was typed: the address may be another's. */
export const correctionConfirm = message({
	askedFor: true,
	props: z.object({ link: z.url(), days: z.number().int().positive() }),
	subject: (_props, site) => `Confirm your correction to ${site.name}`,
	samples: [{ link: "https://commons.example.org/corrections/confirm?token=3xYJ0v9kT1q8", days: 3 }],
	Template: ({ site, link, days }) => (
		<Letter
			site={site}
			title="Confirm your correction"
			preview="Open the link and press the button there; then the moderators see it."
			because={`You get this because somebody corrected a page of ${site.name} with this address.`}
		>
			<Paragraph>
				With this address somebody told us that a page of the catalogue is wrong. Open this link and press the
				button there; then the moderators see it:
			</Paragraph>
			<Action href={link}>See your correction</Action>
			<Note>The link works for {days} days. It was not you? Then do nothing: it stays unseen.</Note>
		</Letter>
	),
});

/** To whoever corrected a page: the moderators have it. */
export const correctionReceived = message({
	props: z.object({ name: z.string() }),
	subject: ({ name }) => `We have your correction: ${short(name)}`,
	samples: [{ name: "Cognitive Computational Neuroscience 2027" }],
	Template: ({ site, name }) => (
		<Letter
			site={site}
			title="We have your correction"
			preview="A moderator will look at it, and we write to you when it is decided."
			because="You get this because you corrected a page."
		>
			<Paragraph>Thank you for telling us what is wrong on the page of {name}.</Paragraph>
			<Paragraph>
				A moderator will compare it with the source, put the page right or write to you why not. Decisions
				stand in a public log, without names: <Address href={`${site.url}/moderation/log`} />.
			</Paragraph>
		</Letter>
	),
});

/** To whoever corrected a page: what was decided, and why. */
export const correctionDecided = message({
	props: z.object({
		name: z.string(),
		/** What of the page was wrong, in words. */
		field: z.string(),
		accepted: z.boolean(),
		reason: z.string(),
	}),
	subject: ({ name, accepted }) => `${accepted ? "Put right" : "Left as it is"}: ${short(name)}`,
	samples: [
		{
			name: "Cognitive Computational Neuroscience 2027",
			field: "Dates",
			accepted: true,
			reason: "The conference’s own page says so since Monday.",
		},
		{
			name: "Cosyne 2027",
			field: "Place",
			accepted: false,
			reason: "The page that you name is about the workshops, which stand there too.",
		},
	],
	Template: ({ site, name, field, accepted, reason }) => (
		<Letter
			site={site}
			title={accepted ? "It is put right" : "We leave it as it is"}
			preview={accepted ? "Thank you: the catalogue is truer for it." : "The moderator’s reason is inside."}
			because="You get this because you corrected a page."
		>
			<Paragraph>
				{accepted
					? `Your correction of ${name} (${field}) is accepted. Thank you.`
					: `You corrected ${name} (${field}). We have not followed it.`}{" "}
				The moderator’s reason:
			</Paragraph>
			<Quote>{reason}</Quote>
			{!accepted && (
				<Paragraph>
					If something important was overlooked, send another with a link to its source, or write to{" "}
					<Address href={`mailto:${site.contact}`} />.
				</Paragraph>
			)}
		</Letter>
	),
});

function short(name: string): string {
	return name.length <= 60 ? name : `${name.slice(0, 59).trimEnd()}…`;
}
