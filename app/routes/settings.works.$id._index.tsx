import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { editWork, readOwnWork } from "#app/domain/people/index.server.ts";
import { workForm } from "#app/domain/people/index.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { isAppError } from "#app/platform/errors.ts";
import { PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";
import { WorkForm } from "#app/views/works/work-form.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
	const { viewer } = await requireMember(request);
	const work = await readOwnWork(viewer.accountId, params.id ?? "");
	const { title, authors, venue, type, doi, url, abstract } = work;
	const text = { title, authors, venue, year: work.year?.toString(), type, doi, url, abstract };
	return {
		path: `/settings/works/${work.id}`,
		deletable: work.deletable,
		origin: work.origin,
		fields: Object.fromEntries(Object.entries(text).map(([name, value]) => [name, value ?? ""])),
	};
}

export async function action({ request, params }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	const id = params.id ?? "";
	const form = await readForm(request, workForm);
	if (!form.ok) return form.refused;
	try {
		const change = { accountId: viewer.accountId, id, work: form.value, at: now().toString() };
		await editWork(change);
	} catch (error) {
		if (isAppError(error, "conflict")) return form.refuse({ title: error.message });
		throw error;
	}
	return redirect("/settings/works", 303);
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches, location }) =>
	pageMeta(matches, { title: "Edit a work", path: location.pathname, noindex: true });

export default function EditWork() {
	const { path, deletable, origin, fields } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<>
			<PageHeader
				title="Edit a work"
				lede={
					origin === "orcid"
						? "What you change here stays so when your works are read from ORCID again."
						: undefined
				}
			/>
			<WorkForm
				action={path}
				submit="Save it"
				lastResult={refused?.lastResult ?? null}
				defaultValue={fields}
			/>
			<div className="form-aside">
				{deletable ? (
					<Form method="post" action={`${path}/delete`}>
						<p>Deleted, it is gone from here for good.</p>
						<button type="submit" className="button">
							Delete this work
						</button>
					</Form>
				) : (
					<p>
						This work is on your ORCID record, and deleted it would come back. Hide it in your list instead.
					</p>
				)}
			</div>
		</>
	);
}
