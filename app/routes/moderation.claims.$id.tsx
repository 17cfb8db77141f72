import { useForm } from "@conform-to/react";
import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { decideOpenClaim, readOpenClaim } from "#app/domain/moderation/index.server.ts";
import { claimDecisionSchema, REPORT_MAX } from "#app/domain/moderation/index.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireModerator } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { ErrorSummary, RadioGroup, SubmitRow, TextArea } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { FactList } from "#app/views/fact-list.tsx";
import { claimFacts } from "#app/views/moderation/claim-lines.ts";
import { ModerationTabs } from "#app/views/moderation/moderation-tabs.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

const CHOICES = [
	{ value: "accept", label: "Accept", hint: "The catalogue follows at once." },
	{ value: "refuse", label: "Refuse", hint: "Nothing changes; they can claim again with better reasons." },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
	const { viewer } = await requireModerator(request);
	const { claim, barred } = await readOpenClaim(viewer, params.id ?? "");
	return {
		id: claim.id,
		name: claim.name,
		facts: claimFacts(claim),
		barred,
		administrator: viewer.administrator,
	};
}

/** Decides the claim. */
export async function action({ request, params }: ActionFunctionArgs) {
	const { viewer } = await requireModerator(request);
	const form = await readForm(request, claimDecisionSchema);
	if (!form.ok) return form.refused;
	await decideOpenClaim(viewer, params.id ?? "", form.value);
	return redirect("/moderation/claims", 303);
}

export const headers = () => privatePage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, {
		title: data ? `Claim: ${data.name}` : "Claim",
		path: `/moderation/claims/${data?.id ?? ""}`,
		noindex: true,
	});

export default function Claim() {
	const { id, name, facts, barred, administrator } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const [form, fields] = useForm<z.input<typeof claimDecisionSchema>>({
		id: "claim",
		lastResult: refused?.lastResult ?? null,
	});
	return (
		<>
			<ModerationTabs administrator={administrator} />
			<PageHeader title={name} kicker="Claim" />
			<FactList facts={facts} />
			{barred ? (
				<p className="form-aside">{barred}</p>
			) : (
				<>
					<ErrorSummary formId={form.id} errors={form.allErrors} />
					<Form
						method="post"
						action={`/moderation/claims/${id}`}
						id={form.id}
						onSubmit={form.onSubmit}
						className="form form-wide form-after"
						noValidate={form.noValidate}
					>
						<RadioGroup field={fields.decision} label="Decision" choices={CHOICES} required />
						<TextArea
							field={fields.reason}
							label="Reason"
							hint="The claimant reads it, and it stays in the audit log: name nobody."
							maxLength={REPORT_MAX}
							required
						/>
						<SubmitRow instead={<a href="/moderation/claims">Back to the claims</a>}>
							Decide and tell them
						</SubmitRow>
					</Form>
				</>
			)}
		</>
	);
}
