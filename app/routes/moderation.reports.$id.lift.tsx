import { useForm } from "@conform-to/react";
import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { liftSuspension, readCase } from "#app/domain/moderation/index.server.ts";
import { liftSchema } from "#app/domain/moderation/index.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireModerator } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { ErrorSummary, SubmitRow, TextArea } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
	const { viewer } = await requireModerator(request);
	const { id, name, account } = await readCase(viewer, params.id ?? "");
	if (!account?.suspendedAt) throw redirect(`/moderation/reports/${id}`, 303);
	return { id, name: name ?? "This person" };
}

/** Lifts the suspension of the person whom the report is about. */
export async function action({ request, params }: ActionFunctionArgs) {
	const { viewer } = await requireModerator(request);
	const { id, subject, subjectId } = await readCase(viewer, params.id ?? "");
	const form = await readForm(request, liftSchema);
	if (!form.ok) return form.refused;
	if (subject === "profile") await liftSuspension(viewer, subjectId, form.value.reason);
	return redirect(`/moderation/reports/${id}`, 303);
}

export const headers = () => privatePage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, {
		title: "Lift a suspension",
		path: `/moderation/reports/${data?.id ?? ""}/lift`,
		noindex: true,
	});

export default function Lift() {
	const { id, name } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const [form, fields] = useForm<z.input<typeof liftSchema>>({
		id: "lift",
		lastResult: refused?.lastResult ?? null,
	});
	const report = `/moderation/reports/${id}`;
	return (
		<>
			<PageHeader
				title={`Lift the suspension of ${name}?`}
				lede="They can sign in again, and are seen as they were before. They are told, with your reason."
			/>
			<ErrorSummary formId={form.id} errors={form.allErrors} />
			<Form
				method="post"
				action={`${report}/lift`}
				id={form.id}
				onSubmit={form.onSubmit}
				className="form"
				noValidate
			>
				<TextArea
					field={fields.reason}
					label="Reason"
					hint="It stays in the audit log, which nobody can change: name nobody."
					required
				/>
				<SubmitRow instead={<a href={report}>Leave it</a>}>Lift the suspension</SubmitRow>
			</Form>
		</>
	);
}
