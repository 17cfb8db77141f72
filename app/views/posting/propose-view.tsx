import { Form, useNavigation } from "@remix-run/react";
import { Checkbox, ErrorSummary, type FormField, SubmitRow, TextField } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import type { DuplicateLine } from "./form-model.server.ts";
import { Duplicates } from "./side-notes.tsx";
import { Trap } from "./trap.tsx";

export type ProposeViewProps = {
	id: string;
	name: string;
	mayPublish: boolean;
	member: boolean;
	missing: { text: string; field: string }[];
	unseen: { key: string; field: string; from: string; note: string | null }[];
	duplicates: DuplicateLine[];
	began: string;
	errors: Record<string, string[]>;
	email: string;
};

/** The last step: what is still to be looked at, and the button. */
export function ProposeView(props: ProposeViewProps) {
	const { id, name, mayPublish, member, missing, unseen, duplicates, began, errors, email } = props;
	const sending = useNavigation().state === "submitting";
	const back = `/post/${id}`;
	const field = (called: string): FormField => ({
		id: `propose-${called}`,
		name: called,
		errorId: `propose-${called}-error`,
		descriptionId: `propose-${called}-hint`,
		initialValue: called === "email" ? email : undefined,
		errors: errors[called],
	});
	return (
		<>
			<PageHeader kicker={mayPublish ? "Publish" : "Propose"} title={name} />
			<ErrorSummary formId="propose" errors={errors} />
			<div className="propose">
				<Duplicates lines={duplicates} />
				{missing.length > 0 ? (
					<section className="side-note" aria-labelledby="missing">
						<h2 id="missing">Still missing</h2>
						<ul className="missing">
							{missing.map(({ text, field: to }) => (
								<li key={`${to} ${text}`}>
									<a href={`${back}#post-${to}`}>{text}</a>
								</li>
							))}
						</ul>
						<p>
							<a className="button" href={back}>
								Back to the form
							</a>
						</p>
					</section>
				) : (
					<Form method="post" id="propose" className="form" noValidate>
						{unseen.length > 0 && (
							<>
								<input type="hidden" name="guesses" value="some" />
								<p>These were guessed, and nobody has said yet that they are right:</p>
								<ul className="guess-list">
									{unseen.map(({ key, field: called, from, note }) => (
										<li key={key}>
											{called}, from <q>{from}</q>
											{note && <span className="guess-doubt"> {note}</span>}
										</li>
									))}
								</ul>
								<Checkbox
									field={field("guessesSeen")}
									label="I have looked at all of them, and they are right"
								/>
							</>
						)}
						{!member && (
							<>
								<TextField
									field={field("email")}
									label="Your e-mail address"
									hint="We send one link to confirm it, and write when it is decided. It is shown to nobody but the moderators."
									type="email"
									autoComplete="email"
									required
								/>
								<Trap began={began} />
							</>
						)}
						<p className="text-quiet">
							{mayPublish
								? "You organize what it belongs to: it is published at once, and you are its organizer."
								: "A moderator looks at it. Once it is published, you are its organizer and can change it."}
						</p>
						<SubmitRow pending={sending} instead={<a href={back}>Back to the form</a>}>
							{mayPublish ? "Publish it" : "Propose it"}
						</SubmitRow>
					</Form>
				)}
			</div>
		</>
	);
}
