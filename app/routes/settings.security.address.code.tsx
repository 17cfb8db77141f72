import { useForm } from "@conform-to/react";
import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import type { z } from "zod";
import { confirmAddressChange } from "#app/domain/accounts/index.server.ts";
import { codeSchema } from "#app/domain/accounts/index.ts";
import { readBrowser } from "#app/http/browser-cookie.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireRecent } from "#app/http/guards.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { isAppError } from "#app/platform/errors.ts";
import { ErrorSummary, SubmitRow, TextField } from "#app/ui/form/index.ts";
import { PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";

const VOID = "No code is waiting in this browser: it was used, is too old, or was tried too often.";

export async function loader({ request }: LoaderFunctionArgs) {
	await requireRecent(request);
	return null;
}

export async function action({ request }: ActionFunctionArgs) {
	const { session } = await requireRecent(request);
	const form = await readForm(request, codeSchema, { secret: ["code"] });
	if (!form.ok) return form.refused;
	const { accountId, id: sessionId } = session;
	try {
		const browser = readBrowser(request) ?? "";
		const answer = await confirmAddressChange({ accountId, sessionId, browser, code: form.value.code });
		if (answer.kind === "changed") return redirect("/settings/security?done=address", 303);
		return form.refuse(
			answer.kind === "void"
				? { "": VOID }
				: { code: `That is not the code of the latest mail. Tries left: ${answer.attemptsLeft}.` },
		);
	} catch (error) {
		if (isAppError(error, "conflict")) return form.refuse({ "": error.message });
		throw error;
	}
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, {
		title: "Confirm your new address",
		path: "/settings/security/address/code",
		noindex: true,
	});

export default function ConfirmAddress() {
	const refused = useActionData<typeof action>();
	const [form, fields] = useForm<z.input<typeof codeSchema>>({
		id: "address-code",
		lastResult: refused?.lastResult ?? null,
	});
	return (
		<>
			<PageHeader
				title="Confirm your new address"
				lede="We have sent six digits to it. They work for 15 minutes, in this browser."
			/>
			<ErrorSummary formId={form.id} errors={form.allErrors} />
			<Form
				method="post"
				action="/settings/security/address/code"
				id={form.id}
				onSubmit={form.onSubmit}
				className="form"
				noValidate={form.noValidate}
			>
				<TextField
					field={fields.code}
					label="The six digits"
					className="input-code"
					inputMode="numeric"
					autoComplete="one-time-code"
					maxLength={12}
					required
				/>
				<SubmitRow instead={<a href="/settings/security/address">Send another code</a>}>
					Change the address
				</SubmitRow>
			</Form>
		</>
	);
}
