import { Form, useSearchParams } from "@remix-run/react";
import { ErrorSummary } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { EventFields } from "./event-fields.tsx";
import { type EventFormChoices, type EventFormModel, eventForm } from "./event-form.ts";
import type { DuplicateLine } from "./form-model.server.ts";
import { Duplicates, Missing, Pasted } from "./side-notes.tsx";
import { useDraftSaving } from "./use-draft-saving.ts";

export type DraftViewProps = {
	id: string;
	name: string;
	model: EventFormModel;
	choices: EventFormChoices;
	missing: { text: string; field: string }[];
	duplicates: DuplicateLine[];
	pasted: string | null;
	mayPublish: boolean;
	error: string | null;
};

/** The one page on which an event is written. */
export function DraftView(props: DraftViewProps) {
	const { id, model, choices, missing, duplicates, pasted, mayPublish, error } = props;
	const action = `/post/${id}?index`;
	const saving = useDraftSaving(action);
	const [search] = useSearchParams();
	const form = eventForm("post", model, choices, saving.touch);
	const unseen = model.guesses.filter(({ seen }) => !seen).length;
	return (
		<>
			<PageHeader
				kicker="Draft"
				title={props.name}
				lede={
					model.guesses.length > 0
						? "The fields marked as guesses were read from your text. Look at each, and change what is wrong."
						: "Your draft is kept as you type. Nobody sees it until you propose it."
				}
			/>
			<ErrorSummary formId="post" errors={error ? { "": [error] } : {}} />
			<div className="draft-columns">
				<Form
					id="post"
					method="post"
					action={action}
					className="form form-wide event-form"
					noValidate
					preventScrollReset
					{...saving.formProps}
				>
					{/* The first button is the one that Enter presses. */}
					<button type="submit" name="then" value="stay" hidden tabIndex={-1}>
						Save
					</button>
					<EventFields form={form} />
					<p className="submit-row">
						<button type="submit" name="then" value="propose" className="button button-strong">
							{mayPublish ? "Save and publish" : "Save and propose"}
						</button>
						<button type="submit" name="then" value="preview" className="button">
							Save and preview
						</button>
						<button type="submit" name="then" value="stay" className="button">
							Save
						</button>
						<span role="status" className="text-quiet">
							{saving.words || (search.get("view") === "saved" ? "Your draft is kept." : "")}
						</span>
					</p>
				</Form>
				<aside className="draft-side" aria-label="About this draft">
					<Duplicates lines={duplicates} />
					<Missing formId="post" lines={missing} />
					{unseen > 0 && (
						<p className="side-note field-hint">
							{unseen === 1 ? "One guess waits" : `${unseen} guesses wait`} for your look.
						</p>
					)}
					<Pasted text={pasted} />
				</aside>
			</div>
			<Form method="post" action={`/post/${id}/withdraw`} className="form-aside">
				<button type="submit" className="link-button">
					Throw this draft away
				</button>
			</Form>
		</>
	);
}
