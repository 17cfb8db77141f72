import { type KeyboardEvent, useEffect, useState } from "react";
import { nextOption, type Suggestion, useSuggestions } from "./use-suggestions.ts";

export type SearchFieldProps = {
	/** Unique on the page: the header has one as well. */
	id: string;
	label?: string | undefined;
	/** Hides the label from sight where the place says it. */
	quietLabel?: boolean | undefined;
	defaultValue?: string | undefined;
	/** Searches that work, offered below the field. */
	examples?: string[] | undefined;
	size?: "normal" | "large" | undefined;
	action?: string | undefined;
	suggestAt?: string | undefined;
};

/** A search form; once scripts run, a combobox that suggests pages while typing. */
export function SearchField(props: SearchFieldProps) {
	const { id, label = "Search everything", quietLabel, defaultValue, examples = [], size = "normal" } = props;
	const { action = "/search", suggestAt = "/search/suggest" } = props;
	const box = useCombobox(id, suggestAt);
	return (
		<search className="search" data-size={size}>
			<form method="get" action={action} className="search-form">
				<label htmlFor={id} className={quietLabel ? "sr-only" : "search-label"}>
					{label}
				</label>
				<div className="search-line">
					<input
						id={id}
						type="search"
						name="q"
						className="input"
						defaultValue={defaultValue}
						autoComplete="off"
						autoCapitalize="none"
						spellCheck={false}
						maxLength={200}
						enterKeyHint="search"
						{...box.inputProps}
					/>
					<button type="submit" className="button">
						Search
					</button>
					{box.ready && <Suggestions id={box.listId} {...box} />}
				</div>
			</form>
			{examples.length > 0 && (
				<p className="search-examples">
					Try{" "}
					{examples.map((words, i) => (
						<span key={words}>
							{i > 0 && ", "}
							<a href={`${action}?q=${encodeURIComponent(words)}`}>{words}</a>
						</span>
					))}
				</p>
			)}
		</search>
	);
}

function useCombobox(id: string, suggestAt: string) {
	const [ready, setReady] = useState(false);
	const [typed, setTyped] = useState("");
	const [open, setOpen] = useState(false);
	const [active, setActive] = useState(-1);
	const suggestions = useSuggestions(typed, suggestAt);
	const shown = open && suggestions.length > 0;
	const listId = `${id}-suggestions`;
	useEffect(() => setReady(true), []);

	function type(words: string) {
		setTyped(words);
		setOpen(true);
		setActive(-1);
	}

	function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
		if (event.nativeEvent.isComposing) return;
		const { key } = event;
		if (key === "ArrowDown" || key === "ArrowUp") {
			event.preventDefault();
			if (!shown) type(event.currentTarget.value);
			else setActive(nextOption(active, suggestions.length, key === "ArrowDown" ? 1 : -1));
		} else if (key === "Escape" && shown) {
			event.preventDefault();
			setOpen(false);
			setActive(-1);
		} else if (key === "Enter" && shown && suggestions[active]) {
			event.preventDefault();
			goTo(suggestions[active]);
		}
	}

	const enhanced = {
		role: "combobox",
		"aria-autocomplete": "list",
		"aria-expanded": shown,
		"aria-controls": listId,
		"aria-activedescendant": shown && active >= 0 ? `${listId}-${active}` : undefined,
		onInput: (event: { currentTarget: HTMLInputElement }) => type(event.currentTarget.value),
		onBlur: () => setOpen(false),
		onKeyDown,
	} as const;
	return { ready, listId, shown, active, suggestions, inputProps: ready ? enhanced : {} };
}

type SuggestionsProps = { id: string; shown: boolean; active: number; suggestions: Suggestion[] };

function Suggestions({ id, shown, active, suggestions }: SuggestionsProps) {
	const count = suggestions.length === 1 ? "1 suggestion" : `${suggestions.length} suggestions`;
	return (
		<>
			<div id={id} role="listbox" aria-label="Suggestions" className="suggestions" hidden={!shown}>
				{suggestions.map((suggestion, i) => (
					// biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here
					// biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
					<div
						key={suggestion.url}
						id={`${id}-${i}`}
						role="option"
						aria-selected={i === active}
						className="suggestion"
						onPointerDown={(event) => event.preventDefault()}
						onClick={() => goTo(suggestion)}
					>
						<span className="suggestion-title">{suggestion.title}</span>
						<span className="suggestion-kind">{suggestion.kind}</span>
						{suggestion.detail && <span className="suggestion-detail">{suggestion.detail}</span>}
					</div>
				))}
			</div>
			<p role="status" className="sr-only">
				{shown ? `${count}, use the arrow keys` : ""}
			</p>
		</>
	);
}

/** Only ever to a page of this site. */
function goTo({ url }: Suggestion) {
	const target = new URL(url, window.location.origin);
	if (target.origin === window.location.origin) window.location.assign(target);
}
