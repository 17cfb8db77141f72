import { Form } from "@remix-run/react";
import { ErrorSummary, TextArea } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { fieldOf } from "../profile/form-fields.ts";
import { EventFields } from "./event-fields.tsx";
import { type EventFormChoices, type EventFormModel, eventForm } from "./event-form.ts";
import type { HistoryLine } from "./history-model.server.ts";
import { HistoryChanges } from "./history-view.tsx";

/** What a form that was not saved learns. */
export type EditAnswer = {
	model: EventFormModel;
	reason: string;
	reasonError: string | null;
	/** Said of the whole form. */
	error: string | null;
	unchangedSince: string;
	/** What others changed meanwhile; the fields that both changed, in words. */
	conflict: { changes: HistoryLine[]; both: string[] } | null;
};

/** The form in which an event is changed by those who may. */
export function EditView(props: {
	name: string;
	slug: string;
	unchangedSince: string;
	model: EventFormModel;
	choices: EventFormChoices;
	answer: EditAnswer | null;
}) {
	const { name, slug, choices, answer } = props;
	const model = answer?.model ?? props.model;
	const form = eventForm("edit", model, choices, () => {});
	const errors = {
		...(answer?.error ? { "": [answer.error] } : {}),
		...model.errors,
		...(answer?.reasonError ? { reason: [answer.reasonError] } : {}),
	};
	const since = answer?.unchangedSince || props.unchangedSince;
	return (
		<>
			<PageHeader
				kicker="Change"
				title={name}
				lede="What you change is seen at once, and stands in the history."
			/>
			<ErrorSummary formId="edit" errors={errors} />
			{answer?.conflict && <Conflict {...answer.conflict} />}
			<Form
				id="edit"
				method="post"
				className="form form-wide event-form"
				noValidate
				key={`${since} ${JSON.stringify(model.values).length}`}
			>
				{/* The first button is the one that Enter presses. */}
				<button type="submit" hidden tabIndex={-1}>
					Save
				</button>
				<input type="hidden" name="unchangedSince" value={since} />
				<EventFields form={form} />
				<TextArea
					field={fieldOf("edit", "reason", { reason: answer?.reason ?? "" }, errors)}
					label="Why you change it"
					hint="“The deadline was extended.” Everybody can read it in the history."
					rows={2}
					maxLength={500}
					required
				/>
				<p className="submit-row">
					<button type="submit" className="button button-strong">
						Save
					</button>
					<a href={`/events/${slug}`}>Leave it as it is</a>
				</p>
			</Form>
		</>
	);
}

function Conflict({ changes, both }: NonNullable<EditAnswer["conflict"]>) {
	return (
		<section className="error-summary conflict" role="alert" aria-labelledby="conflict">
			<h2 id="conflict">Somebody else was faster</h2>
			<p>
				Nothing of yours is saved yet, and nothing is lost. The form below holds what you typed, and their
				changes where you typed nothing else.
				{both.length > 0 &&
					` You both changed: ${both.join(", ")}. There your words stand; saving puts them in place of theirs.`}
			</p>
			<HistoryChanges changes={changes} />
		</section>
	);
}
