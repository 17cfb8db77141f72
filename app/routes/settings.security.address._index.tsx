import { useForm } from "@conform-to/react";
import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { z } from "zod";
import { askForAddressChange } from "#app/domain/accounts/index.server.ts";
import { signInSchema } from "#app/domain/accounts/index.ts";
import { ensureBrowser } from "#app/http/browser-cookie.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireRecent } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { deviceOf } from "#app/http/sign-in.server.ts";
import { ErrorSummary, SubmitRow, TextField } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	const { session } = await requireRecent(request);
	return { email: session.email };
}

export async function action({ request }: ActionFunctionArgs) {
	const { session } = await requireRecent(request);
	const form = await readForm(request, signInSchema);
	if (!form.ok) return form.refused;
	const { email } = form.value;
	if (email.toLowerCase() === session.email.toLowerCase())
		return form.refuse({ email: "This is your address already." });
	const { browser, cookie } = ensureBrowser(request);
	await askForAddressChange({ accountId: session.accountId, browser, email, device: deviceOf(request) });
	return redirect("/settings/security/address/code", { status: 303, headers: { "Set-Cookie": cookie } });
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Change your address", path: "/settings/security/address", noindex: true });

export default function ChangeAddress() {
	const { email } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const [form, fields] = useForm<z.input<typeof signInSchema>>({
		id: "new-address",
		lastResult: refused?.lastResult ?? null,
	});
	return (
		<>
			<PageHeader
				title="Change your address"
				lede={`It is ${email} now. We send a code to the new one and a notice to the old one.`}
			/>
			<ErrorSummary formId={form.id} errors={form.allErrors} />
			<Form
				method="post"
				action="/settings/security/address"
				id={form.id}
				onSubmit={form.onSubmit}
				className="form"
				noValidate={form.noValidate}
			>
				<TextField
					field={fields.email}
					label="New e-mail address"
					type="email"
					autoComplete="email"
					maxLength={254}
					required
				/>
				<SubmitRow
					pending={useNavigation().state === "submitting"}
					instead={<a href="/settings/security">Leave it</a>}
				>
					Send a code there
				</SubmitRow>
			</Form>
		</>
	);
}
