import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { fileReport, findReportSubject } from "#app/domain/moderation/index.server.ts";
import { reportSchema } from "#app/domain/moderation/index.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { dayText } from "#app/views/instants.ts";
import { ReportPage } from "#app/views/moderation/report-form.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
	const { viewer } = await requireMember(request);
	const { handle = "" } = params;
	const { name, waitingSince } = await findReportSubject(viewer, { handle });
	return { name, handle: handle.toLowerCase(), waiting: waitingSince ? dayText(waitingSince) : null };
}

export async function action({ request, params }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	const { handle = "" } = params;
	const form = await readForm(request, reportSchema);
	if (!form.ok) return form.refused;
	await fileReport(viewer, { handle }, form.value);
	return redirect(`/people/${handle}/report`, 303);
}

export const headers = () => privatePage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, {
		title: data ? `Report ${data.name}` : "Report",
		path: `/people/${data?.handle ?? ""}/report`,
		noindex: true,
	});

export default function ReportPerson() {
	const { name, handle, waiting } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const profile = `/people/${handle}`;
	return (
		<ReportPage
			name={name}
			action={`${profile}/report`}
			back={profile}
			waiting={waiting}
			lastResult={refused?.lastResult ?? null}
			aside={
				<>
					If you want nothing more to do with each other, <a href={`${profile}/block`}>block {name}</a>: that
					works at once.
				</>
			}
		/>
	);
}
