import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { readSecurity, removeWay } from "#app/domain/accounts/index.server.ts";
import type { Way } from "#app/domain/accounts/index.ts";
import { requireRecent } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { AppError, isAppError } from "#app/platform/errors.ts";
import { ErrorSummary, SubmitRow } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { securityModel } from "#app/views/account/security-model.ts";
import { pageMeta } from "#app/views/page-meta.ts";

const PASSKEY = "passkey-";

export async function loader({ request, params }: LoaderFunctionArgs) {
	const { session } = await requireRecent(request);
	const model = securityModel(await readSecurity(session.accountId), session, [], []);
	const way = model.ways.find(({ key }) => key === params.way);
	if (!way) throw new AppError("not_found", "Your account has no such way to sign in.");
	return { key: way.key, name: way.name, detail: way.detail, kept: way.kept };
}

export async function action({ request, params }: ActionFunctionArgs) {
	const { session } = await requireRecent(request);
	try {
		await removeWay({ accountId: session.accountId, sessionId: session.id, way: wayIn(params.way) });
	} catch (error) {
		if (isAppError(error, "conflict")) return data({ message: error.message }, { status: 400 });
		throw error;
	}
	return redirect("/settings/security?done=removed", 303);
}

/** The way that an address names. Throws AppError("not_found") for none. */
function wayIn(key = ""): Way {
	if (key === "codes") return { kind: "email_code" };
	if (key === "password" || key === "orcid" || key === "github") return { kind: key };
	if (key.startsWith(PASSKEY)) return { kind: "passkey", id: key.slice(PASSKEY.length) };
	throw new AppError("not_found", "There is no such way to sign in.");
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches, location }) =>
	pageMeta(matches, { title: "Remove a way to sign in", path: location.pathname, noindex: true });

export default function RemoveWay() {
	const { key, name, detail, kept } = useLoaderData<typeof loader>();
	const message = useActionData<typeof action>()?.message;
	return (
		<>
			<PageHeader title={`Remove: ${name}`} lede={detail} />
			<ErrorSummary formId="remove" errors={message ? { "": [message] } : {}} />
			{kept && !message && <p className="notice">{kept}</p>}
			<p className="prose">
				Nobody can sign in with it from then on, every other browser is signed out, and we write to your
				address.
			</p>
			<Form method="post" action={`/settings/security/remove/${key}`}>
				<SubmitRow instead={<a href="/settings/security">Keep it</a>}>Remove it</SubmitRow>
			</Form>
		</>
	);
}
