import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { CORRECTION_MAX, WHOLE_PAGE, WHOLE_PAGE_LABEL } from "#app/domain/posting/index.ts";
import {
	ErrorSummary,
	SelectField,
	STAMP_FIELD,
	SubmitRow,
	TextArea,
	TextField,
	textOf,
	UnseenFields,
} from "#app/ui/form/index.ts";
import { DefinitionList } from "#app/ui/index.ts";

type Fields = { field: string; text: string; sourceUrl: string; email: string; [STAMP_FIELD]: string };

export type CorrectionFormProps = {
	/** Where the form is sent. */
	action: string;
	/** Back to the page that is wrong. */
	back: string;
	fields: { field: string; label: string; says: string }[];
	/** The field that is pointed at, where one is. */
	chosen: string | null;
	/** Strangers leave an address. */
	stranger: boolean;
	stamp: string;
	lastResult: SubmissionResult<string[]> | null;
};

/** What is wrong, what it should say, and where that can be read. */
export function CorrectionForm(props: CorrectionFormProps) {
	const { action, back, fields: known, chosen, stranger, stamp, lastResult } = props;
	const [form, fields] = useForm<Fields>({
		id: "correction",
		lastResult,
		defaultValue: { field: chosen ?? "" },
	});
	const [pointed, point] = useState(textOf(fields.field) ?? "");
	const sending = useNavigation().state === "submitting";
	const choices = [
		...known.map(({ field, label }) => ({ value: field, label })),
		{ value: WHOLE_PAGE, label: WHOLE_PAGE_LABEL },
	];
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
				<SelectField
					field={fields.field}
					label="What is wrong?"
					choices={choices}
					empty="Choose"
					onChange={(event) => point(event.currentTarget.value)}
					required
				/>
				<SaidNow fields={known} pointed={pointed} />
				<TextArea field={fields.text} label="What should it say?" maxLength={CORRECTION_MAX} required />
				<TextField
					field={fields.sourceUrl}
					label="Where can this be read?"
					hint="A link, such as the event’s own page. With one it is decided much faster."
					type="url"
					inputMode="url"
				/>
				{stranger && (
					<TextField
						field={fields.email}
						label="Your e-mail address"
						hint="We mail you a link to confirm that it is yours, and what is decided. Then we forget it."
						type="email"
						autoComplete="email"
						required
					/>
				)}
				<UnseenFields stamp={textOf(fields[STAMP_FIELD]) ?? stamp} />
				<SubmitRow pending={sending} instead={<a href={back}>Back to the page</a>}>
					Send the correction
				</SubmitRow>
			</Form>
		</>
	);
}

/** What the page says now: of the field that is pointed at, or of all. */
function SaidNow({ fields, pointed }: { fields: CorrectionFormProps["fields"]; pointed: string }) {
	const one = fields.find(({ field }) => field === pointed);
	if (one)
		return (
			<div>
				<p className="field-label">The page says now</p>
				{one.says ? (
					<blockquote className="quotation">{one.says}</blockquote>
				) : (
					<p className="text-quiet">Nothing about this.</p>
				)}
			</div>
		);
	return (
		<details>
			<summary>What the page says now</summary>
			<DefinitionList items={saidItems(fields)} />
		</details>
	);
}

function saidItems(fields: CorrectionFormProps["fields"]) {
	return fields
		.filter(({ says }) => says)
		.map(({ label, says }) => ({ term: label, detail: <span className="as-written">{says}</span> }));
}
