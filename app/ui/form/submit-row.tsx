import type { ReactNode } from "react";

/** A form's one main button, and what else can be done instead. */
export function SubmitRow({
	children,
	instead,
	pending,
}: {
	/** The words on the button. */
	children: ReactNode;
	instead?: ReactNode;
	/** It is being sent: said to those who can't see the page change. */
	pending?: boolean;
}) {
	return (
		<p className="submit-row">
			<button type="submit" className="button button-strong" aria-disabled={pending || undefined}>
				{children}
			</button>
			{instead}
		</p>
	);
}
