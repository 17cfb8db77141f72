import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { checkPasskey, relyingParty } from "#app/domain/accounts/index.server.ts";
import { assertionSchema, jsonField } from "#app/domain/accounts/index.ts";
import { readBrowser } from "#app/http/browser-cookie.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { safePath } from "#app/http/return-path.server.ts";
import { signInAndGo } from "#app/http/sign-in.server.ts";
import { readSignedIn } from "#app/http/signed-in.server.ts";
import { ErrorSummary } from "#app/ui/form/index.ts";
import { EmptyState, PageHeader } from "#app/ui/index.ts";
import { PasskeyForm } from "#app/views/account/passkey-form.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

const schema = z.object({ answer: jsonField(assertionSchema) });

export async function loader({ request }: LoaderFunctionArgs) {
	const returnTo = safePath(new URL(request.url).searchParams.get("returnTo"));
	if (await readSignedIn(request)) throw redirect(returnTo ?? "/me", 303);
	return { returnTo, offered: relyingParty() !== undefined };
}

export async function action({ request }: ActionFunctionArgs) {
	const browser = readBrowser(request);
	const form = schema.safeParse(Object.fromEntries(await request.formData()));
	const proof =
		form.success && browser ? await checkPasskey(form.data.answer, { browser, accountId: null }) : undefined;
	if (!proof) return data({ refused: true }, { status: 400 });
	const { accountId, userVerified } = proof;
	const returnTo = new URL(request.url).searchParams.get("returnTo");
	return signInAndGo(request, { accountId, method: "passkey", userVerified }, { returnTo });
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Sign in with a passkey", path: "/sign-in/passkey", noindex: true });

export default function SignInPasskey() {
	const { returnTo, offered } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>() !== undefined;
	const query = returnTo ? `?${new URLSearchParams({ returnTo })}` : "";
	return (
		<>
			<PageHeader title="Sign in with a passkey" />
			{refused && (
				<ErrorSummary
					formId="passkey"
					errors={{
						"": [
							"This passkey opens no account here: it was removed, or was asked for too long ago. Try again.",
						],
					}}
				/>
			)}
			{offered ? (
				<PasskeyForm
					kind="use"
					optionsHref="/sign-in/passkey/options"
					action={`/sign-in/passkey${query}`}
					label="Sign in with a passkey"
				/>
			) : (
				<EmptyState title="This site can’t have passkeys.">
					<p>Browsers bind them to a name reached over https. This site is reached otherwise.</p>
				</EmptyState>
			)}
			<p className="form-aside">
				<a href={`/sign-in${query}`}>Sign in with a code by e-mail instead</a>
			</p>
		</>
	);
}
