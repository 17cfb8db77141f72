import { useForm } from "@conform-to/react";
import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { askForOrcidWorks, listOwnWorks } from "#app/domain/people/index.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireMember } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { isAppError } from "#app/platform/errors.ts";
import { ErrorSummary, SubmitRow, TextField } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";

const schema = z.object({ orcid: z.string().trim().max(200).optional() });

export async function loader({ request }: LoaderFunctionArgs) {
	const { viewer } = await requireMember(request);
	const { orcid } = await listOwnWorks(viewer.accountId);
	return { orcid };
}

export async function action({ request }: ActionFunctionArgs) {
	const { viewer } = await requireMember(request);
	const form = await readForm(request, schema);
	if (!form.ok) return form.refused;
	try {
		await askForOrcidWorks({ accountId: viewer.accountId, orcid: form.value.orcid });
	} catch (error) {
		if (isAppError(error, "invalid") || isAppError(error, "conflict"))
			return form.refuse({ orcid: error.message });
		throw error;
	}
	return redirect("/settings/works", 303);
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Works from ORCID", path: "/settings/works/orcid", noindex: true });

export default function WorksFromOrcid() {
	const { orcid } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const [form, fields] = useForm<z.input<typeof schema>>({
		id: "orcid",
		lastResult: refused?.lastResult ?? null,
	});
	return (
		<>
			<PageHeader
				title="Works from ORCID"
				lede="We read what is public on your ORCID record. What you hide or change here stays as you left it when you read it again."
			/>
			<ErrorSummary formId={form.id} errors={form.allErrors} />
			<Form method="post" id={form.id} onSubmit={form.onSubmit} className="form" noValidate={form.noValidate}>
				{orcid ? (
					<p>
						Your iD is <strong>{orcid}</strong>. You can change it on{" "}
						<a href="/settings/profile">your profile</a>.
					</p>
				) : (
					<TextField
						field={fields.orcid}
						label="Your ORCID iD"
						hint="Sixteen digits, such as 0000-0002-1825-0097. It will stand on your profile as not verified until you sign in with ORCID."
						required
						autoComplete="off"
					/>
				)}
				<SubmitRow
					pending={useNavigation().state === "submitting"}
					instead={<a href="/settings/works">Back to your works</a>}
				>
					Read my works
				</SubmitRow>
			</Form>
		</>
	);
}
