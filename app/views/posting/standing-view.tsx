import { Form } from "@remix-run/react";
import type { SubmissionState } from "#app/domain/posting/index.ts";
import { PageHeader } from "#app/ui/index.ts";

export type StandingViewProps = {
	id: string;
	name: string;
	state: SubmissionState;
	mine: boolean;
	event: { slug: string; name: string } | null;
	reason: string | null;
	email: string | null;
};

/** How a proposal stands, and what can be done with it. */
export function StandingView({ id, name, state, mine, event, reason, email }: StandingViewProps) {
	const words = WORDS[state];
	return (
		<>
			<PageHeader kicker={words.kicker} title={name} />
			<div className="prose">
				<p>{state === "unconfirmed" && email ? `A mail went to ${email}. ${words.text}` : words.text}</p>
				{reason && (
					<>
						<p>The moderator’s reason:</p>
						<blockquote>{reason}</blockquote>
					</>
				)}
				{event && (
					<p>
						<a href={`/events/${event.slug}`}>{event.name}</a>
					</p>
				)}
				{state !== "withdrawn" && state !== "published" && (
					<p>
						<a href={`/post/${id}/preview`}>Preview it</a>
					</p>
				)}
			</div>
			{mine && state !== "published" && (
				<div className="submit-row">
					<Form method="post" action={`/post/${id}/reopen`}>
						<button type="submit" className="button">
							{state === "proposed" || state === "unconfirmed"
								? "Take it back to change it"
								: "Take it up again"}
						</button>
					</Form>
					{state !== "withdrawn" && (
						<Form method="post" action={`/post/${id}/withdraw`}>
							<button type="submit" className="link-button">
								Withdraw it
							</button>
						</Form>
					)}
				</div>
			)}
		</>
	);
}

const WORDS: Record<SubmissionState, { kicker: string; text: string }> = {
	draft: { kicker: "Draft", text: "This is being written." },
	unconfirmed: {
		kicker: "Not proposed yet",
		text: "Open the link in it and press the button there; then the moderators see your proposal. It works for three days.",
	},
	proposed: {
		kicker: "With the moderators",
		text: "A moderator compares it with what is there, and publishes it or writes why not. You get a mail.",
	},
	published: { kicker: "Published", text: "It is in the catalogue:" },
	refused: { kicker: "Not published", text: "A moderator decided not to publish this." },
	withdrawn: { kicker: "Withdrawn", text: "You withdrew this. It can be taken up again for a while." },
};
