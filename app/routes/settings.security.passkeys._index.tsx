import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { addPasskey, relyingParty } from "#app/domain/accounts/index.server.ts";
import { jsonField, passkeyNameSchema, registrationSchema } from "#app/domain/accounts/index.ts";
import { readBrowser } from "#app/http/browser-cookie.server.ts";
import { requireRecent } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { deviceOf, goOn } from "#app/http/sign-in.server.ts";
import { isAppError } from "#app/platform/errors.ts";
import { ErrorSummary, FieldFrame } from "#app/ui/form/index.ts";
import { EmptyState, PageHeader } from "#app/ui/index.ts";
import { PasskeyForm } from "#app/views/account/passkey-form.tsx";
import { pageMeta } from "#app/views/page-meta.ts";

const schema = z.object({ name: passkeyNameSchema, answer: jsonField(registrationSchema) });
const DONE = "/settings/security?done=passkey";

export async function loader({ request }: LoaderFunctionArgs) {
	await requireRecent(request);
	return { offered: relyingParty() !== undefined, name: deviceOf(request) };
}

export async function action({ request }: ActionFunctionArgs) {
	const { session } = await requireRecent(request);
	const form = schema.safeParse(Object.fromEntries(await request.formData()));
	if (!form.success) return refuse(form.error.issues[0]?.message ?? "Try again.");
	const { accountId, email, id: sessionId } = session;
	try {
		const browser = readBrowser(request) ?? "";
		const { token } = await addPasskey({ accountId, email, browser, sessionId, ...form.data });
		return token ? goOn(token, DONE) : redirect(DONE, 303);
	} catch (error) {
		if (isAppError(error, "invalid") || isAppError(error, "conflict")) return refuse(error.message);
		throw error;
	}
}

function refuse(message: string) {
	return data({ message }, { status: 400 });
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Add a passkey", path: "/settings/security/passkeys", noindex: true });

export default function AddPasskey() {
	const { offered, name } = useLoaderData<typeof loader>();
	const message = useActionData<typeof action>()?.message;
	const field = { id: "passkey-name", name: "name", errorId: "name-error", descriptionId: "name-hint" };
	return (
		<>
			<PageHeader
				title="Add a passkey"
				lede="Your device or password manager keeps a key that opens this site alone: nothing to remember, nothing to be tricked out of."
			/>
			<ErrorSummary formId="passkey" errors={message ? { "": [message] } : {}} />
			{offered ? (
				<PasskeyForm
					kind="create"
					optionsHref="/settings/security/passkeys/options"
					action="/settings/security/passkeys"
					label="Make the passkey"
				>
					<FieldFrame field={field} label="What to call it" hint="So that you know it again in the list.">
						<input
							id={field.id}
							name="name"
							aria-describedby={field.descriptionId}
							className="input"
							defaultValue={name}
							maxLength={60}
							required
						/>
					</FieldFrame>
				</PasskeyForm>
			) : (
				<EmptyState title="This site can’t have passkeys.">
					<p>Browsers bind them to a name reached over https. This site is reached otherwise.</p>
				</EmptyState>
			)}
		</>
	);
}
