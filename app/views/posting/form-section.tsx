import type { ReactNode } from "react";

/** Fields of an event's form that belong together. */
export function FormSection({
	id,
	title,
	hint,
	children,
}: {
	id: string;
	title: string;
	hint?: ReactNode;
	children: ReactNode;
}) {
	return (
		<fieldset className="form-part" id={id} tabIndex={-1}>
			<legend>
				<span className="form-part-title">{title}</span>
			</legend>
			{hint && <p className="field-hint">{hint}</p>}
			{children}
		</fieldset>
	);
}
