import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { asRecordKind, asSlug } from "#app/domain/catalogue/index.server.ts";
import { fileReport, findReportSubject } from "#app/domain/moderation/index.server.ts";
import { reportSchema } from "#app/domain/moderation/index.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { dayText } from "#app/views/instants.ts";
import { ReportPage } from "#app/views/moderation/report-form.tsx";
import { pageMeta } from "#app/views/page-meta.ts";
import { recordPath } from "#app/views/paths.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	const { viewer } = await requireMember(request);
	const target = targetOf(request);
	const { name, waitingSince } = await findReportSubject(viewer, target);
	return {
		name,
		action: addressOf(target),
		back: recordPath(target.recordKind, target.slug),
		waiting: waitingSince ? dayText(waitingSince) : null,
	};
}

export async function action({ request }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	const target = targetOf(request);
	const form = await readForm(request, reportSchema);
	if (!form.ok) return form.refused;
	await fileReport(viewer, target, form.value);
	return redirect(addressOf(target), 303);
}

export const headers = () => privatePage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { title: data ? `Report ${data.name}` : "Report", path: "/report", noindex: true });

export default function ReportRecord() {
	const { name, action: address, back, waiting } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<ReportPage
			name={name}
			action={address}
			back={back}
			waiting={waiting}
			lastResult={refused?.lastResult ?? null}
		/>
	);
}

function targetOf(request: Request) {
	const { searchParams } = new URL(request.url);
	return {
		recordKind: asRecordKind(searchParams.get("kind") ?? ""),
		slug: asSlug(searchParams.get("slug") ?? undefined),
	};
}

function addressOf({ recordKind, slug }: ReturnType<typeof targetOf>): string {
	return `/report?${new URLSearchParams({ kind: recordKind, slug })}`;
}
