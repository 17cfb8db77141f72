import { z } from "zod";
import { message } from "../message.ts";
import { Letter } from "../parts/letter.tsx";
import { Address, Note, Paragraph, Quote } from "../parts/parts.tsx";

/** To whoever reported something: we have it. */
export const reportReceived = message({
	/** What was reported: a person's name, or a record's. */
	props: z.object({ subject: z.string() }),
	subject: ({ subject }) => `We have your report about ${short(subject)}`,
	samples: [{ subject: "Seminar: Predictive coding, twenty years on" }],
	Template: ({ site, subject }) => (
		<Letter
			site={site}
			title="We have your report"
			preview="A moderator will look at it, and we write to you when it is decided."
			because="You get this because you sent a report."
		>
			<Paragraph>Thank you for reporting {subject}.</Paragraph>
			<Paragraph>
				A moderator will look at it and decide by the code of conduct (
				<Address href={`${site.url}/conduct`} />
				). We write to you when it is decided, with the reason. Nobody but the moderators learns who reported.
			</Paragraph>
			<Note>If somebody is in danger, do not wait for us: call your local emergency number.</Note>
		</Letter>
	),
});

const outcome = z.enum(["no_breach", "warned", "content_removed", "suspended"]);

const FOR_REPORTER: Record<z.infer<typeof outcome>, string> = {
	no_breach: "We found no breach of the code of conduct.",
	warned: "The person was warned.",
	content_removed: "What you reported was removed.",
	suspended: "The account was suspended.",
};

/** To whoever reported something: what came of it, and why. */
export const reportDecided = message({
	props: z.object({ subject: z.string(), outcome, reason: z.string() }),
	subject: ({ subject }) => `Your report about ${short(subject)} is decided`,
	samples: outcome.options.map((each) => ({
		subject: "Ada Lindqvist",
		outcome: each,
		reason: "We read the profile and the messages.\nThe second one is no way to speak to a colleague.",
	})),
	Template: ({ site, subject, outcome: decided, reason }) => (
		<Letter
			site={site}
			title="Your report is decided"
			preview={FOR_REPORTER[decided]}
			because="You get this because you sent the report."
		>
			<Paragraph>
				You reported {subject}. {FOR_REPORTER[decided]} The moderator’s reason:
			</Paragraph>
			<Quote>{reason}</Quote>
			<Paragraph>
				If something important was overlooked, write to <Address href={`mailto:${site.contact}`} />: another
				moderator will look at it.
			</Paragraph>
			<Note>
				You can block a person from their profile at any time; you then no longer see each other anywhere
				here.
			</Note>
		</Letter>
	),
});

const FOR_PERSON = {
	warned: "We consider this a breach of the code of conduct and ask you to keep to it. Nothing else changes.",
	content_removed: "It breached the code of conduct and was removed.",
} as const;

/** To the person whom a decision touches, short of a suspension. Says nothing of who reported. */
export const reportedPersonDecided = message({
	props: z.object({
		/** What it was about: "your profile", a record's name. */
		subject: z.string(),
		outcome: z.enum(["warned", "content_removed"]),
		reason: z.string(),
	}),
	subject: (_props, site) => `A decision of the moderators of ${site.name}`,
	samples: (["warned", "content_removed"] as const).map((each) => ({
		subject: "your profile",
		outcome: each,
		reason: "The text under “Offers” insults a named colleague.",
	})),
	Template: ({ site, subject, outcome: decided, reason }) => (
		<Letter
			site={site}
			title={decided === "warned" ? "A warning" : "Something of yours was removed"}
			preview={FOR_PERSON[decided]}
			because="You get this because the decision concerns you."
		>
			<Paragraph>
				The moderators have looked at {subject}. {FOR_PERSON[decided]} Their reason:
			</Paragraph>
			<Quote>{reason}</Quote>
			<Paragraph>
				The code of conduct is at <Address href={`${site.url}/conduct`} />. If you see it otherwise, write to{" "}
				<Address href={`mailto:${site.contact}`} />: another moderator will look at it.
			</Paragraph>
		</Letter>
	),
});

function short(name: string): string {
	return name.length <= 60 ? name : `${name.slice(0, 59).trimEnd()}…`;
}
