import { useForm } from "@conform-to/react";
import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useActionData, useNavigation } from "@remix-run/react";
import type { z } from "zod";
import { grantRole } from "#app/domain/accounts/index.server.ts";
import {
	grantRoleForm,
	ORGANIZED_KIND_LABELS,
	ORGANIZED_KINDS,
	ROLE_LABELS,
	ROLES,
} from "#app/domain/accounts/index.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireAdministrator, requireRecent } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { now } from "#app/platform/clock.server.ts";
import { isAppError } from "#app/platform/errors.ts";
import { ErrorSummary, RadioGroup, SelectField, SubmitRow, TextField } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	await requireAdministrator(request);
	await requireRecent(request);
	return null;
}

export async function action({ request }: ActionFunctionArgs) {
	const { viewer } = await requireAdministrator(request);
	await requireRecent(request);
	const form = await readForm(request, grantRoleForm);
	if (!form.ok) return form.refused;
	const { email, role, scopeKind, scopeSlug, reason } = form.value;
	const scope =
		role === "organizer" && scopeKind && scopeSlug ? { kind: scopeKind, slug: scopeSlug } : undefined;
	try {
		await grantRole({ email, role, scope, reason, byId: viewer.accountId, at: now().toString() });
	} catch (error) {
		// What the form could not know: no such account or record, or they have the role.
		if (isAppError(error, "not_found") || isAppError(error, "conflict"))
			return form.refuse({ "": error.message });
		throw error;
	}
	return redirect("/admin/roles", 303);
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Grant a role", path: "/admin/roles/new", noindex: true });

const HINTS = {
	administrator: "May do everything, this page included. Has to give a second factor.",
	moderator: "Decides reports and claims, and reads the audit log. Has to give a second factor.",
	organizer: "Speaks for one meeting, course, series, program or organization.",
};

export default function GrantRole() {
	const refused = useActionData<typeof action>();
	const [form, fields] = useForm<z.input<typeof grantRoleForm>>({
		id: "grant",
		lastResult: refused?.lastResult ?? null,
	});
	return (
		<>
			<PageHeader
				title="Grant a role"
				lede="To somebody who has signed in at least once. The audit log keeps who granted it, when and why."
			/>
			<ErrorSummary formId={form.id} errors={form.allErrors} />
			<Form method="post" id={form.id} onSubmit={form.onSubmit} className="form" noValidate={form.noValidate}>
				<TextField
					field={fields.email}
					label="E-mail address"
					hint="The one that they sign in with."
					type="email"
					autoComplete="off"
					maxLength={254}
					required
				/>
				<RadioGroup
					field={fields.role}
					label="Role"
					required
					choices={ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role], hint: HINTS[role] }))}
				/>
				<SelectField
					field={fields.scopeKind}
					label="An organizer of what kind of thing"
					hint="For organizers only."
					empty="Nothing chosen"
					choices={ORGANIZED_KINDS.map((kind) => ({ value: kind, label: ORGANIZED_KIND_LABELS[kind] }))}
				/>
				<TextField
					field={fields.scopeSlug}
					label="Which one"
					hint="For organizers only: the last part of the address of its page, such as cosyne for /series/cosyne."
					maxLength={200}
				/>
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
					Grant the role
				</SubmitRow>
			</Form>
		</>
	);
}
