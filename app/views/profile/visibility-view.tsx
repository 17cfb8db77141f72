import { Form } from "@remix-run/react";
import { ErrorSummary, FieldNotes } from "#app/ui/form/index.ts";
import { PageHeader, Section } from "#app/ui/index.ts";
import { type Errors, fieldOf, type Values } from "./form-fields.ts";
import { ProfileSteps } from "./profile-steps.tsx";
import type { StepsModel } from "./profile-steps-model.ts";

const CHOICES = [
	["hidden", "Only me"],
	["members", "Members"],
	["public", "Everyone"],
] as const;

const FORM = "visibility";

export type VisibilityViewProps = {
	steps: StepsModel;
	values: Values;
	answer: { values: Values; errors: Errors } | undefined;
	email: string;
	saved: boolean;
};

/** Who sees the profile and its parts, and how it looks to others. */
export function VisibilityView({ steps, values, answer, email, saved }: VisibilityViewProps) {
	const rows = [
		{ name: "profile", label: "Your profile", hint: "Everyone: also search engines and the sitemap." },
		{ name: "email", label: "E-mail address", hint: email },
		{ name: "works", label: "Works", hint: "Those that you did not hide one by one." },
		{ name: "hours", label: "Time zone and free hours", hint: undefined },
	];
	const held = answer?.values ?? values;
	const errors = answer?.errors ?? {};
	const general = fieldOf(FORM, "profile", held, errors);
	return (
		<>
			<PageHeader
				kicker={steps.kicker}
				title="Who sees what"
				lede="Members are those who are signed in. People you blocked see nothing, whatever stands here."
			/>
			<ErrorSummary formId={FORM} errors={errors} />
			<Form id={FORM} method="post" action={steps.here} className="form form-wide">
				<FieldNotes field={general} />
				<table className="visibility-table">
					<caption className="sr-only">Who sees what of you</caption>
					<thead>
						<tr>
							<td />
							{CHOICES.map(([value, words]) => (
								<th key={value} scope="col">
									{words}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map(({ name, label, hint }) => (
							<tr key={name}>
								<th scope="row">
									{label}
									{hint && <span className="field-hint">{hint}</span>}
								</th>
								{CHOICES.map(([value, words]) => (
									<td key={value}>
										<label>
											<input
												type="radio"
												id={value === "hidden" ? `${FORM}-${name}` : undefined}
												name={name}
												value={value}
												defaultChecked={held[name] === value}
												aria-label={`${label}: ${words}`}
											/>
											<span className="visibility-words" aria-hidden="true">
												{words}
											</span>
										</label>
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
				<p className="field-hint">
					No part is wider open than the profile it stands on; where it was, it is closed with it.
				</p>
				<p className="submit-row">
					<button type="submit" className="button button-strong">
						Save
					</button>
					<span role="status" className="text-quiet">
						{saved && !answer ? "Saved." : ""}
					</span>
				</p>
			</Form>
			<Section id="preview" title="As others see it">
				<ul className="actions">
					<li>
						<a href="/settings/visibility/preview?view=stranger">As a stranger sees it</a>
					</li>
					<li>
						<a href="/settings/visibility/preview?view=member">As a member sees it</a>
					</li>
				</ul>
			</Section>
			<ProfileSteps steps={steps} />
		</>
	);
}
