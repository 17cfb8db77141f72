import { useEffect, useRef } from "react";

export type ErrorSummaryProps = {
	/** The form's id: its fields' ids begin with it. */
	formId: string;
	/** Messages by field name; those for the whole form under "". */
	errors: Readonly<Record<string, string[] | null | undefined>>;
};

/** What is wrong with a form, on top of it: it takes the focus and leads to each field. Nothing where nothing is wrong. */
export function ErrorSummary({ formId, errors }: ErrorSummaryProps) {
	const box = useRef<HTMLDivElement>(null);
	const entries = Object.entries(errors).flatMap(([name, messages]) =>
		messages && messages.length > 0 ? [{ name, text: messages.join(" ") }] : [],
	);
	const said = entries.map(({ name, text }) => `${name}:${text}`).join("\n");
	useEffect(() => {
		if (said === "") return;
		// The server says so in the title already where it made the whole page.
		if (!document.title.startsWith("Error: ")) document.title = `Error: ${document.title}`;
		box.current?.focus();
	}, [said]);
	if (entries.length === 0) return null;
	return (
		// biome-ignore lint/a11y/noAutofocus: after a refused form this is what has to be read first
		<div ref={box} className="error-summary" role="alert" tabIndex={-1} autoFocus>
			<h2>
				{entries.length === 1 ? "One thing is not right yet" : `${entries.length} things are not right yet`}
			</h2>
			<ul>
				{entries.map(({ name, text }) => (
					<li key={name}>{name === "" ? text : <a href={`#${formId}-${name}`}>{text}</a>}</li>
				))}
			</ul>
		</div>
	);
}
