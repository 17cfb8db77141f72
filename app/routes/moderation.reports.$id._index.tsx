import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decideReport, readCase } from "#app/domain/moderation/index.server.ts";
import { decisionSchema } from "#app/domain/moderation/index.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireModerator } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { isAppError } from "#app/platform/errors.ts";
import { caseModel } from "#app/views/moderation/case-model.ts";
import { CaseView } from "#app/views/moderation/case-view.tsx";
import { ModerationTabs } from "#app/views/moderation/moderation-tabs.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
	const { viewer } = await requireModerator(request);
	const report = await readCase(viewer, params.id ?? "");
	return { report: caseModel(report, now().toString()), administrator: viewer.administrator };
}

/** Decides the report. */
export async function action({ request, params }: ActionFunctionArgs) {
	const { viewer } = await requireModerator(request);
	const form = await readForm(request, decisionSchema);
	if (!form.ok) return form.refused;
	try {
		await decideReport(viewer, params.id ?? "", form.value);
	} catch (error) {
		if (isAppError(error, "invalid")) return form.refuse({ parts: error.message });
		throw error;
	}
	return redirect("/moderation", 303);
}

export const headers = () => privatePage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, {
		title: data ? `Report: ${data.report.title}` : "Report",
		path: `/moderation/reports/${data?.report.id ?? ""}`,
		noindex: true,
	});

export default function Case() {
	const { report, administrator } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<>
			<ModerationTabs administrator={administrator} />
			<CaseView report={report} lastResult={refused?.lastResult ?? null} />
		</>
	);
}
