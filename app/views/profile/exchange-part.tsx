import { useEffect, useId, useRef, useState } from "react";
import { FieldNotes } from "#app/ui/form/index.ts";
import type { Choice } from "./choices.server.ts";
import { FormPart, type ProfileForm } from "./profile-form.tsx";

type Row = { key: string; kind: string; text: string };

const MOST = 12;

/** Rows of a kind and some words. Buttons add and remove rows; without scripts the server does it and keeps what was typed. */
export function ExchangePart({
	form,
	side,
	title,
	hint,
	example,
	kinds,
}: {
	form: ProfileForm;
	side: "offers" | "needs";
	title: string;
	hint: string;
	example: string;
	kinds: Choice[];
}) {
	const own = useId();
	const made = useRef(0);
	const newRow = (kind = "method", text = ""): Row => ({ key: `${own}${made.current++}`, kind, text });
	const [rows, setRows] = useState<Row[]>(() => {
		const kept = ([form.value(side) ?? []].flat() as Partial<Row>[]).map((row) =>
			newRow(row?.kind, row?.text),
		);
		return kept.length > 0 ? kept : [newRow()];
	});
	const [ready, setReady] = useState(false);
	useEffect(() => setReady(true), []);
	const whole = form.field(side, side);
	const focusNext = useRef<string>();

	function add() {
		const row = newRow();
		focusNext.current = row.key;
		setRows([...rows, row]);
	}

	function remove(key: string) {
		const left = rows.filter((row) => row.key !== key);
		setRows(left.length > 0 ? left : [newRow()]);
		form.touch(side);
	}

	return (
		<FormPart part={side} form={form} title={title} hint={hint}>
			<div id={whole.id} tabIndex={-1} data-invalid={whole.errors ? "" : undefined}>
				<FieldNotes field={whole} />
				<ol className="exchange-rows">
					{rows.map((row, i) => (
						<li key={row.key} className="exchange-row">
							<select
								name={`${side}[${i}].kind`}
								id={`${whole.id}[${i}].kind`}
								aria-label={`${title} ${i + 1}: kind`}
								className="input"
								defaultValue={row.kind}
							>
								{kinds.map(({ value, label }) => (
									<option key={value} value={value}>
										{label}
									</option>
								))}
							</select>
							<textarea
								ref={(input) => {
									if (input && focusNext.current === row.key) {
										focusNext.current = undefined;
										input.focus();
									}
								}}
								name={`${side}[${i}].text`}
								id={`${whole.id}[${i}].text`}
								aria-label={`${title} ${i + 1}: in words`}
								className="input textarea"
								rows={2}
								maxLength={300}
								placeholder={i === 0 ? example : undefined}
								defaultValue={row.text}
							/>
							<button
								{...intent(ready, "remove", { name: side, index: i })}
								className="link-button"
								onClick={ready ? () => remove(row.key) : undefined}
							>
								Remove<span className="sr-only"> {i + 1}</span>
							</button>
						</li>
					))}
				</ol>
				{rows.length < MOST && (
					<button
						{...intent(ready, "insert", { name: side, defaultValue: { kind: "method" } })}
						className="button"
						onClick={ready ? add : undefined}
					>
						Add another
					</button>
				)}
			</div>
		</FormPart>
	);
}

/** A button that changes rows: by script, or as an intent of the form that conform's reader understands on the server. */
function intent(ready: boolean, type: "insert" | "remove", payload: object) {
	if (ready) return { type: "button" } as const;
	return { type: "submit", name: "__intent__", value: JSON.stringify({ type, payload }) } as const;
}
