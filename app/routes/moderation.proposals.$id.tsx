import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decideProposal, readProposal } from "#app/domain/posting/index.server.ts";
import { proposalDecisionSchema } from "#app/domain/posting/index.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireModerator } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { isAppError } from "#app/platform/errors.ts";
import { ModerationTabs } from "#app/views/moderation/moderation-tabs.tsx";
import { proposalModel } from "#app/views/moderation/proposal-lines.ts";
import { ProposalView } from "#app/views/moderation/proposal-view.tsx";
import { pageMeta } from "#app/views/page-meta.ts";
import { recordPath } from "#app/views/paths.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
	const { viewer } = await requireModerator(request);
	const proposal = await readProposal(viewer, params.id ?? "");
	return { administrator: viewer.administrator, proposal: proposalModel(proposal) };
}

/** Decides the proposal: to its page where it is published, else back to the others. */
export async function action({ request, params }: ActionFunctionArgs) {
	const { viewer } = await requireModerator(request);
	const form = await readForm(request, proposalDecisionSchema);
	if (!form.ok) return form.refused;
	const { decision, reason } = form.value;
	try {
		const slug = await decideProposal(viewer, params.id ?? "", { publish: decision === "publish", reason });
		return redirect(slug ? recordPath("event", slug) : "/moderation/proposals", 303);
	} catch (error) {
		if (isAppError(error, "invalid")) return form.refuse({ "": error.message });
		throw error;
	}
}

export const headers = () => privatePage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, {
		title: data ? `Proposal: ${data.proposal.name}` : "Proposal",
		path: `/moderation/proposals/${data?.proposal.id ?? ""}`,
		noindex: true,
	});

export default function Proposal() {
	const { administrator, proposal } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<>
			<ModerationTabs administrator={administrator} />
			<ProposalView proposal={proposal} lastResult={refused?.lastResult ?? null} />
		</>
	);
}
