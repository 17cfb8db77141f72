import { type KeyboardEvent, useEffect, useState } from "react";
import { nextOption } from "../use-suggestions.ts";

export type ComboboxOption = { value: string; label: string; detail?: string | undefined };

export type ComboboxOptions = {
	/** The input's id. */
	id: string;
	/** What the words typed so far may mean. */
	options: readonly ComboboxOption[];
	onType: (words: string) => void;
	onChoose: (option: ComboboxOption, input: HTMLInputElement) => void;
};

/** Makes a text field a combobox once scripts run (ARIA 1.2, list autocomplete): spread `inputProps` on it, put a ComboboxList below it. */
export function useCombobox({ id, options, onType, onChoose }: ComboboxOptions) {
	const [ready, setReady] = useState(false);
	const [open, setOpen] = useState(false);
	const [active, setActive] = useState(-1);
	const shown = open && options.length > 0;
	const listId = `${id}-options`;
	useEffect(() => setReady(true), []);

	function close() {
		setOpen(false);
		setActive(-1);
	}

	function choose(option: ComboboxOption) {
		const input = document.getElementById(id);
		if (input instanceof HTMLInputElement) onChoose(option, input);
		close();
	}

	function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
		if (event.nativeEvent.isComposing) return;
		const { key } = event;
		const option = options[active];
		if (key === "ArrowDown" || key === "ArrowUp") {
			event.preventDefault();
			setOpen(true);
			setActive(nextOption(shown ? active : -1, options.length, key === "ArrowDown" ? 1 : -1));
		} else if (key === "Escape" && shown) {
			event.preventDefault();
			close();
		} else if (key === "Enter" && shown && option) {
			event.preventDefault();
			choose(option);
		}
	}

	const inputProps = {
		role: "combobox",
		"aria-autocomplete": "list",
		"aria-expanded": shown,
		"aria-controls": listId,
		"aria-activedescendant": shown && active >= 0 ? `${listId}-${active}` : undefined,
		autoComplete: "off",
		onInput: (event: { currentTarget: HTMLInputElement }) => {
			onType(event.currentTarget.value);
			setOpen(true);
			setActive(-1);
		},
		onBlur: close,
		onKeyDown,
	} as const;
	return { ready, shown, active, listId, options, choose, inputProps: ready ? inputProps : {} };
}
