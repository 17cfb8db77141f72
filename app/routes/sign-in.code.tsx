import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { z } from "zod";
import { answerCode, CODE_MINUTES, readWaiting } from "#app/domain/accounts/index.server.ts";
import { codeSchema } from "#app/domain/accounts/index.ts";
import { readBrowser } from "#app/http/browser-cookie.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { privatePage } from "#app/http/public-page.ts";
import { signInByCode } from "#app/http/sign-in.server.ts";
import { mailboxIsOpen } from "#app/platform/mail/mailbox.server.ts";
import { ErrorSummary, SubmitRow, TextField } from "#app/ui/form/index.ts";
import { EmptyState, PageHeader } from "#app/ui/index.ts";
import { pageMeta } from "#app/views/page-meta.ts";

const VOID =
	"No code is waiting in this browser: it was used, is too old, or was tried too often. Ask for a new one.";

export async function loader({ request }: LoaderFunctionArgs) {
	const browser = readBrowser(request);
	const waiting = browser ? await readWaiting(browser) : undefined;
	return { email: waiting?.email, minutes: CODE_MINUTES, mailbox: mailboxIsOpen() };
}

export async function action({ request }: ActionFunctionArgs) {
	const form = await readForm(request, codeSchema, { secret: ["code"] });
	if (!form.ok) return form.refused;
	const browser = readBrowser(request);
	const answer = browser ? await answerCode({ browser, code: form.value.code }) : { kind: "void" as const };
	if (answer.kind === "void") return form.refuse({ "": VOID });
	if (answer.kind === "wrong") return form.refuse({ code: wrong(answer.attemptsLeft) });
	return signInByCode(request, answer);
}

export const headers = () => privatePage;

export const meta: MetaFunction = ({ matches }) =>
	pageMeta(matches, { title: "Your code", path: "/sign-in/code", noindex: true });

export default function SignInCode() {
	const { email, minutes, mailbox } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const [form, fields] = useForm<z.input<typeof codeSchema>>({
		id: "code",
		lastResult: refused?.lastResult ?? null,
	});
	const sending = useNavigation().state === "submitting";
	if (!email)
		return (
			<>
				<PageHeader title="Your code" />
				<ErrorSummary formId={form.id} errors={form.allErrors} />
				<EmptyState
					title="No code is waiting in this browser."
					actions={[{ href: "/sign-in", label: "Ask for a code" }]}
				>
					<p>It was used, is too old, or was asked for in another browser.</p>
				</EmptyState>
			</>
		);
	return (
		<>
			<PageHeader
				title="Your code"
				lede={
					<>
						We have sent six digits to <strong>{email}</strong>. They work for {minutes} minutes, in this
						browser.
					</>
				}
			/>
			<ErrorSummary formId={form.id} errors={form.allErrors} />
			<Form method="post" id={form.id} onSubmit={form.onSubmit} className="form" noValidate={form.noValidate}>
				<TextField
					field={fields.code}
					label="The six digits"
					className="input-code"
					inputMode="numeric"
					autoComplete="one-time-code"
					maxLength={12}
					required
				/>
				<SubmitRow pending={sending} instead={<a href="/sign-in">Send another code</a>}>
					Sign in
				</SubmitRow>
			</Form>
			<p className="form-aside text-quiet">
				{mailbox ? (
					<>
						This site runs on your own machine: the mail lies in the <a href="/dev/mailbox">mailbox</a>.
					</>
				) : (
					"Nothing there after a minute? Look among unwanted mail, and whether the address above is right."
				)}
			</p>
		</>
	);
}

function wrong(left: number): string {
	return `That is not the code of the latest mail. ${left === 1 ? "One more try is" : `${left} more tries are`} left.`;
}
