import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { addWork } from "#app/domain/people/index.server.ts";
import { workForm } from "#app/domain/people/index.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { isAppError } from "#app/platform/errors.ts";
import { PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { WorkForm } from "#app/views/works/work-form.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
	await requireMember(request);
	return null;
}

export async function action({ request }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	const form = await readForm(request, workForm);
	if (!form.ok) return form.refused;
	try {
		await addWork({ accountId: viewer.accountId, work: form.value, at: now().toString() });
	} catch (error) {
		if (isAppError(error, "conflict") || isAppError(error, "full"))
			return form.refuse({ title: error.message });
		throw error;
	}
	return redirect("/settings/works", 303);
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Add a work", path: "/settings/works/new", noindex: true });

export default function NewWork() {
	const refused = useActionData<typeof action>();
	return (
		<>
			<PageHeader title="Add a work" />
			<WorkForm action="/settings/works/new" submit="Add it" lastResult={refused?.lastResult ?? null} />
		</>
	);
}
