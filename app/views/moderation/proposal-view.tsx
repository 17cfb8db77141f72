import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { CORRECTION_MAX } from "#app/domain/posting/index.ts";
import { ErrorSummary, RadioGroup, SubmitRow, TextArea } from "#app/ui/form/index.ts";
import { PageHeader, Section } from "#app/ui/index.ts";
import { FactList } from "../fact-list.tsx";
import type { ProposalModel } from "./proposal-lines.ts";

type Fields = { decision: string; reason: string };

/** One proposal: what its page would say, the events that it resembles, and the decision. */
export function ProposalView({
	proposal,
	lastResult,
}: {
	proposal: ProposalModel;
	lastResult: SubmissionResult<string[]> | null;
}) {
	const { name, filed, flags, problems, description, facts, source, pasted, candidates } = proposal;
	return (
		<article>
			<PageHeader title={name} kicker="Proposal">
				{filed && (
					<p>
						Proposed on <time dateTime={filed.dateTime}>{filed.text}</time>.
					</p>
				)}
				{[...flags, ...problems].length > 0 && (
					<ul className="plain-list">
						{[...flags, ...problems].map((warning) => (
							<li key={warning}>
								<strong>{warning}</strong>
							</li>
						))}
					</ul>
				)}
			</PageHeader>
			<Section id="page" title="What the page would say">
				{description && <p className="as-written">{description}</p>}
				<FactList facts={facts} />
				{source && (
					<p>
						Read at{" "}
						<a href={source} rel="nofollow noreferrer">
							{source}
						</a>
					</p>
				)}
				{pasted && (
					<details>
						<summary>The text that was pasted</summary>
						<blockquote className="quotation">{pasted}</blockquote>
					</details>
				)}
			</Section>
			<Section id="alike" title="What it resembles">
				{candidates.length === 0 ? (
					<p className="text-quiet">Nothing in the catalogue is like it.</p>
				) : (
					candidates.map((candidate) => <Comparison key={candidate.href} candidate={candidate} />)
				)}
			</Section>
			<Section id="decision" title="Decide">
				<Decide proposal={proposal} lastResult={lastResult} />
			</Section>
		</article>
	);
}

function Comparison({
	candidate: { name, href, probable, reasons, rows },
}: {
	candidate: ProposalModel["candidates"][number];
}) {
	return (
		<>
			<h3>
				<a href={href}>{name}</a>
			</h3>
			<p>
				{probable ? "Probably the same: " : "Perhaps the same: "}
				{reasons.join("; ")}.
			</p>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that keys can move it */}
			<section className="table-scroll" aria-label={`Beside ${name}`} tabIndex={0}>
				<table className="facts-table">
					<thead>
						<tr>
							<th scope="col">Field</th>
							<th scope="col">Proposed</th>
							<th scope="col">In the catalogue</th>
						</tr>
					</thead>
					<tbody>
						{rows.map(({ term, proposed, there }) => (
							<tr key={term}>
								<th scope="row">{term}</th>
								<td className="as-written">{proposed === there ? <mark>{proposed}</mark> : proposed}</td>
								<td className="as-written">{proposed === there ? <mark>{there}</mark> : there}</td>
							</tr>
						))}
					</tbody>
				</table>
			</section>
		</>
	);
}

function Decide({
	proposal: { id, candidates },
	lastResult,
}: {
	proposal: ProposalModel;
	lastResult: SubmissionResult<string[]> | null;
}) {
	const [form, fields] = useForm<Fields>({ id: "decide", lastResult });
	const sending = useNavigation().state === "submitting";
	const publish =
		candidates.length > 0
			? { label: "Keep apart and publish", hint: "It is another event than those above." }
			: { label: "Publish", hint: "Who proposed it becomes its organizer." };
	return (
		<>
			<ErrorSummary formId={form.id} errors={form.allErrors} />
			<Form
				method="post"
				action={`/moderation/proposals/${id}`}
				id={form.id}
				onSubmit={form.onSubmit}
				className="form form-wide"
				noValidate={form.noValidate}
			>
				<RadioGroup
					field={fields.decision}
					label="Decision"
					choices={[
						{ value: "publish", ...publish },
						{ value: "refuse", label: "Refuse", hint: "They can change it and propose it again." },
					]}
					required
				/>
				<TextArea
					field={fields.reason}
					label="Reason"
					hint="Who proposed it reads it, and everybody in the public log: name nobody."
					maxLength={CORRECTION_MAX}
					required
				/>
				<SubmitRow pending={sending} instead={<a href="/moderation/proposals">Back to the proposals</a>}>
					Decide and tell them
				</SubmitRow>
			</Form>
		</>
	);
}
