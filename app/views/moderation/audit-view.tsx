import type { InstantText } from "../instants.ts";

type Filter = { action: string | null; subject: string | null; actor: string | null };

export type AuditRow = {
	id: string;
	at: InstantText;
	actorId: string | null;
	action: string;
	subjectKind: string;
	subjectId: string | null;
	reason: string | null;
	details: string;
};

/** What the log is narrowed down to: an address, so that it can be sent to a colleague. */
export function AuditFilterForm({ filter, actions }: { filter: Filter; actions: string[] }) {
	return (
		<form method="get" action="/moderation/audit" className="audit-filter">
			<label>
				Action
				<select name="action" defaultValue={filter.action ?? ""} className="input">
					<option value="">all</option>
					{actions.map((action) => (
						<option key={action} value={action}>
							{action}
						</option>
					))}
				</select>
			</label>
			<label>
				Done to (id)
				<input name="subject" defaultValue={filter.subject ?? ""} className="input" />
			</label>
			<label>
				Done by (id)
				<input name="actor" defaultValue={filter.actor ?? ""} className="input" />
			</label>
			<button type="submit" className="button">
				Show
			</button>
		</form>
	);
}

/** Entries of the log; each id leads to all that was done by it or to it. */
export function AuditTable({ entries }: { entries: AuditRow[] }) {
	return (
		// Wide tables are moved sideways; keys do that where the box has the focus.
		// biome-ignore lint/a11y/noNoninteractiveTabindex: so that keys can move it
		<section className="table-scroll" aria-label="Entries" tabIndex={0}>
			<table className="facts-table">
				<thead>
					<tr>
						<th scope="col">When</th>
						<th scope="col">What</th>
						<th scope="col">By</th>
						<th scope="col">To</th>
						<th scope="col">Why, and details</th>
					</tr>
				</thead>
				<tbody>
					{entries.map((entry) => (
						<tr key={entry.id}>
							<td>
								<time dateTime={entry.at.dateTime}>{entry.at.text}</time>
							</td>
							<td>{entry.action}</td>
							<td>
								<Id parameter="actor" id={entry.actorId} otherwise="the site" />
							</td>
							<td>
								{entry.subjectKind} <Id parameter="subject" id={entry.subjectId} otherwise="" />
							</td>
							<td>
								{entry.reason} {entry.details && <code className="text-quiet">{entry.details}</code>}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

function Id({ parameter, id, otherwise }: { parameter: string; id: string | null; otherwise: string }) {
	if (!id) return <>{otherwise}</>;
	// The last part tells ids apart: the first is the time.
	return (
		<a href={`/moderation/audit?${new URLSearchParams({ [parameter]: id })}`} title={id}>
			…{id.slice(-12)}
		</a>
	);
}
