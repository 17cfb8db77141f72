import { useForm } from "@conform-to/react";
import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { readWays, setPassword } from "#app/domain/accounts/index.server.ts";
import { LONGEST_PASSWORD, PASSWORD_WORDS, SHORTEST_PASSWORD } from "#app/domain/accounts/index.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireRecent } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { ErrorSummary, SubmitRow, TextField } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";

// What speaks against a password is the domain's to say; here only that one was sent.
const schema = z.object({
	password: z.string({ error: "Write a password." }).max(4 * LONGEST_PASSWORD, PASSWORD_WORDS.long),
});

export async function loader({ request }: LoaderFunctionArgs) {
	const { session } = await requireRecent(request);
	const { password } = await readWays(session.accountId);
	return { email: session.email, had: password };
}

export async function action({ request }: ActionFunctionArgs) {
	const { session } = await requireRecent(request);
	const form = await readForm(request, schema, { secret: ["password"] });
	if (!form.ok) return form.refused;
	const { accountId, email, id: sessionId } = session;
	const problem = await setPassword({ accountId, email, sessionId, password: form.value.password });
	if (problem) return form.refuse({ password: PASSWORD_WORDS[problem] });
	return redirect("/settings/security?done=password", 303);
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Your password", path: "/settings/security/password", noindex: true });

export default function PasswordPage() {
	const { email, had } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const [form, fields] = useForm<z.input<typeof schema>>({
		id: "new-password",
		lastResult: refused?.lastResult ?? null,
	});
	return (
		<>
			<PageHeader
				title={had ? "Change your password" : "Set a password"}
				lede="You need none: codes and passkeys are safer. If you want one, let a password manager make it."
			/>
			<ErrorSummary formId={form.id} errors={form.allErrors} />
			<Form
				method="post"
				action="/settings/security/password"
				id={form.id}
				onSubmit={form.onSubmit}
				className="form"
				noValidate={form.noValidate}
			>
				<input type="hidden" autoComplete="username" defaultValue={email} />
				<TextField
					field={fields.password}
					label={had ? "New password" : "Password"}
					hint={`${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters of any kind. Every other browser is signed out.`}
					type="password"
					autoComplete="new-password"
					required
				/>
				<SubmitRow
					pending={useNavigation().state === "submitting"}
					instead={<a href="/settings/security">Leave it</a>}
				>
					{had ? "Change it" : "Set it"}
				</SubmitRow>
			</Form>
		</>
	);
}
