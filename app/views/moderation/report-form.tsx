import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import type { z } from "zod";
import {
	DECIDED_WITHIN_DAYS,
	REPORT_MAX,
	REPORT_REASONS,
	type reportSchema,
} from "#app/domain/moderation/index.ts";
import { ErrorSummary, RadioGroup, SubmitRow, TextArea } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import type { InstantText } from "../instants.ts";

const reasons = Object.entries(REPORT_REASONS).map(([value, label]) => ({ value, label }));

export type ReportPageProps = {
	/** What is reported, by name. */
	name: string;
	/** Where the form is sent. */
	action: string;
	/** Back to what is reported. */
	back: string;
	/** Since when a report of the reader's about it waits. */
	waiting: InstantText | null;
	lastResult: SubmissionResult<string[]> | null;
	/** Other ways, below the form. */
	aside?: ReactNode;
};

/** The page on which somebody tells the moderators about something; once told, its receipt. */
export function ReportPage({ name, action, back, waiting, lastResult, aside }: ReportPageProps) {
	const [form, fields] = useForm<z.input<typeof reportSchema>>({ id: "report", lastResult });
	const sending = useNavigation().state === "submitting";
	if (waiting)
		return (
			<>
				<PageHeader title="Your report is with the moderators" />
				<div className="prose">
					<p>
						You reported {name} on <time dateTime={waiting.dateTime}>{waiting.text}</time>. A receipt went to
						your address; the decision and its reason will follow within {DECIDED_WITHIN_DAYS} days. The{" "}
						<a href="/conduct#then">code of conduct</a> says what happens until then.
					</p>
					<p>
						<a href={back}>Go on</a>
					</p>
				</div>
			</>
		);
	return (
		<>
			<PageHeader
				title={`Report ${name}`}
				lede="Moderators read it, decide by the code of conduct, and tell you what they decided and why. They see who reports; nobody else does."
			/>
			<ErrorSummary formId={form.id} errors={form.allErrors} />
			<Form
				method="post"
				action={action}
				id={form.id}
				onSubmit={form.onSubmit}
				className="form"
				noValidate={form.noValidate}
			>
				<RadioGroup field={fields.reason} label="What is it about?" choices={reasons} required />
				<TextArea
					field={fields.text}
					label="What happened?"
					hint="In your words: what, where, and since when. Links help."
					rows={6}
					maxLength={REPORT_MAX}
					required
				/>
				<SubmitRow pending={sending} instead={<a href={back}>Don’t report</a>}>
					Send the report
				</SubmitRow>
			</Form>
			{aside && <p className="form-aside text-quiet">{aside}</p>}
		</>
	);
}
