import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { joinIdentity, type ProvedIdentity, readPending } from "#app/domain/accounts/index.server.ts";
import { requireRecent } from "#app/http/guards.server.ts";
import { noOauthCookie, readOauthCookie } from "#app/http/oauth-cookie.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { isAppError } from "#app/platform/errors.ts";
import { ErrorSummary, SubmitRow } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { PROVIDER_NAMES } from "#app/views/account/provider-words.ts";
import { pageMeta } from "#app/views/page-meta.ts";

/** Asks whether an identity that this browser has proved belongs to the account that is signed in. */
export async function loader({ request }: LoaderFunctionArgs) {
	const { session } = await requireRecent(request);
	const { provider, label, subject } = requirePending(request, session.accountId);
	return { provider, label, subject, email: session.email };
}

export async function action({ request }: ActionFunctionArgs) {
	const { viewer } = await requireRecent(request);
	const pending = requirePending(request, viewer.accountId);
	try {
		await joinIdentity(viewer.accountId, pending);
	} catch (error) {
		if (isAppError(error, "conflict")) return data({ message: error.message }, { status: 400 });
		throw error;
	}
	return redirect("/settings/security?done=joined", {
		status: 303,
		headers: { "Set-Cookie": noOauthCookie() },
	});
}

function requirePending(request: Request, accountId: string): ProvedIdentity {
	const pending = readPending(readOauthCookie(request), accountId);
	if (!pending) throw redirect("/settings/security", 303);
	return pending;
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Join this identity?", path: "/settings/security/join", noindex: true });

export default function Join() {
	const { provider, label, subject, email } = useLoaderData<typeof loader>();
	const message = useActionData<typeof action>()?.message;
	const name = PROVIDER_NAMES[provider];
	return (
		<>
			<PageHeader title={`Join ${name} to this account?`} />
			<ErrorSummary formId="join" errors={message ? { "": [message] } : {}} />
			<p className="prose">
				{name} has confirmed that you are <strong>{label}</strong>
				{provider === "orcid" && label !== subject && ` (${subject})`}. Joined to the account of{" "}
				<strong>{email}</strong>, it is a way to sign in to it. You can remove it again at any time.
			</p>
			<Form method="post" action="/settings/security/join">
				<SubmitRow instead={<a href="/settings/security">No, leave them apart</a>}>Join them</SubmitRow>
			</Form>
		</>
	);
}
