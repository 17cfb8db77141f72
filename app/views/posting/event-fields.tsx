import { SelectField, TextArea, TextField } from "#app/ui/form/index.ts";
import { TopicsPart } from "../profile/topics-part.tsx";
import type { EventForm } from "./event-form.ts";
import { FormSection } from "./form-section.tsx";
import { GuessNote } from "./guess-note.tsx";
import { NameField } from "./name-field.tsx";
import { CostPart, DeadlinesPart, LinksPart, PeoplePart, PlacesPart } from "./row-parts.tsx";
import { Rows } from "./rows.tsx";

/** All fields of an event, in their sections. */
export function EventFields({ form }: { form: EventForm }) {
	return (
		<>
			<WhatPart form={form} />
			<WhenPart form={form} />
			<PlacesPart form={form} />
			<DeadlinesPart form={form} />
			<BelongsPart form={form} />
			<PeoplePart form={form} />
			<CostPart form={form} />
			<EventTopics form={form} />
			<MorePart form={form} />
			<DataLists form={form} />
		</>
	);
}

function WhatPart({ form }: { form: EventForm }) {
	return (
		<FormSection id="what" title="What">
			<TextField
				field={form.field("name")}
				label="Name"
				hint="As its organizers write it, with the year."
				maxLength={300}
				required
			/>
			<GuessNote guess={form.guess("name")} />
			<SelectField
				field={form.field("kind")}
				label="Kind"
				choices={form.choices.kinds}
				empty="Choose"
				required
			/>
			<GuessNote guess={form.guess("kind")} />
			<TextArea
				field={form.field("description")}
				label="What it is about"
				hint="A few sentences for somebody of another field."
				rows={5}
				maxLength={20_000}
			/>
			<GuessNote guess={form.guess("description")} />
			<TextField
				field={form.field("url")}
				label="Its own page"
				hint="The organizers’ page: https://…"
				maxLength={1000}
			/>
			<GuessNote guess={form.guess("url")} />
		</FormSection>
	);
}

function WhenPart({ form }: { form: EventForm }) {
	return (
		<FormSection id="when" title="When" hint="As far as it is known: a year is enough. Nothing is made up.">
			<SelectField
				field={form.field("dates.precision")}
				label="How much is known"
				choices={form.choices.precisions}
				empty="As the fields below say"
			/>
			<div className="field-pair">
				<TextField field={form.field("dates.start")} label="First day" type="date" />
				<TextField field={form.field("dates.end")} label="Last day" type="date" />
			</div>
			<TextField
				field={form.field("dates.note")}
				label="In words, where days are not known"
				hint="“August 2027”, “11 or 12 December 2026, to be fixed”."
				maxLength={300}
			/>
			<TextField
				field={form.field("dates.year")}
				label="Year"
				inputMode="numeric"
				className="input-short"
				maxLength={4}
			/>
			<div className="field-pair">
				<TextField field={form.field("dates.startTime")} label="Begins at" type="time" />
				<TextField field={form.field("dates.endTime")} label="Ends at" type="time" />
			</div>
			<TextField
				field={form.field("dates.timeZone")}
				label="Time zone"
				hint="Needed with a time: Europe/Lisbon, UTC."
				list={`${form.id}-zones`}
				className="input-zone"
				maxLength={64}
				autoComplete="off"
			/>
			<GuessNote guess={form.guess("dates")} />
		</FormSection>
	);
}

function BelongsPart({ form }: { form: EventForm }) {
	const { references } = form.choices.most;
	return (
		<FormSection
			id="belongs"
			title="What it belongs to"
			hint="Type a name; what the catalogue has is offered."
		>
			<NameField
				form={form}
				field={form.field("series")}
				kind="series"
				label="Series"
				hint="Of which this is an edition, such as COSYNE."
			/>
			<GuessNote guess={form.guess("series")} />
			<TextField
				field={form.field("ordinal")}
				label="Which edition"
				hint="12, for the twelfth."
				inputMode="numeric"
				className="input-short"
				maxLength={4}
			/>
			<NameField
				form={form}
				field={form.field("course")}
				kind="course"
				label="Course"
				hint="Where it is one run of a course."
			/>
			<NameField
				form={form}
				field={form.field("parent")}
				kind="event"
				label="Held with"
				hint="The larger event of which it is a satellite, workshop or tutorial."
				makes={false}
			/>
			<SelectField
				field={form.field("officiallyAffiliated")}
				label="An official part of that one"
				empty="Not known"
				choices={[
					{ value: "yes", label: "Yes" },
					{ value: "no", label: "No" },
				]}
			/>
			<div className="field">
				<p className="field-label">Programs</p>
				<Rows form={form} list="programs" word="program" most={references}>
					{(row) => <NameField form={form} field={row.field()} kind="program" label={row.label} />}
				</Rows>
			</div>
			<div className="field">
				<p className="field-label">Organizations that run it</p>
				<Rows form={form} list="organizations" word="organization" most={references}>
					{(row) => <NameField form={form} field={row.field()} kind="organization" label={row.label} />}
				</Rows>
			</div>
		</FormSection>
	);
}

function EventTopics({ form }: { form: EventForm }) {
	const { suggested, guesses } = form.model;
	const guessed = guesses.filter(({ name }) => name.startsWith("topics["));
	return (
		<div id="topics">
			<TopicsPart
				groups={form.choices.topicGroups}
				form={{
					field: (_part, name) => form.field(name),
					value: form.value,
					touch: form.touch,
					stateOf: () => undefined,
				}}
			/>
			{guessed.map((guess) => (
				<GuessNote key={guess.id} guess={guess} />
			))}
			{suggested.length > 0 && (
				<p className="suggested-topics">
					<button
						type="submit"
						name="rows"
						value={`add topics ${suggested.map(({ slug }) => slug).join(",")}`}
						className="button"
					>
						Add what the text suggests
					</button>{" "}
					{suggested.map(({ name }) => name).join(", ")}
				</p>
			)}
		</div>
	);
}

function MorePart({ form }: { form: EventForm }) {
	return (
		<FormSection id="more" title="More">
			<TextField
				field={form.field("level")}
				label="Level"
				hint="“Graduate students and postdocs”."
				maxLength={300}
			/>
			<GuessNote guess={form.guess("level")} />
			<TextArea
				field={form.field("prerequisites")}
				label="What one should bring along"
				hint="Knowledge, a laptop, data."
				rows={3}
				maxLength={2000}
			/>
			<TextField
				field={form.field("language")}
				label="Language"
				list={`${form.id}-languages`}
				className="input-zone"
				maxLength={40}
				autoComplete="off"
			/>
			<GuessNote guess={form.guess("language")} />
			<LinksPart form={form} />
			<TextArea
				field={form.field("notes")}
				label="Notes"
				hint="What else a reader should know."
				rows={3}
				maxLength={5000}
			/>
			<TextField
				field={form.field("sourceUrl")}
				label="Where this can be checked"
				hint="If it is not on the event’s own page: https://…"
				maxLength={1000}
			/>
		</FormSection>
	);
}

function DataLists({ form }: { form: EventForm }) {
	const { countries, zones, languages, currencies } = form.choices;
	return Object.entries({ countries, zones, languages, currencies }).map(([name, words]) => (
		<datalist key={name} id={`${form.id}-${name}`}>
			{words.map((word) => (
				<option key={word} value={word} />
			))}
		</datalist>
	));
}
