import { Checkbox, FieldFrame, SelectField, TextArea, TextField } from "#app/ui/form/index.ts";
import { AffiliationField } from "./affiliation-field.tsx";
import type { Choice } from "./choices.server.ts";
import { FormPart, type ProfileForm } from "./profile-form.tsx";

type Props = { form: ProfileForm };

/** Name, handle, a few words. */
export function IdentityPart({ form, handle }: Props & { handle: string }) {
	return (
		<FormPart part="identity" form={form} title="Name">
			<TextField
				field={form.field("identity", "name")}
				label="Name"
				hint="As others know you."
				autoComplete="name"
				maxLength={120}
				required
			/>
			<TextField
				key={handle}
				field={form.field("identity", "handle")}
				label="Handle"
				hint="The end of your page’s address: /people/ada-lovelace. Small letters, digits, hyphens. An old one becomes free for others."
				autoCapitalize="none"
				spellCheck={false}
				maxLength={40}
				required
			/>
			<TextArea
				field={form.field("identity", "about")}
				label="About you"
				hint="What you work on and care about, in a few sentences."
				rows={6}
				maxLength={2000}
			/>
		</FormPart>
	);
}

/** Stage, affiliation, country. */
export function PlacePart({ form, stages, countries }: Props & { stages: Choice[]; countries: Choice[] }) {
	return (
		<FormPart part="place" form={form} title="Where you work">
			<SelectField
				field={form.field("place", "stage")}
				label="Career stage"
				choices={stages}
				empty="Rather not say"
			/>
			<AffiliationField field={form.field("place", "affiliation")} onChange={() => form.touch("place")} />
			<TextField
				field={form.field("place", "rorId")}
				label="ROR id"
				hint="Of an organization that is not in the catalogue: https://ror.org/03yrm5c26. Leave it empty if you don’t know it."
				autoCapitalize="none"
				spellCheck={false}
				maxLength={60}
			/>
			<TextField field={form.field("place", "lab")} label="Lab or group" maxLength={200} />
			<SelectField
				field={form.field("place", "country")}
				label="Country"
				choices={countries}
				empty="Rather not say"
			/>
		</FormPart>
	);
}

/** ORCID iD, languages, links, introductions. */
export function ReachPart({
	form,
	orcid,
	languages,
}: Props & { orcid: { id: string; verified: boolean } | null; languages: string[] }) {
	const chosen = form.value("languages");
	const rows = Math.min(8, Math.max(3, (Array.isArray(chosen) ? chosen.length : 0) + 1));
	const field = form.field("reach", "languages");
	return (
		<FormPart part="reach" form={form} title="Elsewhere, and in which languages">
			{orcid?.verified ? (
				<p>
					<span className="field-label">ORCID iD</span>
					<br />
					{orcid.id}, verified. <a href="/settings/security">Ways to sign in</a>
				</p>
			) : (
				<TextField
					field={form.field("reach", "orcid")}
					label="ORCID iD"
					hint={
						<>
							0000-0002-1825-0097. Typed, it is shown as “not verified”; to prove it, join ORCID to your{" "}
							<a href="/settings/security">ways to sign in</a>.
						</>
					}
					spellCheck={false}
					maxLength={60}
				/>
			)}
			<FieldFrame
				field={{ ...field, id: `${field.id}-0` }}
				label="Languages"
				hint="The one you like best first."
			>
				<div className="language-rows" id={field.id}>
					{Array.from({ length: rows }, (_, i) => (
						<input
							// biome-ignore lint/suspicious/noArrayIndexKey: the place is what a row is
							key={i}
							id={`${field.id}-${i}`}
							name={`languages[${i}]`}
							aria-label={`Language ${i + 1}`}
							aria-describedby={field.errors ? field.errorId : field.descriptionId}
							aria-invalid={field.errors ? true : undefined}
							className="input"
							list="languages"
							autoComplete="off"
							maxLength={80}
							defaultValue={
								Array.isArray(chosen) ? (chosen[i] ?? "") : i === 0 ? (chosen as string | undefined) : ""
							}
						/>
					))}
				</div>
			</FieldFrame>
			<datalist id="languages">
				{languages.map((words) => (
					<option key={words} value={words} />
				))}
			</datalist>
			<TextArea
				field={form.field("reach", "links")}
				label="Links"
				hint="One on each line, at most eight, each beginning with https://"
				rows={3}
				autoCapitalize="none"
				spellCheck={false}
			/>
			<Checkbox
				field={form.field("reach", "introductionsPaused")}
				label="No introductions for now"
				hint="Your page says so, and nobody is suggested to you or you to others."
			/>
		</FormPart>
	);
}
