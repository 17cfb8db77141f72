import type { useCombobox } from "./use-combobox.ts";

export type ComboboxListProps = Pick<
	ReturnType<typeof useCombobox>,
	"ready" | "shown" | "active" | "listId" | "options" | "choose"
> & { label: string };

/** What a combobox offers. Nothing without scripts. */
export function ComboboxList({ ready, shown, active, listId, options, choose, label }: ComboboxListProps) {
	if (!ready) return null;
	const count = options.length === 1 ? "1 suggestion" : `${options.length} suggestions`;
	return (
		<>
			<div id={listId} role="listbox" aria-label={label} className="suggestions" hidden={!shown}>
				{options.map((option, i) => (
					// biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here
					// biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
					<div
						key={option.value}
						id={`${listId}-${i}`}
						role="option"
						aria-selected={i === active}
						className="suggestion"
						onPointerDown={(event) => event.preventDefault()}
						onClick={() => choose(option)}
					>
						<span className="suggestion-title">{option.label}</span>
						{option.detail && <span className="suggestion-kind">{option.detail}</span>}
					</div>
				))}
			</div>
			<p role="status" className="sr-only">
				{shown ? `${count}, use the arrow keys` : ""}
			</p>
		</>
	);
}
