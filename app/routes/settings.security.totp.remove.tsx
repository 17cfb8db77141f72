import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { removeTotp } from "#app/domain/accounts/index.server.ts";
import { requireRecent } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { isAppError } from "#app/platform/errors.ts";
import { ErrorSummary, SubmitRow } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";

export async function loader({ request }: LoaderFunctionArgs) {
	await requireRecent(request);
	return null;
}

export async function action({ request }: ActionFunctionArgs) {
	const { session } = await requireRecent(request);
	try {
		await removeTotp({ accountId: session.accountId, sessionId: session.id });
	} catch (error) {
		if (isAppError(error, "conflict")) return data({ message: error.message }, { status: 400 });
		throw error;
	}
	return redirect("/settings/security?done=totp", 303);
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, {
		title: "Remove the authenticator app",
		path: "/settings/security/totp/remove",
		noindex: true,
	});

export default function RemoveTotp() {
	const message = useActionData<typeof action>()?.message;
	return (
		<>
			<PageHeader title="Remove the authenticator app" />
			<ErrorSummary formId="totp" errors={message ? { "": [message] } : {}} />
			<p className="prose">
				You are no longer asked for its codes, and your recovery codes are void. Every other browser is signed
				out.
			</p>
			<Form method="post" action="/settings/security/totp/remove">
				<SubmitRow instead={<a href="/settings/security">Keep it</a>}>Remove it</SubmitRow>
			</Form>
		</>
	);
}
