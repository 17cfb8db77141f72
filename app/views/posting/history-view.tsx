import { Form } from "@remix-run/react";
import type { HistoryLine } from "./history-model.server.ts";

/** Changes of an event, the newest first: what, when, who and why, each field before and after. */
export function HistoryChanges({
	changes,
	undo,
}: {
	changes: HistoryLine[];
	/** Where a change is taken back, by its id; nothing for those who may not. */
	undo?: ((id: string) => string) | undefined;
}) {
	return (
		<ol className="history-changes">
			{changes.map(({ id, at, what, who, why, fields, undoable, first }) => (
				<li key={id} id={`change-${id}`} className="history-change">
					<h2>
						{what} <time dateTime={at.dateTime}>{at.text}</time>
					</h2>
					<p>
						By {who.href ? <a href={who.href}>{who.text}</a> : who.text}
						{why ? `: ${why}` : ""}
					</p>
					{fields.length > 0 && <FieldTable fields={fields} at={at.text} first={first} />}
					{undo && undoable && (
						<Form method="post" action={undo(id)}>
							<button type="submit" className="link-button">
								Take this change back<span className="sr-only"> of {at.text}</span>
							</button>
						</Form>
					)}
				</li>
			))}
		</ol>
	);
}

function FieldTable({
	fields,
	at,
	first,
}: {
	fields: HistoryLine["fields"];
	at: string;
	/** There was nothing before: one column says it all. */
	first: boolean;
}) {
	return (
		<table className="history-fields" aria-label={`What was changed, ${at}`}>
			<thead>
				<tr>
					<th scope="col">Field</th>
					{!first && <th scope="col">Before</th>}
					<th scope="col">{first ? "As it was published" : "After"}</th>
				</tr>
			</thead>
			<tbody>
				{fields.map(({ name, before, after }) => (
					<tr key={name}>
						<th scope="row">{name}</th>
						{!first && (
							<td data-label="Before:">
								<Lines lines={before} others={after} />
							</td>
						)}
						<td data-label={first ? undefined : "After:"}>
							<Lines lines={after} others={before} />
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

/** Lines of one side; those that the other side has, too, are quiet. */
function Lines({ lines, others }: { lines: string[]; others: string[] }) {
	if (lines.length === 0) return <span className="text-quiet">not said</span>;
	return (
		<ul className="plain-list">
			{lines.map((line) => (
				<li key={line} className={others.includes(line) ? "text-quiet" : undefined}>
					{line}
				</li>
			))}
		</ul>
	);
}
