import { useForm } from "@conform-to/react";
import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { z } from "zod";
import { askForCode, configuredProviders, relyingParty } from "#app/domain/accounts/index.server.ts";
import { SAMPLE_PERSONAS, signInSchema } from "#app/domain/accounts/index.ts";
import { ensureBrowser } from "#app/http/browser-cookie.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { safePath } from "#app/http/return-path.server.ts";
import { deviceOf } from "#app/http/sign-in.server.ts";
import { readSignedIn } from "#app/http/signed-in.server.ts";
import { env } from "#app/platform/env.server.ts";
import { ErrorSummary, SubmitRow, TextField } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { OtherWays } from "#app/views/account/other-ways.tsx";
import { SampleSignIn } from "#app/views/account/sample-sign-in.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	const returnTo = safePath(new URL(request.url).searchParams.get("returnTo"));
	const { DEMO } = env();
	// In a demonstration people change places.
	if (!DEMO && (await readSignedIn(request))) throw redirect(returnTo ?? "/me", 303);
	return {
		returnTo,
		passkeys: relyingParty() !== undefined,
		providers: configuredProviders(),
		samples: DEMO ? SAMPLE_PERSONAS.map(({ key, label }) => ({ key, label })) : [],
	};
}

export async function action({ request }: ActionFunctionArgs) {
	const { searchParams } = new URL(request.url);
	const form = await readForm(request, signInSchema);
	if (!form.ok) return form.refused;
	const { browser, cookie } = ensureBrowser(request);
	await askForCode({
		email: form.value.email,
		browser,
		returnTo: safePath(searchParams.get("returnTo")),
		device: deviceOf(request),
		publicUrl: env().PUBLIC_URL,
	});
	return redirect("/sign-in/code", { status: 303, headers: { "Set-Cookie": cookie } });
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Sign in", path: "/sign-in", noindex: true });

export default function SignIn() {
	const { returnTo, samples, passkeys, providers } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const [form, fields] = useForm<z.input<typeof signInSchema>>({
		id: "sign-in",
		lastResult: refused?.lastResult ?? null,
	});
	const query = returnTo ? `?${new URLSearchParams({ returnTo })}` : "";
	return (
		<>
			<PageHeader
				title="Sign in"
				lede="With your e-mail address alone. If you are new here, this makes your account."
			/>
			<ErrorSummary formId={form.id} errors={form.allErrors} />
			<Form
				method="post"
				action={`/sign-in${query}`}
				id={form.id}
				onSubmit={form.onSubmit}
				className="form"
				noValidate={form.noValidate}
			>
				<TextField
					field={fields.email}
					label="E-mail address"
					hint="We send a code to it that works for 15 minutes. Nobody else sees your address unless you say so."
					type="email"
					autoComplete="username webauthn"
					inputMode="email"
					maxLength={254}
					required
				/>
				<SubmitRow pending={useNavigation().state === "submitting"}>Send me a code</SubmitRow>
			</Form>
			<OtherWays passkeys={passkeys} providers={providers} returnTo={returnTo} />
			{samples.length > 0 && <SampleSignIn personas={samples} returnTo={returnTo} />}
		</>
	);
}
