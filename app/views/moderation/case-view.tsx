import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { REPORT_MAX } from "#app/domain/moderation/index.ts";
import { CheckboxGroup, ErrorSummary, RadioGroup, SubmitRow, TextArea } from "#app/ui/form/index.ts";
import { PageHeader, Section } from "#app/ui/index.ts";
import { FactList } from "../fact-list.tsx";
import type { CaseModel } from "./case-model.ts";
import { ReportList } from "./report-list.tsx";

type Fields = { outcome: string; reason: string; parts: string[] };

/** One report: what was said, what stands there now, what was before, and the decision. */
export function CaseView({
	report,
	lastResult,
}: {
	report: CaseModel;
	lastResult: SubmissionResult<string[]> | null;
}) {
	return (
		<article>
			<PageHeader title={report.title} kicker={`Report: ${report.reason}`}>
				<p>
					Reported on <time dateTime={report.filed.dateTime}>{report.filed.text}</time> by{" "}
					<Reporter report={report} />
				</p>
			</PageHeader>
			<div className="detail-columns">
				<div className="detail-main">
					<Section id="report" title="What was reported">
						<blockquote className="quotation">{report.text}</blockquote>
						{report.page && (
							<p>
								<a href={report.page}>The page as others see it</a>
							</p>
						)}
					</Section>
					<Subject report={report} />
					<Section id="decision" title={report.decision ? "The decision" : "Decide"}>
						<DecisionPart report={report} lastResult={lastResult} />
					</Section>
				</div>
				<div className="detail-facts">
					<Section id="before" title="Other reports about this">
						{report.others.length > 0 ? (
							<ReportList rows={report.others} label="Other reports about this" />
						) : (
							<p className="text-quiet">There are none.</p>
						)}
					</Section>
				</div>
			</div>
		</article>
	);
}

function Reporter({ report: { reporter, past } }: { report: CaseModel }) {
	if (!reporter) return <>somebody without a profile.</>;
	return (
		<>
			<a href={`/people/${reporter.handle}`}>{reporter.name}</a>. <span className="text-quiet">{past}</span>
		</>
	);
}

function Subject({ report: { id, isProfile, profile, account, suspended } }: { report: CaseModel }) {
	if (!isProfile) return null;
	return (
		<Section id="profile" title="The profile as it stands">
			{profile?.picture && (
				<img
					src={profile.picture}
					alt="As it stands in the profile"
					width={128}
					height={128}
					className="case-picture"
				/>
			)}
			{profile ? <FactList facts={profile.facts} /> : <p>There is no profile, or no longer.</p>}
			{account && <p className="text-quiet">{account}</p>}
			{suspended && (
				<p>
					<a href={`/moderation/reports/${id}/lift`}>Lift the suspension</a>
				</p>
			)}
		</Section>
	);
}

function DecisionPart({
	report,
	lastResult,
}: {
	report: CaseModel;
	lastResult: SubmissionResult<string[]> | null;
}) {
	const [form, fields] = useForm<Fields>({ id: "decide", lastResult });
	const sending = useNavigation().state === "submitting";
	if (report.decision) return <Decided decision={report.decision} />;
	if (report.barred) return <p>{report.barred}</p>;
	return (
		<>
			<ErrorSummary formId={form.id} errors={form.allErrors} />
			<Form
				method="post"
				action={`/moderation/reports/${report.id}`}
				id={form.id}
				onSubmit={form.onSubmit}
				className="form form-wide"
				noValidate={form.noValidate}
			>
				<RadioGroup field={fields.outcome} label="Decision" choices={report.outcomes} required />
				{report.parts.length > 0 && (
					<CheckboxGroup
						field={fields.parts}
						label="What is removed"
						hint="Only where content is removed."
						choices={report.parts}
					/>
				)}
				<TextArea
					field={fields.reason}
					label="Reason"
					hint="The reporter reads it, and the person reported where anything is decided against them. Name nobody, and don’t quote the report."
					rows={5}
					maxLength={REPORT_MAX}
					required
				/>
				<SubmitRow pending={sending} instead={<a href="/moderation">Back to the queue</a>}>
					Decide and tell them
				</SubmitRow>
			</Form>
		</>
	);
}

function Decided({ decision }: { decision: NonNullable<CaseModel["decision"]> }) {
	return (
		<>
			<p>
				<strong>{decision.outcome}</strong>, on{" "}
				<time dateTime={decision.at.dateTime}>{decision.at.text}</time>
				{decision.by ? ` by ${decision.by}` : ""}.
			</p>
			<blockquote className="quotation">{decision.reason}</blockquote>
		</>
	);
}
