import { useEffect, useMemo, useState } from "react";
import { ComboboxList, type ComboboxOption, FieldNotes, useCombobox } from "#app/ui/form/index.ts";
import { type FieldKey, fieldLook } from "#app/ui/index.ts";
import { FormPart, type ProfileForm } from "./profile-form.tsx";

export type TopicChoice = { slug: string; name: string; field: FieldKey | "bridging"; synonyms: string[] };
export type TopicGroup = { label: string; topics: TopicChoice[] };

const MOST_OPTIONS = 8;

/** Topics from the vocabulary: checkboxes by field; once scripts run, a search on top of them and a list in one's own order. */
export function TopicsPart({ form, groups }: { form: ProfileForm; groups: TopicGroup[] }) {
	const all = useMemo(
		() => new Map(groups.flatMap(({ topics }) => topics).map((topic) => [topic.slug, topic])),
		[groups],
	);
	const [chosen, setChosen] = useState<string[]>(() => [form.value("topics") ?? []].flat().map(String));
	const [ready, setReady] = useState(false);
	const [typed, setTyped] = useState("");
	useEffect(() => setReady(true), []);
	const field = form.field("topics", "topics");
	const options = useMemo(() => matching(typed, [...all.values()], chosen), [typed, all, chosen]);

	function set(slugs: string[]) {
		setChosen(slugs);
		form.touch("topics");
	}

	const box = useCombobox({
		id: `${field.id}-search`,
		options,
		onType: setTyped,
		onChoose: ({ value }, input) => {
			input.value = "";
			setTyped("");
			set([...chosen, value]);
		},
	});
	const known = chosen.flatMap((slug) => all.get(slug) ?? []);
	return (
		<FormPart
			part="topics"
			form={form}
			title="Topics"
			hint="From the vocabulary of the catalogue, at most thirty."
		>
			<div id={field.id} tabIndex={-1} data-invalid={field.errors ? "" : undefined}>
				<FieldNotes field={field} />
				{ready && (
					<div className="field combobox">
						<label htmlFor={`${field.id}-search`} className="field-label">
							Add a topic
						</label>
						<input id={`${field.id}-search`} className="input" maxLength={100} {...box.inputProps} />
						<ComboboxList {...box} label="Topics" />
					</div>
				)}
				{known.length > 0 && (
					<ul className="chosen-topics" aria-label="Your topics">
						{known.map((topic) => (
							<li key={topic.slug} className={barOf(topic)}>
								{ready ? (
									<>
										<input type="hidden" name="topics" value={topic.slug} />
										{topic.name}{" "}
										<button
											type="button"
											className="link-button"
											onClick={() => set(chosen.filter((slug) => slug !== topic.slug))}
										>
											remove<span className="sr-only"> {topic.name}</span>
										</button>
									</>
								) : (
									<label>
										<input type="checkbox" name="topics" value={topic.slug} defaultChecked /> {topic.name}
									</label>
								)}
							</li>
						))}
					</ul>
				)}
				<details className="browse-topics">
					<summary>Browse the vocabulary</summary>
					{groups.map((group) => (
						<fieldset key={group.label}>
							<legend>{group.label}</legend>
							<ul>
								{group.topics.map(({ slug, name }) => (
									<TopicBox
										key={slug}
										slug={slug}
										name={name}
										chosen={chosen.includes(slug)}
										onChange={
											ready
												? (on) => set(on ? [...chosen, slug] : chosen.filter((one) => one !== slug))
												: undefined
										}
									/>
								))}
							</ul>
						</fieldset>
					))}
				</details>
			</div>
		</FormPart>
	);
}

/** Without scripts a chosen topic stands in the list above, and here only those that could be added. */
function TopicBox(props: {
	slug: string;
	name: string;
	chosen: boolean;
	onChange: ((on: boolean) => void) | undefined;
}) {
	const { slug, name, chosen, onChange } = props;
	if (!onChange && chosen) return null;
	return (
		<li>
			<label htmlFor={`topic-${slug}`} className="choice">
				{onChange ? (
					<input
						id={`topic-${slug}`}
						type="checkbox"
						checked={chosen}
						onChange={(event) => onChange(event.currentTarget.checked)}
					/>
				) : (
					<input id={`topic-${slug}`} type="checkbox" name="topics" value={slug} />
				)}
				<span>{name}</span>
			</label>
		</li>
	);
}

function barOf({ field }: TopicChoice): string {
	return `topic-link ${field === "bridging" ? "bar-bridging" : fieldLook[field].bar}`;
}

/** Those whose name or synonym has a word that begins so; names first. */
function matching(
	typed: string,
	topics: readonly TopicChoice[],
	chosen: readonly string[],
): ComboboxOption[] {
	const words = plain(typed).split(/\s+/).filter(Boolean);
	if (words.length === 0) return [];
	const has = (text: string) => words.every((word) => ` ${plain(text)}`.includes(` ${word}`));
	const open = topics.filter(({ slug }) => !chosen.includes(slug));
	const byName = open.filter(({ name }) => has(name));
	const bySynonym = open.filter((topic) => !byName.includes(topic) && topic.synonyms.some(has));
	return [...byName, ...bySynonym].slice(0, MOST_OPTIONS).map((topic) => ({
		value: topic.slug,
		label: topic.name,
		detail: byName.includes(topic) ? undefined : topic.synonyms.find(has),
	}));
}

function plain(text: string): string {
	return text
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.toLowerCase();
}
