import { useForm } from "@conform-to/react";
import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { beginTotp, confirmTotp, qrPicture, readFactorFacts } from "#app/domain/accounts/index.server.ts";
import { codeSchema } from "#app/domain/accounts/index.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireRecent } from "#app/http/guards.server.ts";
import { onceCookie } from "#app/http/once-cookie.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { sessionCookie } from "#app/http/signed-in.server.ts";
import { ErrorSummary, SubmitRow, TextField } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";

const WRONG = "That is not the code that the app shows for this secret. Is your device’s clock right?";

export async function loader({ request }: LoaderFunctionArgs) {
	const { session } = await requireRecent(request);
	if ((await readFactorFacts(session.accountId)).totp) return { setUp: null };
	const { uri, secret } = await beginTotp(session);
	return { setUp: { secret, picture: qrPicture(uri) } };
}

export async function action({ request }: ActionFunctionArgs) {
	const { session } = await requireRecent(request);
	const form = await readForm(request, codeSchema, { secret: ["code"] });
	if (!form.ok) return form.refused;
	const { accountId, id: sessionId } = session;
	const confirmed = await confirmTotp({ accountId, sessionId, code: form.value.code });
	if (!confirmed) return form.refuse({ code: WRONG });
	const { recoveryCodes, token } = confirmed;
	if (token === undefined) throw redirect("/sign-in", 303);
	return redirect("/settings/security/recovery-codes/new", {
		status: 303,
		headers: [
			["Set-Cookie", sessionCookie(token)],
			["Set-Cookie", onceCookie(accountId, recoveryCodes)],
		],
	});
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Authenticator app", path: "/settings/security/totp", noindex: true });

export default function TotpPage() {
	const { setUp } = useLoaderData<typeof loader>();
	const result = useActionData<typeof action>();
	const [form, fields] = useForm<z.input<typeof codeSchema>>({
		id: "totp",
		lastResult: result?.lastResult ?? null,
	});
	if (!setUp)
		return (
			<>
				<PageHeader title="Authenticator app" lede="An authenticator app is set up already." />
				<p>
					<a href="/settings/security#second-factor">Back to your ways to sign in</a>
				</p>
			</>
		);
	return (
		<>
			<PageHeader
				title="Set up an authenticator app"
				lede="An app on your phone or in your password manager shows six digits that change every half minute. From then on you are asked for them whenever you sign in."
			/>
			<ErrorSummary formId={form.id} errors={form.allErrors} />
			<div className="totp-set-up">
				<img src={setUp.picture} alt="QR code for your authenticator app" width={208} height={208} />
				<div className="prose">
					<p>Point the app’s camera at the picture, or type this secret into it:</p>
					<p className="totp-secret">{setUp.secret}</p>
					<p className="text-quiet">It is the app’s secret alone: don’t keep it anywhere else.</p>
				</div>
			</div>
			<Form
				method="post"
				action="/settings/security/totp"
				id={form.id}
				onSubmit={form.onSubmit}
				className="form"
				noValidate={form.noValidate}
			>
				<TextField
					field={fields.code}
					label="The six digits that it shows now"
					className="input-code"
					inputMode="numeric"
					autoComplete="one-time-code"
					maxLength={12}
					required
				/>
				<SubmitRow instead={<a href="/settings/security">Not now</a>}>Confirm</SubmitRow>
			</Form>
		</>
	);
}
