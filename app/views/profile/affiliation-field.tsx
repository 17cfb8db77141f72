import { useEffect, useState } from "react";
import {
	ComboboxList,
	type ComboboxOption,
	type FormField,
	TextField,
	useCombobox,
} from "#app/ui/form/index.ts";

const PAUSE_MS = 150;

/** Where one works: free text, with the catalogue's organizations suggested while typing. */
export function AffiliationField({ field, onChange }: { field: FormField; onChange: () => void }) {
	const [typed, setTyped] = useState("");
	const options = useOrganizations(typed);
	const box = useCombobox({
		id: field.id,
		options,
		onType: setTyped,
		onChoose: (option, input) => {
			input.value = option.label;
			setTyped("");
			onChange();
		},
	});
	return (
		<div className="combobox">
			<TextField
				field={field}
				label="Affiliation"
				hint="University, institute or company. If it is in the catalogue, its page is linked."
				maxLength={200}
				{...box.inputProps}
			/>
			<ComboboxList {...box} label="Organizations" />
		</div>
	);
}

function useOrganizations(typed: string): ComboboxOption[] {
	const [found, setFound] = useState<ComboboxOption[]>([]);
	useEffect(() => {
		if (typed.trim().length < 2) {
			setFound([]);
			return;
		}
		const asked = new AbortController();
		const timer = setTimeout(() => {
			fetch(`/settings/profile/organizations?q=${encodeURIComponent(typed)}`, { signal: asked.signal })
				.then((answer) => (answer.ok ? answer.json() : { organizations: [] }))
				.then(({ organizations }) => setFound(organizations))
				// Without an answer there is nothing to suggest; what was typed is kept as it is.
				.catch(() => {});
		}, PAUSE_MS);
		return () => {
			clearTimeout(timer);
			asked.abort();
		};
	}, [typed]);
	return found;
}
