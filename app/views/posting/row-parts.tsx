import { Checkbox, SelectField, TextField } from "#app/ui/form/index.ts";
import type { EventForm } from "./event-form.ts";
import { FormSection } from "./form-section.tsx";
import { GuessNote } from "./guess-note.tsx";
import { Rows } from "./rows.tsx";

export function PlacesPart({ form }: { form: EventForm }) {
	return (
		<FormSection id="where" title="Where">
			<SelectField
				field={form.field("mode")}
				label="How one takes part"
				choices={form.choices.modes}
				empty="Choose"
				required
			/>
			<GuessNote guess={form.guess("mode")} />
			<Rows form={form} list="places" word="place" most={form.choices.most.places}>
				{(row) => (
					<>
						<TextField field={row.field("venue")} label="Venue" maxLength={300} />
						<TextField field={row.field("city")} label="Town" maxLength={120} />
						<TextField field={row.field("region")} label="State or region" maxLength={120} />
						<TextField
							field={row.field("country")}
							label="Country"
							list={`${form.id}-countries`}
							maxLength={80}
							autoComplete="off"
						/>
						<SelectField field={row.field("role")} label="What is here" choices={form.choices.placeRoles} />
						<TextField field={row.field("startDate")} label="From, if not all days" type="date" />
						<TextField field={row.field("endDate")} label="To" type="date" />
					</>
				)}
			</Rows>
		</FormSection>
	);
}

export function DeadlinesPart({ form }: { form: EventForm }) {
	return (
		<FormSection
			id="deadlines"
			title="Deadlines"
			hint="With the zone if it is stated (AoE is one); without, the day counts until it has ended everywhere."
		>
			<Rows form={form} list="deadlines" word="deadline" most={form.choices.most.deadlines}>
				{(row) => (
					<>
						<SelectField
							field={row.field("kind")}
							label="What closes"
							choices={form.choices.deadlineKinds}
							empty="Choose"
						/>
						<TextField field={row.field("label")} label="In the organizers’ words" maxLength={200} />
						<TextField field={row.field("closesOn")} label="Day" type="date" />
						<TextField field={row.field("closesTime")} label="Time" type="time" />
						<TextField
							field={row.field("timeZone")}
							label="Zone"
							list={`${form.id}-zones`}
							maxLength={64}
							autoComplete="off"
						/>
						<TextField field={row.field("opensOn")} label="Opens on" type="date" />
						<TextField field={row.field("note")} label="Note" maxLength={500} />
						<div className="row-ticks">
							<Checkbox field={row.field("provisional")} label="May still change" />
							<Checkbox field={row.field("mayFollowEvent")} label="May follow the event" />
						</div>
					</>
				)}
			</Rows>
		</FormSection>
	);
}

export function PeoplePart({ form }: { form: EventForm }) {
	return (
		<FormSection
			id="people"
			title="People"
			hint="Speakers, instructors, organizers: who has agreed to be named."
		>
			<Rows form={form} list="people" word="person" most={form.choices.most.people}>
				{(row) => (
					<>
						<TextField field={row.field("name")} label="Name" maxLength={200} />
						<SelectField field={row.field("role")} label="Role" choices={form.choices.roles} />
						<TextField field={row.field("affiliation")} label="Affiliation" maxLength={300} />
						<TextField field={row.field("orcid")} label="ORCID iD" maxLength={40} />
					</>
				)}
			</Rows>
		</FormSection>
	);
}

export function CostPart({ form }: { form: EventForm }) {
	return (
		<FormSection id="cost" title="Cost and funding">
			<Checkbox field={form.field("cost.free")} label="It is free" />
			<div className="field-pair">
				<TextField field={form.field("cost.amount")} label="Fee" inputMode="decimal" maxLength={12} />
				<TextField
					field={form.field("cost.currency")}
					label="Currency"
					list={`${form.id}-currencies`}
					maxLength={3}
					autoComplete="off"
				/>
			</div>
			<TextField
				field={form.field("cost.note")}
				label="Fees in words"
				hint="“Students 120 EUR, others 350 EUR”."
				maxLength={500}
			/>
			<GuessNote guess={form.guess("cost")} />
			<div className="field">
				<p className="field-label">Funding that is offered</p>
				<Rows form={form} list="funding" word="offer" most={form.choices.most.funding}>
					{(row) => (
						<>
							<SelectField
								field={row.field("kind")}
								label="What"
								choices={form.choices.funding}
								empty="Choose"
							/>
							<TextField field={row.field("note")} label="In words" maxLength={500} />
							<TextField field={row.field("url")} label="Where to apply" maxLength={1000} />
						</>
					)}
				</Rows>
			</div>
		</FormSection>
	);
}

export function LinksPart({ form }: { form: EventForm }) {
	return (
		<div className="field">
			<p className="field-label">Links</p>
			<Rows form={form} list="links" word="link" most={form.choices.most.links}>
				{(row) => (
					<>
						<TextField field={row.field("label")} label="What it is" maxLength={120} />
						<TextField field={row.field("url")} label="Address" maxLength={1000} />
					</>
				)}
			</Rows>
		</div>
	);
}
