import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import type { z } from "zod";
import { CLAIM_WISH_LABELS, CLAIM_WISHES, type claimForm } from "#app/domain/people/index.ts";
import { ErrorSummary, RadioGroup, SubmitRow, TextArea, TextField } from "#app/ui/form/index.ts";

type Fields = z.input<typeof claimForm>;
export type ClaimFormProps = {
	action: string;
	back: { href: string; label: string };
	/** The names that stand on the page. */
	names: { value: string; label: string }[];
	chosen: string | undefined;
	lastResult: SubmissionResult<string[]> | null;
};

const HINTS = {
	confirm: "Readers who may see your profile can follow the name to it.",
	correct: "The name or the affiliation stands as you say below.",
	remove: "It goes from the page, from lists, search, feeds and calendars, and stays gone.",
} as const;

/** How somebody says of a name on a page of the catalogue: this is me. */
export function ClaimForm({ action, back, names, chosen, lastResult }: ClaimFormProps) {
	const [form, fields] = useForm<Fields>({
		id: "claim",
		lastResult,
		defaultValue: { name: chosen ?? (names.length === 1 ? names[0]?.value : undefined), wish: "confirm" },
	});
	return (
		<>
			<ErrorSummary formId={form.id} errors={form.allErrors} />
			<Form
				method="post"
				action={action}
				id={form.id}
				onSubmit={form.onSubmit}
				className="form"
				noValidate={form.noValidate}
			>
				<RadioGroup field={fields.name} label="Which name is yours?" choices={names} required />
				<RadioGroup
					field={fields.wish}
					label="What would you like?"
					choices={CLAIM_WISHES.map((wish) => ({
						value: wish,
						label: CLAIM_WISH_LABELS[wish],
						hint: HINTS[wish],
					}))}
					required
				/>
				<TextField
					field={fields.correctedName}
					label="The name as it should stand"
					hint="For a correction only."
				/>
				<TextField
					field={fields.correctedAffiliation}
					label="The affiliation as it should stand"
					hint="For a correction only; empty, none stands there."
				/>
				<TextArea
					field={fields.message}
					label="How can we see that it is you?"
					hint="A page of yours that names the talk, or your ORCID iD where you signed in with it. Moderators alone read this."
					maxLength={2000}
				/>
				<SubmitRow
					pending={useNavigation().state === "submitting"}
					instead={<a href={back.href}>{back.label}</a>}
				>
					This is me
				</SubmitRow>
			</Form>
		</>
	);
}
