import { useForm } from "@conform-to/react";
import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { z } from "zod";
import { askForCode, type ProvedIdentity, readPending } from "#app/domain/accounts/index.server.ts";
import { signInSchema } from "#app/domain/accounts/index.ts";
import { ensureBrowser } from "#app/http/browser-cookie.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { readOauthCookie } from "#app/http/oauth-cookie.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { deviceOf } from "#app/http/sign-in.server.ts";
import { env } from "#app/platform/env.server.ts";
import { ErrorSummary, SubmitRow, TextField } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { PROVIDER_NAMES } from "#app/views/account/provider-words.ts";
import { pageMeta } from "#app/views/page-meta.ts";

/** For somebody whom a provider knows and we don't: an account has an address, and addresses are proved by code. */
export function loader({ request }: LoaderFunctionArgs) {
	const { provider, label } = requirePending(request);
	return { provider, label };
}

export async function action({ request }: ActionFunctionArgs) {
	const pending = requirePending(request);
	const form = await readForm(request, signInSchema);
	if (!form.ok) return form.refused;
	const { browser, cookie } = ensureBrowser(request);
	await askForCode({
		email: form.value.email,
		browser,
		device: deviceOf(request),
		publicUrl: env().PUBLIC_URL,
		pending,
	});
	return redirect("/sign-in/code", { status: 303, headers: { "Set-Cookie": cookie } });
}

function requirePending(request: Request): ProvedIdentity {
	const pending = readPending(readOauthCookie(request), null);
	if (!pending) throw redirect("/sign-in", 303);
	return pending;
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Your address", path: "/sign-in/address", noindex: true });

export default function SignInAddress() {
	const { provider, label } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const [form, fields] = useForm<z.input<typeof signInSchema>>({
		id: "address",
		lastResult: refused?.lastResult ?? null,
	});
	return (
		<>
			<PageHeader
				title="Your address"
				lede={`${PROVIDER_NAMES[provider]} confirms that you are ${label}. You have not signed in here with it before.`}
			/>
			<ErrorSummary formId={form.id} errors={form.allErrors} />
			<Form
				method="post"
				action="/sign-in/address"
				id={form.id}
				onSubmit={form.onSubmit}
				className="form"
				noValidate={form.noValidate}
			>
				<TextField
					field={fields.email}
					label="E-mail address"
					hint="We send a code to it. If you have an account here already, give its address: then we ask whether the two belong together."
					type="email"
					autoComplete="email"
					maxLength={254}
					required
				/>
				<SubmitRow pending={useNavigation().state === "submitting"}>Send me a code</SubmitRow>
			</Form>
		</>
	);
}
