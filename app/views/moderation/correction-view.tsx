import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { CORRECTION_MAX } from "#app/domain/posting/index.ts";
import {
	ErrorSummary,
	type FormField,
	RadioGroup,
	SelectField,
	SubmitRow,
	TextArea,
	TextField,
} from "#app/ui/form/index.ts";
import { PageHeader, Section } from "#app/ui/index.ts";
import { FactList } from "../fact-list.tsx";
import type { CorrectionModel, Entry } from "./correction-lines.ts";
import { ReportList } from "./report-list.tsx";

type Fields = { decision: string; value: string; start: string; end: string; note: string; reason: string };

/** One correction: what it says, what the page says, the source, and the decision. */
export function CorrectionView({
	correction,
	lastResult,
}: {
	correction: CorrectionModel;
	lastResult: SubmissionResult<string[]> | null;
}) {
	const { title, field, text, sourceUrl, page, filed, from, saysNow, others, decision } = correction;
	return (
		<article>
			<PageHeader title={title} kicker={`Correction: ${field}`}>
				<p>
					Sent on <time dateTime={filed.dateTime}>{filed.text}</time> by {from}.
				</p>
			</PageHeader>
			<div className="detail-columns">
				<div className="detail-main">
					<Section id="said" title="What it should say">
						<blockquote className="quotation">{text}</blockquote>
						<p>
							{sourceUrl ? (
								<a href={sourceUrl} rel="nofollow noreferrer">
									{sourceUrl}
								</a>
							) : (
								<span className="text-quiet">No source is given.</span>
							)}
						</p>
					</Section>
					<Section id="now" title="What the page says now">
						<FactList facts={saysNow} />
						{page && (
							<p>
								<a href={page}>The page as others see it</a>
							</p>
						)}
					</Section>
					<Section id="decision" title={decision ? "The decision" : "Decide"}>
						{decision ? (
							<>
								<p>
									{decision.outcome} on <time dateTime={decision.at.dateTime}>{decision.at.text}</time>.
								</p>
								<blockquote className="quotation">{decision.reason}</blockquote>
							</>
						) : (
							<Decide correction={correction} lastResult={lastResult} />
						)}
					</Section>
				</div>
				<div className="detail-facts">
					<Section id="others" title="Other corrections of this page">
						{others.length > 0 ? (
							<ReportList rows={others} label="Other corrections of this page" />
						) : (
							<p className="text-quiet">There are none.</p>
						)}
					</Section>
				</div>
			</div>
		</article>
	);
}

function Decide({
	correction: { id, barred, entry, seenAt },
	lastResult,
}: {
	correction: CorrectionModel;
	lastResult: SubmissionResult<string[]> | null;
}) {
	const [form, fields] = useForm<Fields>({ id: "decide", lastResult, defaultValue: entry ?? {} });
	const sending = useNavigation().state === "submitting";
	if (barred) return <p>{barred}</p>;
	return (
		<>
			<ErrorSummary formId={form.id} errors={form.allErrors} />
			<Form
				method="post"
				action={`/moderation/corrections/${id}`}
				id={form.id}
				onSubmit={form.onSubmit}
				className="form form-wide"
				noValidate={form.noValidate}
			>
				<input type="hidden" name="seenAt" value={seenAt} />
				<RadioGroup field={fields.decision} label="Decision" choices={choices(entry !== null)} required />
				{entry && <EntryFields entry={entry} fields={fields} />}
				<TextArea
					field={fields.reason}
					label="Reason"
					hint="Who sent it reads it, and everybody in the public log: name nobody."
					maxLength={CORRECTION_MAX}
					required
				/>
				<SubmitRow pending={sending} instead={<a href="/moderation/corrections">Back to the corrections</a>}>
					Decide and tell them
				</SubmitRow>
			</Form>
		</>
	);
}

function choices(applicable: boolean) {
	return [
		...(applicable
			? [
					{
						value: "apply",
						label: "Put the page right",
						hint: "With what is entered below; it shows at once.",
					},
				]
			: []),
		{
			value: "elsewhere",
			label: "Accept: put right elsewhere",
			hint: "It is done already, or in another way.",
		},
		{ value: "refuse", label: "Refuse", hint: "The page stays as it is." },
	];
}

/** What the page will say. */
function EntryFields({ entry, fields }: { entry: Entry; fields: Record<keyof Fields, FormField> }) {
	if (entry.kind === "dates")
		return (
			<fieldset className="field">
				<legend className="field-label">The page will say</legend>
				<TextField field={fields.start} label="First day" type="date" className="input-short" />
				<TextField field={fields.end} label="Last day" type="date" className="input-short" />
				<TextField field={fields.note} label="In words" hint="Where the days are not known." />
			</fieldset>
		);
	if (entry.kind === "choice")
		return <SelectField field={fields.value} label="The page will say" choices={entry.choices} />;
	if (entry.kind === "text") return <TextArea field={fields.value} label="The page will say" rows={6} />;
	return <TextField field={fields.value} label="The page will say" />;
}
