import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { FieldNotes, type FormField } from "#app/ui/form/index.ts";
import type { EventForm, GuessNote as Guess } from "./event-form.ts";
import { GuessNote } from "./guess-note.tsx";

/** One row of a list, as its controls need to know it. */
export type Row = {
	/** "Place 2", for controls that have no label of their own. */
	label: string;
	/** The row's field of this name; the row itself where it is one field. */
	field(name?: string): FormField;
};

type Kept = {
	key: string /** Where it stood when the page was made; new rows stood nowhere. */;
	origin: number | null;
};

/** Rows of a list. Buttons add and remove them; without scripts the server does it, and keeps what was typed. */
export function Rows({
	form,
	list,
	word,
	most,
	children,
}: {
	form: EventForm;
	list: string;
	/** What a row is: "place". */
	word: string;
	most: number;
	children: (row: Row) => ReactNode;
}) {
	const own = useId();
	const made = useRef(0);
	const kept = (origin: number | null): Kept => ({ key: `${own}${made.current++}`, origin });
	const [rows, setRows] = useState<Kept[]>(() => {
		const there = [form.value(list) ?? []].flat().map((_, at) => kept(at));
		return there.length > 0 ? there : [kept(null)];
	});
	const [guesses] = useState(() => new Map<number, string>(guessesOf(form, list)));
	const [ready, setReady] = useState(false);
	useEffect(() => setReady(true), []);
	const added = useRef<string>();
	const whole = form.field(list);

	function add() {
		const row = kept(null);
		added.current = row.key;
		setRows([...rows, row]);
	}

	function remove(key: string) {
		const left = rows.filter((row) => row.key !== key);
		setRows(left.length > 0 ? left : [kept(null)]);
		form.touch();
	}

	return (
		<div id={whole.id} tabIndex={-1} data-invalid={whole.errors ? "" : undefined} className="rows">
			<FieldNotes field={whole} />
			<ol className="rows-list">
				{rows.map((row, at) => {
					const label = `${capital(word)} ${at + 1}`;
					const guessId = row.origin === null ? undefined : guesses.get(row.origin);
					return (
						<li
							key={row.key}
							className="rows-row"
							ref={(item) => {
								if (!item || added.current !== row.key) return;
								added.current = undefined;
								item.querySelector<HTMLElement>("input, select, textarea")?.focus();
							}}
						>
							<fieldset>
								<legend className="sr-only">{label}</legend>
								<div className="rows-fields">
									{children({ label, field: (name) => fieldAt(form, list, row.origin, at, name) })}
								</div>
							</fieldset>
							<GuessNote guess={form.model.guesses.find(({ id }) => id === guessId)} />
							<p>
								<button
									{...(ready
										? { type: "button", onClick: () => remove(row.key) }
										: { type: "submit", name: "rows", value: `remove ${list} ${at}` })}
									className="link-button"
								>
									Remove<span className="sr-only"> {label.toLowerCase()}</span>
								</button>
							</p>
						</li>
					);
				})}
			</ol>
			{rows.length < most && (
				<p>
					<button
						{...(ready
							? { type: "button", onClick: add }
							: { type: "submit", name: "rows", value: `add ${list}` })}
						className="button"
					>
						Add another {word}
					</button>
				</p>
			)}
		</div>
	);
}

/** The field as it stands now, with the value and complaints of where it stood when the page was made. */
function fieldAt(form: EventForm, list: string, origin: number | null, at: number, name?: string): FormField {
	const of = (index: number) => `${list}[${index}]${name ? `.${name}` : ""}`;
	const now = form.field(of(at));
	if (origin === at) return now;
	if (origin === null) return { ...now, initialValue: undefined, errors: undefined };
	return { ...now, initialValue: form.value(of(origin)), errors: form.field(of(origin)).errors };
}

function guessesOf(form: EventForm, list: string): [number, string][] {
	return form.model.guesses.flatMap(({ id, name }: Guess) => {
		const at = new RegExp(`^${list}\\[(\\d+)\\]$`).exec(name)?.[1];
		return at === undefined ? [] : [[Number(at), id] as [number, string]];
	});
}

function capital(word: string): string {
	return word[0]?.toUpperCase() + word.slice(1);
}
