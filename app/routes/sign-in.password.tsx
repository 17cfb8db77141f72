import { useForm } from "@conform-to/react";
import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { z } from "zod";
import { checkAddressAndPassword } from "#app/domain/accounts/index.server.ts";
import { addressSchema, LONGEST_PASSWORD } from "#app/domain/accounts/index.ts";
import { readForm } from "#app/http/forms.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { safePath } from "#app/http/return-path.server.ts";
import { signInAndGo } from "#app/http/sign-in.server.ts";
import { readSignedIn } from "#app/http/signed-in.server.ts";
import { ErrorSummary, SubmitRow, TextField } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";

const schema = z.object({
	email: addressSchema,
	password: z
		.string({ error: "Write your password." })
		.max(4 * LONGEST_PASSWORD, "That is no password here."),
});

// One sentence for an unknown address, one without a password and a wrong password.
const WRONG = "This address and this password don’t belong together here.";

export async function loader({ request }: LoaderFunctionArgs) {
	const returnTo = safePath(new URL(request.url).searchParams.get("returnTo"));
	if (await readSignedIn(request)) throw redirect(returnTo ?? "/me", 303);
	return { returnTo };
}

export async function action({ request }: ActionFunctionArgs) {
	const form = await readForm(request, schema, { secret: ["password"] });
	if (!form.ok) return form.refused;
	const proved = await checkAddressAndPassword(form.value.email, form.value.password);
	if (proved === undefined) return form.refuse({ "": WRONG });
	const returnTo = new URL(request.url).searchParams.get("returnTo");
	return signInAndGo(request, { ...proved, method: "password" }, { returnTo });
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Sign in with a password", path: "/sign-in/password", noindex: true });

export default function SignInPassword() {
	const { returnTo } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const [form, fields] = useForm<z.input<typeof schema>>({
		id: "password",
		lastResult: refused?.lastResult ?? null,
	});
	const query = returnTo ? `?${new URLSearchParams({ returnTo })}` : "";
	return (
		<>
			<PageHeader
				title="Sign in with a password"
				lede="For those who have set one. Everybody else signs in with a code by e-mail."
			/>
			<ErrorSummary formId={form.id} errors={form.allErrors} />
			<Form
				method="post"
				action={`/sign-in/password${query}`}
				id={form.id}
				onSubmit={form.onSubmit}
				className="form"
				noValidate={form.noValidate}
			>
				<TextField
					field={fields.email}
					label="E-mail address"
					type="email"
					autoComplete="username"
					maxLength={254}
					required
				/>
				<TextField
					field={fields.password}
					label="Password"
					type="password"
					autoComplete="current-password"
					required
				/>
				<SubmitRow
					pending={useNavigation().state === "submitting"}
					instead={<a href={`/sign-in${query}`}>Forgotten, or none? Use a code</a>}
				>
					Sign in
				</SubmitRow>
			</Form>
		</>
	);
}
