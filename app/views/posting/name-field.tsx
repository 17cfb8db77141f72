import { type ReactNode, useEffect, useState } from "react";
import {
	ComboboxList,
	type ComboboxOption,
	type FormField,
	TextField,
	useCombobox,
} from "#app/ui/form/index.ts";
import type { EventForm } from "./event-form.ts";

const PAUSE_MS = 150;

/** What something is called: records of the catalogue are offered while one types; what it does not know is made. */
export function NameField({
	form,
	field,
	kind,
	label,
	hint,
	makes = true,
}: {
	form: EventForm;
	field: FormField;
	kind: "series" | "course" | "program" | "organization" | "event";
	label: string;
	hint?: ReactNode;
	/** Whether one is made where the catalogue has none. */
	makes?: boolean;
}) {
	const [typed, setTyped] = useState("");
	const [changed, setChanged] = useState(false);
	const options = useNames(kind, typed);
	const box = useCombobox({
		id: field.id,
		options,
		onType: (words) => {
			setTyped(words);
			setChanged(true);
		},
		onChoose: (option, input) => {
			input.value = option.label;
			setTyped("");
			form.touch();
		},
	});
	const known = changed ? undefined : form.model.references[field.name];
	return (
		<div className="combobox">
			<TextField field={field} label={label} hint={hint} maxLength={300} {...box.inputProps} />
			<ComboboxList {...box} label={label} />
			{known === "known" && <p className="field-hint">It is in the catalogue.</p>}
			{known === "new" && makes && (
				<p className="field-hint">The catalogue has none of this name: a new one is made with the event.</p>
			)}
		</div>
	);
}

function useNames(kind: string, typed: string): ComboboxOption[] {
	const [found, setFound] = useState<ComboboxOption[]>([]);
	useEffect(() => {
		if (typed.trim().length < 2) {
			setFound([]);
			return;
		}
		const asked = new AbortController();
		const timer = setTimeout(() => {
			fetch(`/post/names?${new URLSearchParams({ kind, q: typed })}`, { signal: asked.signal })
				.then((answer) => (answer.ok ? answer.json() : { names: [] }))
				.then(({ names }) => setFound(names))
				// Without an answer there is nothing to offer; what was typed is kept as it is.
				.catch(() => {});
		}, PAUSE_MS);
		return () => {
			clearTimeout(timer);
			asked.abort();
		};
	}, [kind, typed]);
	return found;
}
