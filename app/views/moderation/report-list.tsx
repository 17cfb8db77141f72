import type { ReportRow } from "./report-lines.ts";

/** Reports, one a row; the whole of what is needed to pick the next. */
export function ReportList({ rows, label }: { rows: ReportRow[]; label: string }) {
	return (
		<ol className="ledger" aria-label={label}>
			{rows.map(({ id, href, title, kind, reason, filed, state }) => (
				<li key={id} className="ledger-row">
					<span className="ledger-what">
						<a href={href}>{title}</a> <span className="text-quiet">{kind}</span>
						<br />
						{reason}
					</span>
					<span className="ledger-when text-quiet">
						<time dateTime={filed.dateTime}>{filed.text}</time>
						<br />
						{state}
					</span>
				</li>
			))}
		</ol>
	);
}
