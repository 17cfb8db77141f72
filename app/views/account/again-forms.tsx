import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { ErrorSummary, SubmitRow, TextField } from "#app/ui/form/index.ts";
import { Section } from "#app/ui/index.ts";
import { PasskeyForm } from "./passkey-form.tsx";
import { PROVIDER_NAMES } from "./provider-words.ts";

export type AgainFormsProps = {
	/** "?returnTo=…", or nothing. */
	query: string;
	email: string;
	/** A code is on its way to the address. */
	sent: boolean;
	ways: { emailCode: boolean; password: boolean; orcid: boolean; github: boolean; passkeys: boolean };
	lastResult: SubmissionResult | null;
};

/** Each way that the account has, for proving again who one is. */
export function AgainForms({ query, email, sent, ways, lastResult }: AgainFormsProps) {
	const [form, fields] = useForm<{ code: string; password: string }>({ id: "again", lastResult });
	const action = `/sign-in/again${query}`;
	const join = `${query}${query ? "&" : "?"}purpose=again`;
	return (
		<>
			<ErrorSummary formId={form.id} errors={form.allErrors} />
			{ways.passkeys && (
				<Section id="by-passkey" title="With a passkey">
					<PasskeyForm
						kind="use"
						optionsHref="/sign-in/second-factor/options"
						action={action}
						label="Use a passkey"
					/>
				</Section>
			)}
			{ways.password && (
				<Section id="by-password" title="With your password">
					<Form method="post" action={action} className="form">
						<TextField
							field={fields.password}
							label="Password"
							type="password"
							autoComplete="current-password"
							required
						/>
						<SubmitRow>Go on</SubmitRow>
					</Form>
				</Section>
			)}
			{ways.emailCode && (
				<Section id="by-code" title="With a code by e-mail">
					{sent && (
						<Form method="post" action={action} className="form">
							<TextField
								field={fields.code}
								label={`The six digits sent to ${email}`}
								className="input-code"
								inputMode="numeric"
								autoComplete="one-time-code"
								maxLength={12}
								required
							/>
							<SubmitRow>Go on</SubmitRow>
						</Form>
					)}
					<Form method="post" action={`/sign-in/again/code${query}`} className="submit-row">
						<button type="submit" className="button">
							{sent ? "Send another code" : `Send a code to ${email}`}
						</button>
					</Form>
				</Section>
			)}
			{(["orcid", "github"] as const)
				.filter((provider) => ways[provider])
				.map((provider) => (
					<p key={provider} className="submit-row">
						<a href={`/sign-in/${provider}${join}`} className="button">
							Through {PROVIDER_NAMES[provider]}
						</a>
					</p>
				))}
		</>
	);
}
