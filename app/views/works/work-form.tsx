import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import type { z } from "zod";
import { WORK_TYPE_LABELS, type workForm } from "#app/domain/people/index.ts";
import { ErrorSummary, SelectField, SubmitRow, TextArea, TextField } from "#app/ui/form/index.ts";

type Fields = z.input<typeof workForm>;
export type WorkFormProps = {
	action: string;
	/** The words on the button. */
	submit: string;
	lastResult: SubmissionResult<string[]> | null;
	defaultValue?: Partial<Record<keyof Fields, string>>;
};

const TYPES = Object.entries(WORK_TYPE_LABELS).map(([value, label]) => ({ value, label }));

/** What a person says of one work. */
export function WorkForm({ action, submit, lastResult, defaultValue = {} }: WorkFormProps) {
	const [form, fields] = useForm<Fields>({ id: "work", lastResult, defaultValue: defaultValue as Fields });
	return (
		<>
			<ErrorSummary formId={form.id} errors={form.allErrors} />
			<Form
				method="post"
				action={action}
				id={form.id}
				onSubmit={form.onSubmit}
				className="form"
				noValidate={form.noValidate}
			>
				<TextField field={fields.title} label="Title" required maxLength={500} />
				<TextField
					field={fields.authors}
					label="Authors"
					hint="As they are printed, with commas between them."
					maxLength={1000}
				/>
				<TextField field={fields.venue} label="Journal, conference or publisher" maxLength={300} />
				<TextField
					field={fields.year}
					label="Year"
					inputMode="numeric"
					maxLength={4}
					className="input-short"
				/>
				<SelectField field={fields.type} label="Kind" choices={TYPES} empty="Not said" />
				<TextField field={fields.doi} label="DOI" hint="Such as 10.1000/182, or its address at doi.org." />
				<TextField
					field={fields.url}
					label="Address"
					type="url"
					hint="Where it can be read, if the DOI does not lead there."
				/>
				<TextArea field={fields.abstract} label="Abstract" rows={8} maxLength={5000} />
				<SubmitRow
					pending={useNavigation().state === "submitting"}
					instead={<a href="/settings/works">Back to your works</a>}
				>
					{submit}
				</SubmitRow>
			</Form>
		</>
	);
}
