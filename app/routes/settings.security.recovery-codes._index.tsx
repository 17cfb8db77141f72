import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { replaceRecoveryCodes } from "#app/domain/accounts/index.server.ts";
import { requireRecent } from "#app/http/guards.server.ts";
import { onceCookie } from "#app/http/once-cookie.server.ts";
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
	const { viewer } = await requireRecent(request);
	try {
		const codes = await replaceRecoveryCodes(viewer.accountId);
		return redirect("/settings/security/recovery-codes/new", {
			status: 303,
			headers: { "Set-Cookie": onceCookie(viewer.accountId, codes) },
		});
	} catch (error) {
		if (isAppError(error, "conflict")) return data({ message: error.message }, { status: 400 });
		throw error;
	}
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Recovery codes", path: "/settings/security/recovery-codes", noindex: true });

export default function RecoveryCodesPage() {
	const message = useActionData<typeof action>()?.message;
	return (
		<>
			<PageHeader title="Make new recovery codes" />
			<ErrorSummary formId="codes" errors={message ? { "": [message] } : {}} />
			<p className="prose">You get ten new ones, shown once. Those that you have kept stop working.</p>
			<Form method="post" action="/settings/security/recovery-codes">
				<SubmitRow instead={<a href="/settings/security">Keep the old ones</a>}>Make new ones</SubmitRow>
			</Form>
		</>
	);
}
