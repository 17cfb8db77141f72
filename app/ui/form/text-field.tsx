import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from "react";
import { controlProps, type FormField, textOf } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";

type Common = { field: FormField; label: ReactNode; hint?: ReactNode };

export type TextFieldProps = Common & Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "name">;

/** One line: text, an address, a number, a date, a password. */
export function TextField({ field, label, hint, className, ...input }: TextFieldProps) {
	const secret = input.type === "password";
	return (
		<FieldFrame field={field} label={label} hint={hint} required={input.required}>
			<input
				type="text"
				{...input}
				{...controlProps(field, hint)}
				defaultValue={secret ? undefined : (input.defaultValue ?? textOf(field))}
				className={`input ${className ?? ""}`}
			/>
		</FieldFrame>
	);
}

export type TextAreaProps = Common & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id" | "name">;

/** Several lines. */
export function TextArea({ field, label, hint, className, ...area }: TextAreaProps) {
	return (
		<FieldFrame field={field} label={label} hint={hint} required={area.required}>
			<textarea
				rows={4}
				{...area}
				{...controlProps(field, hint)}
				defaultValue={area.defaultValue ?? textOf(field)}
				className={`input textarea ${className ?? ""}`}
			/>
		</FieldFrame>
	);
}
