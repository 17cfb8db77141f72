import type { ReactNode } from "react";
import type { FormField } from "./field.ts";

export type FieldFrameProps = {
	field: FormField;
	label: ReactNode;
	hint?: ReactNode;
	/** Said beside the label: most fields are optional, and those are the exception. */
	required?: boolean | undefined;
	children: ReactNode;
};

/** A label, a hint, the control, and what is wrong with it. */
export function FieldFrame({ field, label, hint, required, children }: FieldFrameProps) {
	return (
		<div className="field" data-invalid={field.errors ? "" : undefined}>
			<label htmlFor={field.id} className="field-label">
				{label}
				{required && <span className="field-required"> (needed)</span>}
			</label>
			<FieldNotes field={field} hint={hint} />
			{children}
		</div>
	);
}

/** The hint and the errors of a field, where its control's `aria-describedby` looks for them. */
export function FieldNotes({ field, hint }: { field: FormField; hint?: ReactNode }) {
	return (
		<>
			{hint && (
				<p id={field.descriptionId} className="field-hint">
					{hint}
				</p>
			)}
			{field.errors && (
				<p id={field.errorId} className="field-error">
					{field.errors.join(" ")}
				</p>
			)}
		</>
	);
}
