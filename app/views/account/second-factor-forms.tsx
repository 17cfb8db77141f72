import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { ErrorSummary, SubmitRow, TextField } from "#app/ui/form/index.ts";
import { PasskeyForm } from "./passkey-form.tsx";

export type SecondFactorFormsProps = {
	action: string;
	totp: boolean;
	passkeys: boolean;
	lastResult: SubmissionResult | null;
};

/** Asks for a code of the app (or a recovery code) and for a passkey, whichever the account has. */
export function SecondFactorForms({ action, totp, passkeys, lastResult }: SecondFactorFormsProps) {
	const [form, fields] = useForm<{ code: string }>({ id: "second-factor", lastResult });
	return (
		<>
			<ErrorSummary formId={form.id} errors={form.allErrors} />
			{passkeys && (
				<PasskeyForm
					kind="use"
					optionsHref="/sign-in/second-factor/options"
					action={action}
					label="Use a passkey"
				/>
			)}
			{totp && (
				<Form
					method="post"
					action={action}
					id={form.id}
					onSubmit={form.onSubmit}
					className="form"
					noValidate={form.noValidate}
				>
					<TextField
						field={fields.code}
						label="Code of your authenticator app"
						hint="Six digits; or one of your recovery codes."
						className="input-code"
						autoComplete="one-time-code"
						maxLength={40}
						required
					/>
					<SubmitRow>Go on</SubmitRow>
				</Form>
			)}
		</>
	);
}
