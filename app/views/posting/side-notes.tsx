import type { DuplicateLine } from "./form-model.server.ts";

/** Events that this may be the same as. */
export function Duplicates({ lines }: { lines: DuplicateLine[] }) {
	if (lines.length === 0) return null;
	return (
		<section className="side-note" aria-labelledby="duplicates">
			<h2 id="duplicates">Is it one of these?</h2>
			<ul className="duplicates">
				{lines.map(({ href, name, when, where, probable, reasons }) => (
					<li key={href} data-probable={probable || undefined}>
						<a href={href}>{name}</a>{" "}
						<span className="text-quiet">{[when, where].filter(Boolean).join(", ")}</span>
						<p className="field-hint">
							{probable ? "Probably the same. " : ""}
							{reasons.join(" ")}
						</p>
					</li>
				))}
			</ul>
			<p className="field-hint">If it is, its page is the place to correct. If not, go on: both are kept.</p>
		</section>
	);
}

/** What a page still needs. */
export function Missing({ formId, lines }: { formId: string; lines: { text: string; field: string }[] }) {
	return (
		<section className="side-note" aria-labelledby="missing">
			<h2 id="missing">{lines.length === 0 ? "Nothing is missing" : "Still missing"}</h2>
			{lines.length === 0 ? (
				<p className="field-hint">All that a page needs is there. More makes it more useful.</p>
			) : (
				<ul className="missing">
					{lines.map(({ text, field }) => (
						<li key={`${field} ${text}`}>
							<a href={`#${formId}-${field}`}>{text}</a>
						</li>
					))}
				</ul>
			)}
		</section>
	);
}

/** The text that the fields were guessed from. */
export function Pasted({ text }: { text: string | null }) {
	if (!text) return null;
	return (
		<details className="side-note pasted">
			<summary>The text you pasted</summary>
			<pre>{text}</pre>
		</details>
	);
}
