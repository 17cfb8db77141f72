import { useForm } from "@conform-to/react";
import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { z } from "zod";
import { listRoles, revokeRole } from "#app/domain/accounts/index.server.ts";
import { revokeRoleForm } from "#app/domain/accounts/index.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireAdministrator, requireRecent } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { ErrorSummary, SubmitRow, TextField } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { roleRow } from "#app/views/admin/roles-model.ts";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
	await requireAdministrator(request);
	await requireRecent(request);
	return { row: roleRow(await findGrant(params.grantId)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
	const { viewer } = await requireAdministrator(request);
	await requireRecent(request);
	const { id } = await findGrant(params.grantId);
	const form = await readForm(request, revokeRoleForm);
	if (!form.ok) return form.refused;
	try {
		await revokeRole({
			grantId: id,
			reason: form.value.reason,
			byId: viewer.accountId,
			at: now().toString(),
		});
	} catch (error) {
		if (isAppError(error, "conflict")) return form.refuse({ "": error.message });
		throw error;
	}
	return redirect("/admin/roles", 303);
}

/** Among those that are held: whoever is an administrator may see them all. */
async function findGrant(id: string | undefined) {
	const grant = (await listRoles()).find((held) => held.id === id);
	if (!grant) throw new AppError("not_found", "Nobody holds this role any more.");
	return grant;
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Revoke a role", path: "/admin/roles", noindex: true });

export default function RevokeRole() {
	const { row } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const [form, fields] = useForm<z.input<typeof revokeRoleForm>>({
		id: "revoke",
		lastResult: refused?.lastResult ?? null,
	});
	const over = row.over ? ` of the ${row.over.kind} ${row.over.name}` : "";
	return (
		<>
			<PageHeader
				title="Revoke a role"
				lede={`${row.email} will no longer be ${row.role.toLowerCase()}${over}, from the next page on. The role can be granted again.`}
			/>
			<ErrorSummary formId={form.id} errors={form.allErrors} />
			<Form method="post" id={form.id} onSubmit={form.onSubmit} className="form" noValidate={form.noValidate}>
				<TextField
					field={fields.reason}
					label="Reason"
					hint="Kept in the audit log."
					maxLength={300}
					required
				/>
				<SubmitRow
					pending={useNavigation().state === "submitting"}
					instead={<a href="/admin/roles">Back to the roles</a>}
				>
					Revoke the role
				</SubmitRow>
			</Form>
		</>
	);
}
