import type { DecisionRow } from "./decision-lines.ts";

/** The public log, one decision a row. */
export function DecisionList({ rows }: { rows: DecisionRow[] }) {
	return (
		<ol className="ledger" aria-label="Decisions">
			{rows.map(({ id, about, title, href, outcome, reason, at }) => (
				<li key={id} className="ledger-row">
					<div className="ledger-what">
						<p>
							{about}
							{title && <>: {href ? <a href={href}>{title}</a> : title}</>}
						</p>
						<p className="as-written text-quiet">{reason}</p>
					</div>
					<span className="ledger-when">
						{outcome}
						<br />
						<time dateTime={at.dateTime} className="text-quiet">
							{at.text}
						</time>
					</span>
				</li>
			))}
		</ol>
	);
}
