import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { ErrorSummary, type FormField } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { type Errors, fieldOf, type Values } from "./form-fields.ts";
import { ProfileSteps } from "./profile-steps.tsx";
import type { StepsModel } from "./profile-steps-model.ts";
import { type PartState, useSaveAsYouGo } from "./use-save-as-you-go.ts";

/** What a page's parts need of its form. */
export type ProfileForm = {
	field(part: string, name: string): FormField;
	/** What a field holds: as it is kept, or as it was typed last. */
	value(name: string): unknown;
	touch(part: string): void;
	stateOf(part: string): PartState;
};

export type ProfileFormPageProps = {
	id: string;
	title: string;
	lede: ReactNode;
	steps: StepsModel;
	values: Values;
	answer: { values: Values; errors: Errors; passing: unknown } | undefined;
	/** It came back from a save by button. */
	saved: boolean;
	children: (form: ProfileForm) => ReactNode;
	/** What stands below the form: other forms. */
	below?: ReactNode;
};

/** A page of the guided way through the profile: one form, saved as one goes or by its button. */
export function ProfileFormPage(props: ProfileFormPageProps) {
	const { id, title, lede, steps, answer, saved, children, below } = props;
	const saving = useSaveAsYouGo(steps.here);
	const sent = answer && !answer.passing ? answer : undefined;
	const values = sent?.values ?? props.values;
	const form: ProfileForm = {
		field: (part, name) =>
			fieldOf(id, name, values, saving.stateOf(part) ? saving.errors : (sent?.errors ?? {})),
		value: (name) => values[name],
		touch: saving.touch,
		stateOf: saving.stateOf,
	};
	return (
		<>
			<PageHeader kicker={steps.kicker} title={title} lede={lede} />
			<ErrorSummary formId={id} errors={sent?.errors ?? {}} />
			<Form
				id={id}
				method="post"
				action={steps.here}
				className="form form-wide profile-form"
				noValidate
				{...saving.formProps}
			>
				{/* The first button is the one that Enter presses. */}
				<button type="submit" name="then" value="stay" hidden tabIndex={-1}>
					Save
				</button>
				{children(form)}
				<p className="submit-row">
					<button type="submit" name="then" value="next" className="button button-strong">
						Save and go on
					</button>
					<button type="submit" name="then" value="stay" className="button">
						Save
					</button>
					<span role="status" className="text-quiet">
						{saved && !sent ? "Saved." : ""}
					</span>
				</p>
			</Form>
			{below}
			<ProfileSteps steps={steps} />
		</>
	);
}

/** Fields that are saved together. */
export function FormPart({
	part,
	form,
	title,
	hint,
	children,
}: {
	part: string;
	form: ProfileForm;
	title: string;
	hint?: ReactNode;
	children: ReactNode;
}) {
	return (
		<fieldset className="form-part" data-part={part}>
			<legend>
				<span className="form-part-title">{title}</span>{" "}
				<span role="status" className="form-part-state">
					{stateWords[form.stateOf(part) ?? "none"]}
				</span>
			</legend>
			{hint && <p className="field-hint">{hint}</p>}
			{children}
		</fieldset>
	);
}

const stateWords = { none: "", saving: "Saving", saved: "Saved", refused: "Not saved yet" } as const;
