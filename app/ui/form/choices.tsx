import type { ReactNode, SelectHTMLAttributes } from "react";
import { controlProps, type FormField, textOf, valuesOf } from "./field.ts";
import { FieldFrame, FieldNotes } from "./field-frame.tsx";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode };

type Common = { field: FormField; label: ReactNode; hint?: ReactNode };

export type SelectFieldProps = Common & {
	choices: readonly { value: string; label: string }[];
	/** The first line, for "nothing chosen"; left out, one of the choices is always chosen. */
	empty?: string;
} & Omit<SelectHTMLAttributes<HTMLSelectElement>, "id" | "name">;

/** One of many. */
export function SelectField({ field, label, hint, choices, empty, className, ...select }: SelectFieldProps) {
	return (
		<FieldFrame field={field} label={label} hint={hint} required={select.required}>
			<select
				{...select}
				{...controlProps(field, hint)}
				defaultValue={select.defaultValue ?? textOf(field)}
				className={`input ${className ?? ""}`}
			>
				{empty !== undefined && <option value="">{empty}</option>}
				{choices.map(({ value, label: words }) => (
					<option key={value} value={value}>
						{words}
					</option>
				))}
			</select>
		</FieldFrame>
	);
}

export type ChoiceGroupProps = Common & { choices: readonly Choice[]; required?: boolean };

/** One of few, all in view. */
export function RadioGroup(props: ChoiceGroupProps) {
	return <ChoiceGroup type="radio" {...props} />;
}

/** Any of few, all in view. */
export function CheckboxGroup(props: ChoiceGroupProps) {
	return <ChoiceGroup type="checkbox" {...props} />;
}

function ChoiceGroup({
	type,
	field,
	label,
	hint,
	choices,
	required,
}: ChoiceGroupProps & { type: "radio" | "checkbox" }) {
	const chosen = valuesOf(field);
	const { "aria-describedby": describedBy } = controlProps(field, hint);
	return (
		<fieldset
			id={field.id}
			className="field"
			aria-describedby={describedBy}
			data-invalid={field.errors ? "" : undefined}
			tabIndex={-1}
		>
			<legend className="field-label">
				{label}
				{required && <span className="field-required"> (needed)</span>}
			</legend>
			<FieldNotes field={field} hint={hint} />
			<div className="choices">
				{choices.map((choice) => (
					<label key={choice.value} className="choice">
						<input
							type={type}
							name={field.name}
							value={choice.value}
							defaultChecked={chosen.includes(choice.value)}
							required={type === "radio" ? required : undefined}
						/>
						<span>
							{choice.label}
							{choice.hint && <span className="field-hint">{choice.hint}</span>}
						</span>
					</label>
				))}
			</div>
		</fieldset>
	);
}

/** One yes or no. */
export function Checkbox({ field, label, hint, value = "on" }: Common & { value?: string }) {
	return (
		<div className="field" data-invalid={field.errors ? "" : undefined}>
			<label className="choice">
				<input
					type="checkbox"
					{...controlProps(field, hint)}
					value={value}
					defaultChecked={valuesOf(field).includes(value)}
				/>
				<span>{label}</span>
			</label>
			<FieldNotes field={field} hint={hint} />
		</div>
	);
}
